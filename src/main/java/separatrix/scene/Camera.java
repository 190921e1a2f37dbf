package separatrix.scene;

/// Where a scene is looked at from; an immutable value.
///
/// View coordinates are {@code v = R (p − pivot)}: x to the right, y up, z towards the viewer,
/// who stands at {@code (0, 0, distance)}. Lengths are those of the data, the same along all
/// three axes, so that what looks far is far.
///
/// @param orientation R, from data to view coordinates
/// @param pivot the point in the middle of the picture, about which the camera orbits
/// @param distance from the viewer to the pivot, in data units
public record Camera(Quaternion orientation, Point3 pivot, double distance, Lens lens) {
  /** Distance over radius at which a sphere just fits, with room for labels. */
  private static final double FIT = 1.06 / Lens.HALF_TANGENT;

  public Camera {
    if (!(distance > 0) || Double.isInfinite(distance)) {
      throw new IllegalArgumentException(
          "Camera distance %s found; a finite, positive one is due.".formatted(distance));
    }
  }

  /** The isometric view of a box, in perspective. */
  public static Camera fitting(Bounds bounds) {
    return new Camera(
        StandardView.ISOMETRIC.orientation(),
        bounds.centre(),
        FIT * bounds.radius(),
        Lens.PERSPECTIVE);
  }

  /** The same direction, moved so that a box fills the picture. */
  public Camera fit(Bounds bounds) {
    return new Camera(orientation, bounds.centre(), FIT * bounds.radius(), lens);
  }

  /** The same pivot and distance from a standard direction. */
  public Camera from(StandardView view) {
    return new Camera(view.orientation(), pivot, distance, lens);
  }

  public Camera through(Lens other) {
    return new Camera(orientation, pivot, distance, other);
  }

  public Camera pivotedAt(Point3 point) {
    return new Camera(orientation, point, distance, lens);
  }

  /// Turns the scene as a ball under the hand, about axes of the screen. Dragging by the whole
  /// turn vector from where the drag began, not step by step, is what keeps roll from creeping
  /// in: a drag that ends where it began ends with the same picture.
  ///
  /// @param right radians that the front of the scene moves to the right
  /// @param down radians that it moves down
  public Camera orbited(double right, double down) {
    Quaternion turn = Quaternion.ofRotationVector(new Point3(down, right, 0));
    return new Camera(turn.times(orientation), pivot, distance, lens);
  }

  /** Turns the picture about the line of sight, anticlockwise for a positive angle in radians. */
  public Camera rolled(double angle) {
    Quaternion turn = Quaternion.ofRotationVector(new Point3(0, 0, angle));
    return new Camera(turn.times(orientation), pivot, distance, lens);
  }

  /** Moves the scene on screen by so many pixels, for a picture whose smaller side is given. */
  public Camera panned(double right, double down, double smallerSide) {
    double perPixel = distance * Lens.HALF_TANGENT * 2 / smallerSide;
    Point3 shift = orientation.inverse().rotate(new Point3(-right * perPixel, down * perPixel, 0));
    return new Camera(orientation, pivot.plus(shift), distance, lens);
  }

  /// Comes nearer by a factor above one, or goes away by one below, while the point of the
  /// pivot's plane under the cursor stays where it is.
  ///
  /// @param right pixels from the middle of the picture to the cursor
  /// @param down likewise, downwards
  public Camera zoomed(double factor, double right, double down, double smallerSide) {
    Camera nearer = new Camera(orientation, pivot, distance / factor, lens);
    return panned(-right, -down, smallerSide)
        .withDistance(nearer.distance)
        .panned(right, down, smallerSide);
  }

  /** A camera on the way to another, at share {@code t} of a flight. */
  public Camera towards(Camera other, double t) {
    if (t >= 1) {
      return other;
    }
    return new Camera(
        orientation.towards(other.orientation, t),
        pivot.towards(other.pivot, t),
        distance * Math.pow(other.distance / distance, t),
        t <= 0 ? lens : other.lens);
  }

  /** This camera looking onto a picture of the given size in pixels. */
  public ScreenView on(double width, double height) {
    return new ScreenView(this, width, height);
  }

  private Camera withDistance(double other) {
    return new Camera(orientation, pivot, other, lens);
  }
}
