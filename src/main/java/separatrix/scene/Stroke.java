package separatrix.scene;

/** One thick straight piece in a colour of its own, outside of any {@link DrawList}. */
final class Stroke {
  private final float[] numbers;
  private final int[] colours;
  private final int owner;
  private final int item;
  private final float startCap;

  /**
   * A piece between two points.
   *
   * @param numbers as a {@link DrawList} holds them
   * @param startCap radius of the round end at the start; zero for a flat one
   */
  Stroke(float[] numbers, Rgb colour, int owner, int item, double startCap) {
    this.numbers = numbers.clone();
    this.colours = Palette.solid(colour).tableMixed(colour, 0);
    this.owner = owner;
    this.item = item;
    this.startCap = (float) startCap;
  }

  void paint(SegmentPainter painter) {
    painter.paint(numbers, 0, colours, owner, item, item, startCap);
  }
}
