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
import separatrix.scene.Solid;

/**
 * The bodies of markers at nominal radius one. Balls and rings are FXyz's; bodies with flat faces
 * are ours, because their faces must not be smoothed into each other.
 */
final class BodyMesh {
  private BodyMesh() {}

  static Mesh of(MarkerShape shape) {
    return switch (shape) {
      case SPHERE ->
          new SegmentedSphereMesh(20, 0, 0, 1, new org.fxyz3d.geometry.Point3D(0, 0, 0)).getMesh();
      case HOLLOW -> new TorusMesh(24, 8, 0.83, 0.17).getMesh();
      case OCTAHEDRON, CUBE, TETRAHEDRON, DODECAHEDRON -> solid(Solid.of(shape));
    };
  }

  /** The same bodies for meshes of very many: with a normal per face, and few faces. */
  static TriangleMesh coarse(MarkerShape shape) {
    return switch (shape) {
      case SPHERE, HOLLOW -> roundish();
      case OCTAHEDRON, CUBE, TETRAHEDRON, DODECAHEDRON -> (TriangleMesh) of(shape);
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

  /** Each face as a fan of triangles. */
  private static TriangleMesh solid(Solid solid) {
    List<double[]> corners = new ArrayList<>();
    List<int[]> triangles = new ArrayList<>();
    for (Solid.Face face : solid.faces()) {
      int first = corners.size();
      face.corners().forEach(c -> corners.add(new double[] {c.x(), c.y(), c.z()}));
      for (int k = first + 1; k + 1 < corners.size(); k++) {
        triangles.add(new int[] {first, k, k + 1});
      }
    }
    return facets(corners.toArray(double[][]::new), triangles.toArray(int[][]::new));
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
