package separatrix.scene;

import java.util.List;

/** Fills shaded markers into some rows of a {@link Raster}, each with a rim of another colour. */
final class BodyPainter {
  /** Points within a pixel at which a body is looked for: three by three. */
  private static final int SAMPLES = 3;

  private final Raster raster;
  private final int top;
  private final int bottom;

  BodyPainter(Raster raster, int top, int bottom) {
    this.raster = raster;
    this.top = top;
    this.bottom = bottom;
  }

  /**
   * A body as it lands on screen.
   *
   * @param radius nominal radius in pixels
   * @param near nearness of its middle
   * @param bulge how much nearer its surface is, one radius in front of the middle
   * @param faces normals of its faces in view coordinates; none for a ball or a ring
   * @param owner a number of its own, far from those of others
   */
  record Body(
      MarkerShape shape,
      double x,
      double y,
      double radius,
      float near,
      float bulge,
      List<Point3> faces,
      Solid solid,
      Rgb colour,
      Rgb rim,
      double rimWidth,
      int owner,
      int item) {}

  void paint(Body b) {
    double extent = b.radius * Math.max(1, b.solid.reach()) + b.rimWidth + 1;
    if (b.y + extent < top || b.y - extent > bottom) {
      return;
    }
    switch (b.shape) {
      case SPHERE -> {
        disc(b, b.radius + b.rimWidth);
        ball(b);
      }
      case HOLLOW -> ring(b);
      case CUBE, OCTAHEDRON, TETRAHEDRON -> {
        facets(b, b.rimWidth);
        facets(b, 0);
      }
    }
  }

  private void disc(Body b, double radius) {
    forPixels(
        b,
        radius,
        (index, dx, dy) -> {
          double coverage = radius + 0.5 - Math.hypot(dx, dy);
          if (coverage > 0) {
            int rim = b.rim.argb();
            raster.blend(index, b.near, (float) Math.min(1, coverage), rim, b.owner, b.item);
          }
        });
  }

  private void ball(Body b) {
    forPixels(
        b,
        b.radius,
        (index, dx, dy) -> {
          double distance = Math.hypot(dx, dy);
          double coverage = b.radius + 0.5 - distance;
          if (coverage > 0) {
            double scale = Math.max(b.radius, distance);
            double nx = dx / scale;
            double ny = -dy / scale;
            double nz = Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny));
            int colour = Light.shade(b.colour, nx, ny, nz, 0.2);
            float near = b.near + b.bulge * (float) nz;
            raster.blend(index, near, (float) Math.min(1, coverage), colour, b.owner + 8, b.item);
          }
        });
  }

  private void ring(Body b) {
    double half = Math.max(0.9, b.radius * 0.17);
    double middle = b.radius - half;
    forPixels(
        b,
        b.radius + b.rimWidth,
        (index, dx, dy) -> {
          double off = Math.abs(Math.hypot(dx, dy) - middle);
          double rim = half + b.rimWidth * 0.7 + 0.5 - off;
          if (rim > 0) {
            int colour = b.rim.argb();
            raster.blend(index, b.near, (float) Math.min(1, rim), colour, b.owner, b.item);
          }
          double coverage = half + 0.5 - off;
          if (coverage > 0) {
            float near = b.near + b.bulge * 0.1f;
            int colour = b.colour.argb();
            raster.blend(index, near, (float) Math.min(1, coverage), colour, b.owner + 8, b.item);
          }
        });
  }

  /** The body with each face moved out by a rim; in the rim's flat colour if there is one. */
  private void facets(Body b, double rim) {
    double d = b.solid.distance() * b.radius + rim;
    double[] found = new double[2];
    forPixels(
        b,
        b.radius * b.solid.reach() + 2 * rim,
        (index, dx, dy) -> {
          int hits = 0;
          double height = 0;
          int face = 0;
          for (int s = 0; s < SAMPLES * SAMPLES; s++) {
            double sx = dx + (s % SAMPLES - 1.0) / SAMPLES;
            double sy = dy + (Math.floorDiv(s, SAMPLES) - 1.0) / SAMPLES;
            if (surface(b.faces, d, sx, -sy, found)) {
              hits++;
              height = found[0];
              face = (int) found[1];
            }
          }
          if (hits > 0) {
            float coverage = (float) hits / (SAMPLES * SAMPLES);
            if (rim > 0) {
              // Behind the whole body, or it would cover the body's own far edges.
              float behind = b.near - b.bulge * (float) b.solid.reach();
              raster.blend(index, behind, coverage, b.rim.argb(), b.owner, b.item);
            } else {
              Point3 n = b.faces.get(face);
              int colour = Light.shade(b.colour, n.x(), n.y(), n.z(), 0.10);
              float near = b.near + b.bulge * (float) (height / b.radius);
              raster.blend(index, near, coverage, colour, b.owner + 8, b.item);
            }
          }
        });
  }

  /** Where a line of sight first meets the half-spaces: height and number of the face. */
  private static boolean surface(List<Point3> faces, double d, double x, double y, double[] found) {
    double front = Double.POSITIVE_INFINITY;
    double back = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < faces.size(); f++) {
      Point3 n = faces.get(f);
      double rest = d - n.x() * x - n.y() * y;
      if (n.z() > 1e-9) {
        if (rest / n.z() < front) {
          front = rest / n.z();
          found[0] = front;
          found[1] = f;
        }
      } else if (n.z() < -1e-9) {
        back = Math.max(back, rest / n.z());
      } else if (rest < 0) {
        return false;
      }
    }
    return front >= back;
  }

  private interface Pixel {
    void at(int index, double dx, double dy);
  }

  private void forPixels(Body b, double extent, Pixel pixel) {
    int firstRow = Math.max(top, (int) Math.floor(b.y - extent - 1));
    int lastRow = Math.min(bottom - 1, (int) Math.ceil(b.y + extent + 1));
    int first = Math.max(0, (int) Math.floor(b.x - extent - 1));
    int last = Math.min(raster.width() - 1, (int) Math.ceil(b.x + extent + 1));
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = first; column <= last; column++) {
        pixel.at(row * raster.width() + column, column + 0.5 - b.x, row + 0.5 - b.y);
      }
    }
  }
}
