package separatrix.ui.scene;

import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import separatrix.scene.Emphasis;
import separatrix.scene.Point3;
import separatrix.scene.Polyline;
import separatrix.scene.Polylines;

/// Lines as thin tubes with three sides, many lines in one mesh.
///
/// Seen from anywhere a three-sided tube is between 1.50 and 1.73 of its circumradius wide,
/// 1.65 on average, so at two or three pixels it cannot be told from a round one, with half the
/// triangles. The frame is carried along the line by parallel transport: it never flips,
/// whichever way the line runs. Texture coordinates choose the colour: u along the palette, v
/// the row of the emphasis.
final class TubeMesh {
  static final int SIDES = 3;

  /** Mean width of the tube over its circumradius: perimeter of the triangle over π. */
  private static final double MEAN_WIDTH = 3 * Math.sqrt(3) / Math.PI;

  private final float[] points;
  private final float[] texture;
  private final int[] faces;
  private int ring;
  private int face;

  private TubeMesh(int vertices, int segments) {
    this.points = new float[3 * SIDES * vertices];
    this.texture = new float[2 * vertices];
    this.faces = new int[9 * 2 * SIDES * segments];
  }

  /**
   * Tubes around some lines of a set.
   *
   * @param pixel length of a pixel in data units
   */
  static TriangleMesh of(Polylines set, int firstLine, int endLine, double pixel) {
    int vertices = set.end(endLine - 1) - set.start(firstLine);
    TubeMesh tubes = new TubeMesh(vertices, vertices);
    for (int k = firstLine; k < endLine; k++) {
      Emphasis emphasis = set.emphasis(k);
      double radius = set.width() * emphasis.widening() * pixel / MEAN_WIDTH;
      int start = set.start(k);
      tubes.tube(
          set.end(k) - start,
          v -> set.point(start + v),
          radius,
          v -> set.colour(start + v),
          PaletteMaterial.row(emphasis));
    }
    return tubes.mesh();
  }

  /** A tube of one colour around a single line. */
  static TriangleMesh of(Polyline line, double width, double pixel) {
    TubeMesh tube = new TubeMesh(line.size(), line.size());
    float row = PaletteMaterial.row(Emphasis.NORMAL);
    tube.tube(line.size(), line::point, width * pixel / MEAN_WIDTH, _ -> 0.5f, row);
    return tube.mesh();
  }

  private interface Colour {
    float at(int vertex);
  }

  private interface Place {
    Point3 at(int vertex);
  }

  private void tube(int count, Place place, double radius, Colour colour, float row) {
    double[] tangent = new double[3];
    double[] normal = {0, 0, 0};
    for (int v = 0; v < count; v++) {
      Point3 before = place.at(Math.max(0, v - 1));
      Point3 here = place.at(v);
      Point3 after = place.at(Math.min(count - 1, v + 1));
      double tx = after.x() - before.x();
      double ty = after.y() - before.y();
      double tz = after.z() - before.z();
      double length = Math.sqrt(tx * tx + ty * ty + tz * tz);
      if (length > 0) {
        tangent[0] = tx / length;
        tangent[1] = ty / length;
        tangent[2] = tz / length;
      }
      transport(normal, tangent);
      ring(here, normal, tangent, radius);
      texture[2 * ring] = Math.clamp(colour.at(v), 0.002f, 0.998f);
      texture[2 * ring + 1] = row;
      if (v > 0) {
        join(ring - 1, ring);
      }
      ring++;
    }
  }

  /** Makes the normal perpendicular to the new tangent, turning it as little as possible. */
  private static void transport(double[] normal, double[] tangent) {
    double along = normal[0] * tangent[0] + normal[1] * tangent[1] + normal[2] * tangent[2];
    for (int i = 0; i < 3; i++) {
      normal[i] -= along * tangent[i];
    }
    double length =
        Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
    if (length < 1e-6) {
      // A fresh normal: across the coordinate that the tangent has least of.
      int least = 0;
      for (int i = 1; i < 3; i++) {
        least = Math.abs(tangent[i]) < Math.abs(tangent[least]) ? i : least;
      }
      double part = tangent[least];
      length = Math.sqrt(Math.max(1e-12, 1 - part * part));
      for (int i = 0; i < 3; i++) {
        normal[i] = (i == least ? 1 : 0) - part * tangent[i];
      }
    }
    for (int i = 0; i < 3; i++) {
      normal[i] /= length;
    }
  }

  private void ring(Point3 at, double[] n, double[] t, double radius) {
    double bx = t[1] * n[2] - t[2] * n[1];
    double by = t[2] * n[0] - t[0] * n[2];
    double bz = t[0] * n[1] - t[1] * n[0];
    int to = 3 * SIDES * ring;
    for (int side = 0; side < SIDES; side++) {
      double c = radius * Math.cos(2 * Math.PI * side / SIDES);
      double s = radius * Math.sin(2 * Math.PI * side / SIDES);
      points[to++] = (float) (at.x() + c * n[0] + s * bx);
      points[to++] = (float) (at.y() + c * n[1] + s * by);
      points[to++] = (float) (at.z() + c * n[2] + s * bz);
    }
  }

  private void join(int from, int to) {
    for (int side = 0; side < SIDES; side++) {
      int next = (side + 1) % SIDES;
      int a = SIDES * from + side;
      int b = SIDES * from + next;
      int c = SIDES * to + side;
      int d = SIDES * to + next;
      corner(a, from);
      corner(b, from);
      corner(c, to);
      corner(b, from);
      corner(d, to);
      corner(c, to);
    }
  }

  private void corner(int point, int texel) {
    faces[face++] = point;
    faces[face++] = 0;
    faces[face++] = texel;
  }

  private TriangleMesh mesh() {
    TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
    mesh.getPoints().setAll(points);
    mesh.getTexCoords().setAll(texture);
    // Lines shine by themselves, so one normal does for all.
    mesh.getNormals().setAll(0, 0, 1);
    mesh.getFaces().setAll(faces, 0, face);
    return mesh;
  }
}
