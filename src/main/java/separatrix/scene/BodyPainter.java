package separatrix.scene;

import java.util.List;

/** Fills shaded markers into some rows of a {@link Raster}, each with a rim of another colour. */
final class BodyPainter {
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
      case CUBE, OCTAHEDRON, TETRAHEDRON, DODECAHEDRON ->
          new FacetPainter(raster, b).paint(top, bottom);
    }
  }

  private void disc(Body b, double radius) {
    forPixels(
        b,
        radius,
        (index, dx, dy) -> {
          double coverage = radius + 0.5 - Math.sqrt(dx * dx + dy * dy);
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
          double distance = Math.sqrt(dx * dx + dy * dy);
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
          double off = Math.abs(Math.sqrt(dx * dx + dy * dy) - middle);
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
