package separatrix.scene;

/** One line of the legend; those with a layer hide and show it when clicked. */
public sealed interface LegendEntry {
  String text();

  /** A class of markers. */
  record ForMarkers(String layer, String text, MarkerShape shape, Rgb colour)
      implements LegendEntry {}

  /** A layer of lines or arrows in one colour. */
  record ForLines(String layer, String text, Rgb colour) implements LegendEntry {}

  /** What the colours along lines mean: from one end's words to the other's. */
  record ForPalette(String text, Palette palette, String low, String high) implements LegendEntry {}
}
