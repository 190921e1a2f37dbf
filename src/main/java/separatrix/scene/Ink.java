package separatrix.scene;

/** Flat shapes and text on a picture, in logical pixels; who draws them may make pixels or XML. */
interface Ink {
  /** A filled convex polygon: x and y of each corner in turn. */
  void polygon(double[] xy, Rgb fill);

  void circle(double x, double y, double radius, Rgb fill);

  void ring(double x, double y, double radius, Rgb stroke, double width);

  /** A line through points, x and y of each in turn, with round ends. */
  void polyline(double[] xy, Rgb stroke, double width);

  /** Text whose middle lies at a point, with a halo of another colour behind it. */
  void text(Label label, Rgb halo);
}
