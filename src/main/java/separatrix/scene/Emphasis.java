package separatrix.scene;

/** How much something asks to be looked at. */
public enum Emphasis {
  /** Faded towards the background and thin: the rest, while something else is looked at. */
  DIMMED(0, 0.78, 0.75),
  NORMAL(1, 0, 1),
  /** One of very many: faded and thin, so that a bundle of them hides nothing. */
  QUIET(3, 0.4, 0.7),
  /** Selected or hovered: thicker. */
  STRONG(2, 0, 1.7);

  private final int row;
  private final double fade;
  private final double widening;

  Emphasis(int row, double fade, double widening) {
    this.row = row;
    this.fade = fade;
    this.widening = widening;
  }

  /** Its row in tables and textures of colours, from 0. */
  public int row() {
    return row;
  }

  /** Share of the background's colour that is mixed in. */
  public double fade() {
    return fade;
  }

  /** Factor on widths and sizes. */
  public double widening() {
    return widening;
  }
}
