package separatrix.scene;

/// A [Camera] looking onto a picture of a known size: the projection from data to pixels, and
/// back.
///
/// In perspective a point with view coordinates v lands at {@code x = w/2 + f vx / depth},
/// {@code y = h/2 − f vy / depth} with {@code depth = distance − vz}; f puts 28 degrees on the
/// smaller side. Without perspective the division is by the distance of the pivot.
public final class ScreenView {
  /** What is nearer than this share of the pivot's distance is not drawn. */
  public static final double NEAREST = 0.03;

  private final Camera camera;
  private final double width;
  private final double height;
  private final double focal;
  private final double[] r;

  ScreenView(Camera camera, double width, double height) {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException(
          "A picture of %s by %s pixels found; positive sides are due.".formatted(width, height));
    }
    this.camera = camera;
    this.width = width;
    this.height = height;
    this.focal = Math.min(width, height) / 2 / Lens.HALF_TANGENT;
    this.r = camera.orientation().matrix();
  }

  public Camera camera() {
    return camera;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /** Distance of the viewer from the picture plane, in pixels. */
  public double focal() {
    return focal;
  }

  /** Pixels per data unit at the pivot. */
  public double pixelsPerUnit() {
    return focal / camera.distance();
  }

  public ScreenPoint project(Point3 p) {
    return project(p.x(), p.y(), p.z());
  }

  public ScreenPoint project(double x, double y, double z) {
    Point3 pivot = camera.pivot();
    double dx = x - pivot.x();
    double dy = y - pivot.y();
    double dz = z - pivot.z();
    double depth = camera.distance() - (r[6] * dx + r[7] * dy + r[8] * dz);
    double scale = scaleAt(depth);
    return new ScreenPoint(
        width / 2 + scale * (r[0] * dx + r[1] * dy + r[2] * dz),
        height / 2 - scale * (r[3] * dx + r[4] * dy + r[5] * dz),
        depth);
  }

  /** The point that lies at a pixel and a depth. */
  public Point3 unproject(ScreenPoint s) {
    double scale = scaleAt(s.depth());
    Point3 v =
        new Point3(
            (s.x() - width / 2) / scale,
            (height / 2 - s.y()) / scale,
            camera.distance() - s.depth());
    return camera.orientation().inverse().rotate(v).plus(camera.pivot());
  }

  /** Pixels per data unit at a depth. */
  public double scaleAt(double depth) {
    return switch (camera.lens()) {
      case PERSPECTIVE -> focal / depth;
      case ORTHOGRAPHIC -> focal / camera.distance();
    };
  }

  /** How much larger things are drawn at a depth than at the pivot. */
  public double magnification(double depth) {
    return scaleAt(depth) / pixelsPerUnit();
  }

  /** Whether a depth lies far enough in front of the viewer to be drawn. */
  public boolean sees(double depth) {
    return depth > NEAREST * camera.distance();
  }

  /**
   * Projects the points {@code first..first+count} of flat coordinates into three arrays: pixels,
   * and nearness, which grows towards the viewer and is linear along straight lines on screen. A
   * point too near to be drawn gets a nearness of NaN.
   */
  void project(float[] xyz, int count, float[] toX, float[] toY, float[] toNearness) {
    Point3 pivot = camera.pivot();
    boolean perspective = camera.lens() == Lens.PERSPECTIVE;
    double fixed = focal / camera.distance();
    double least = NEAREST * camera.distance();
    for (int i = 0; i < count; i++) {
      double dx = xyz[3 * i] - pivot.x();
      double dy = xyz[3 * i + 1] - pivot.y();
      double dz = xyz[3 * i + 2] - pivot.z();
      double depth = camera.distance() - (r[6] * dx + r[7] * dy + r[8] * dz);
      double scale = perspective ? focal / depth : fixed;
      toX[i] = (float) (width / 2 + scale * (r[0] * dx + r[1] * dy + r[2] * dz));
      toY[i] = (float) (height / 2 - scale * (r[3] * dx + r[4] * dy + r[5] * dz));
      toNearness[i] = depth > least ? nearness(depth) : Float.NaN;
    }
  }

  /** One at the pivot in perspective, larger in front of it; linear on screen along a line. */
  float nearness(double depth) {
    return (float)
        switch (camera.lens()) {
          case PERSPECTIVE -> camera.distance() / depth;
          case ORTHOGRAPHIC -> 2 - depth / camera.distance();
        };
  }

  /** Magnification that belongs to a nearness. */
  float magnificationOf(float nearness) {
    return camera.lens() == Lens.PERSPECTIVE ? nearness : 1;
  }
}
