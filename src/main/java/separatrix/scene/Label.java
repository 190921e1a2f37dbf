package separatrix.scene;

/** A piece of text in a picture; its middle lies at x, y in logical pixels. */
public record Label(Kind kind, String text, double x, double y, Rgb colour) {
  /** What a text is for, and so how large and how heavy it is. */
  public enum Kind {
    TITLE(16, true),
    AXIS_NAME(13, true),
    TICK(11, false),
    /** Beside a marker or a cursor. */
    MARKER(12, false),
    /** Beside a marker that is selected. */
    STRONG_MARKER(13, true),
    /** At the tip of an arrow. */
    ARROW(11.5, false),
    /** Upon a marker. */
    COUNT(9.5, true);

    private final double size;
    private final boolean bold;

    Kind(double size, boolean bold) {
      this.size = size;
      this.bold = bold;
    }

    /** Font size in logical pixels. */
    public double size() {
      return size;
    }

    public boolean isBold() {
      return bold;
    }
  }
}
