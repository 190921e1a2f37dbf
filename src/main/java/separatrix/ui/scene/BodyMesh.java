package separatrix.ui.scene;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point3D;
import javafx.scene.shape.Mesh;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import org.fxyz3d.shapes.primitives.SegmentedSphereMesh;
import org.fxyz3d.shapes.primitives.TorusMesh;
import separatrix.scene.MarkerShape;

/**
 * The bodies of markers at nominal radius one. Balls and rings are FXyz's; bodies with flat faces
 * are ours, because their faces must not be smoothed into each other.
 */
final class BodyMesh {
  private static final double OCTAHEDRON = 1.42;
  private static final double CUBE = 0.84;
  private static final double TETRAHEDRON = 1.62 / Math.sqrt(3);

  private BodyMesh() {}

  static Mesh of(MarkerShape shape) {
    return switch (shape) {
      case SPHERE ->
          new SegmentedSphereMesh(28, 0, 0, 1, new org.fxyz3d.geometry.Point3D(0, 0, 0)).getMesh();
      case HOLLOW -> new TorusMesh(32, 10, 0.83, 0.17).getMesh();
      case OCTAHEDRON ->
          facets(
              new double[][] {
                {OCTAHEDRON, 0, 0},
                {-OCTAHEDRON, 0, 0},
                {0, OCTAHEDRON, 0},
                {0, -OCTAHEDRON, 0},
                {0, 0, OCTAHEDRON},
                {0, 0, -OCTAHEDRON}
              },
              new int[][] {
                {0, 2, 4}, {2, 1, 4}, {1, 3, 4}, {3, 0, 4}, {2, 0, 5}, {1, 2, 5}, {3, 1, 5},
                {0, 3, 5}
              });
      case CUBE ->
          facets(
              new double[][] {
                {-CUBE, -CUBE, -CUBE}, {CUBE, -CUBE, -CUBE}, {-CUBE, CUBE, -CUBE},
                {CUBE, CUBE, -CUBE}, {-CUBE, -CUBE, CUBE}, {CUBE, -CUBE, CUBE},
                {-CUBE, CUBE, CUBE}, {CUBE, CUBE, CUBE}
              },
              new int[][] {
                {0, 2, 1}, {1, 2, 3}, {4, 5, 6}, {5, 7, 6}, {0, 1, 4}, {1, 5, 4}, {2, 6, 3},
                {3, 6, 7}, {0, 4, 2}, {2, 4, 6}, {1, 3, 5}, {3, 7, 5}
              });
      case TETRAHEDRON ->
          facets(
              new double[][] {
                {-TETRAHEDRON, -TETRAHEDRON, -TETRAHEDRON},
                {-TETRAHEDRON, TETRAHEDRON, TETRAHEDRON},
                {TETRAHEDRON, -TETRAHEDRON, TETRAHEDRON},
                {TETRAHEDRON, TETRAHEDRON, -TETRAHEDRON}
              },
              new int[][] {{1, 2, 3}, {0, 3, 2}, {0, 1, 3}, {0, 2, 1}});
    };
  }

  /** The same bodies for meshes of very many: with a normal per face, and few faces. */
  static TriangleMesh coarse(MarkerShape shape) {
    return switch (shape) {
      case SPHERE, HOLLOW -> roundish();
      case OCTAHEDRON, CUBE, TETRAHEDRON -> (TriangleMesh) of(shape);
    };
  }

  /** A ball of 8 by 4 quadrilaterals. */
  private static TriangleMesh roundish() {
    int around = 8;
    int levels = 5;
    double[][] corners = new double[around * levels][];
    for (int l = 0; l < levels; l++) {
      double polar = Math.PI * l / (levels - 1);
      for (int k = 0; k < around; k++) {
        double turn = 2 * Math.PI * k / around;
        corners[l * around + k] =
            new double[] {
              Math.sin(polar) * Math.cos(turn), Math.sin(polar) * Math.sin(turn), Math.cos(polar)
            };
      }
    }
    List<int[]> triangles = new ArrayList<>();
    for (int l = 0; l + 1 < levels; l++) {
      for (int k = 0; k < around; k++) {
        int a = l * around + k;
        int b = l * around + (k + 1) % around;
        if (l > 0) {
          triangles.add(new int[] {a, b, b + around});
        }
        if (l + 2 < levels) {
          triangles.add(new int[] {a, b + around, a + around});
        }
      }
    }
    return facets(corners, triangles.toArray(int[][]::new));
  }

  /** Triangles with one normal each, turned outwards from the origin. */
  private static TriangleMesh facets(double[][] corners, int[][] triangles) {
    TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
    mesh.getTexCoords().setAll(0.5f, 0.5f);
    for (double[] c : corners) {
      mesh.getPoints().addAll((float) c[0], (float) c[1], (float) c[2]);
    }
    for (int k = 0; k < triangles.length; k++) {
      int[] t = triangles[k];
      Point3D a = point(corners[t[0]]);
      Point3D b = point(corners[t[1]]);
      Point3D c = point(corners[t[2]]);
      Point3D normal = b.subtract(a).crossProduct(c.subtract(a)).normalize();
      boolean outwards = normal.dotProduct(a) > 0;
      Point3D n = outwards ? normal : normal.multiply(-1);
      mesh.getNormals().addAll((float) n.getX(), (float) n.getY(), (float) n.getZ());
      int second = outwards ? t[1] : t[2];
      int third = outwards ? t[2] : t[1];
      mesh.getFaces().addAll(t[0], k, 0, second, k, 0, third, k, 0);
    }
    return mesh;
  }

  private static Point3D point(double[] p) {
    return new Point3D(p[0], p[1], p[2]);
  }
}
