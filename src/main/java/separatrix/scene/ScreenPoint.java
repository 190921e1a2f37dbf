package separatrix.scene;

/**
 * A point on screen: pixels from the left and from the top, and its depth, the distance from the
 * viewer along the line of sight in data units.
 */
public record ScreenPoint(double x, double y, double depth) {
  public double distanceTo(double otherX, double otherY) {
    return Math.hypot(x - otherX, y - otherY);
  }
}
