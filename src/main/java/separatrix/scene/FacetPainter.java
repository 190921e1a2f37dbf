package separatrix.scene;

/// Fills a body with flat faces, and a rim around it.
///
/// A line of sight at (x, y) meets face f of the convex body at height {@code (d − nx x − ny y)
/// / nz}; it enters through the lowest of the faces turned to the viewer and leaves through the
/// highest of those turned away, and hits the body if it enters above where it leaves. How far
/// above, compared with how steep the two faces are, tells pixels that lie wholly inside or
/// outside from those at the edge; only the latter are looked at in nine points.
final class FacetPainter {
  private static final int SAMPLES = 3;

  private final Raster raster;
  private final BodyPainter.Body body;
  private final int faces;
  private final double[] slopeX;
  private final double[] slopeY;
  private final double[] rise;
  private final double[] steepness;
  private final int[] shades;
  private final double distance;
  private int entered;
  private double height;
  private int entryFace;
  private double entry;

  /** By how much thickness can change within the pixel that was asked about last. */
  private double doubt;

  FacetPainter(Raster raster, BodyPainter.Body body) {
    this.raster = raster;
    this.body = body;
    this.faces = body.faces().size();
    this.slopeX = new double[faces];
    this.slopeY = new double[faces];
    this.rise = new double[faces];
    this.steepness = new double[faces];
    this.shades = new int[faces];
    this.distance = body.solid().distance() * body.radius();
    for (int f = 0; f < faces; f++) {
      Point3 n = body.faces().get(f);
      // A face seen exactly from its side is turned a little, so that it has a slope at all.
      double nz = Math.abs(n.z()) < 1e-6 ? 1e-6 : n.z();
      slopeX[f] = n.x() / nz;
      slopeY[f] = n.y() / nz;
      rise[f] = 1 / nz;
      steepness[f] = Math.hypot(slopeX[f], slopeY[f]);
      shades[f] = Light.shade(body.colour(), n.x(), n.y(), n.z(), 0.10);
    }
  }

  void paint(int top, int bottom) {
    double extent = body.radius() * body.solid().reach() + 2 * body.rimWidth() + 1;
    int firstRow = Math.max(top, (int) Math.floor(body.y() - extent));
    int lastRow = Math.min(bottom - 1, (int) Math.ceil(body.y() + extent));
    int first = Math.max(0, (int) Math.floor(body.x() - extent));
    int last = Math.min(raster.width() - 1, (int) Math.ceil(body.x() + extent));
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = first; column <= last; column++) {
        pixel(row * raster.width() + column, column + 0.5 - body.x(), body.y() - row - 0.5);
      }
    }
  }

  private void pixel(int index, double x, double y) {
    double rim = share(x, y, distance + body.rimWidth());
    if (rim == 0) {
      return;
    }
    double inside = share(x, y, distance);
    if (inside < 1) {
      // Behind the whole body, or the rim would cover the body's own far edges.
      float behind = body.near() - body.bulge() * (float) body.solid().reach();
      raster.blend(index, behind, (float) rim, body.rim().argb(), body.owner(), body.item());
    }
    if (inside > 0) {
      float near = body.near() + body.bulge() * (float) (height / body.radius());
      raster.blend(index, near, (float) inside, shades[entered], body.owner() + 8, body.item());
    }
  }

  /** Share of a pixel that the body covers when its faces are so far from the middle. */
  private double share(double x, double y, double d) {
    double thickness = thickness(x, y, d);
    height = entry;
    entered = entryFace;
    if (thickness > doubt) {
      return 1;
    }
    if (thickness < -doubt) {
      return 0;
    }
    int hits = 0;
    for (int s = 0; s < SAMPLES * SAMPLES; s++) {
      double sx = x + (s % SAMPLES - 1.0) / SAMPLES;
      double sy = y + (Math.floorDiv(s, SAMPLES) - 1.0) / SAMPLES;
      if (thickness(sx, sy, d) >= 0) {
        hits++;
        height = entry;
        entered = entryFace;
      }
    }
    return (double) hits / (SAMPLES * SAMPLES);
  }

  /** How far above its exit a line of sight enters; negative where it misses. */
  private double thickness(double x, double y, double d) {
    double front = Double.POSITIVE_INFINITY;
    double back = Double.NEGATIVE_INFINITY;
    int frontFace = 0;
    int backFace = 0;
    for (int f = 0; f < faces; f++) {
      double z = d * rise[f] - slopeX[f] * x - slopeY[f] * y;
      if (rise[f] > 0) {
        if (z < front) {
          front = z;
          frontFace = f;
        }
      } else if (z > back) {
        back = z;
        backFace = f;
      }
    }
    entry = front;
    entryFace = frontFace;
    doubt = 0.75 * (steepness[frontFace] + steepness[backFace]);
    return front - back;
  }
}
