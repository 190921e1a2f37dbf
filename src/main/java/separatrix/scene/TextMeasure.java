package separatrix.scene;

/** How wide a text is in logical pixels, in the font that will draw it. */
@FunctionalInterface
public interface TextMeasure {
  /** A fair guess for any sans-serif font, where none can be asked. */
  TextMeasure ESTIMATE =
      (kind, text) ->
          text.chars().mapToDouble(TextMeasure::advance).sum()
              * kind.size()
              * (kind.isBold() ? 1.07 : 1);

  /** How far a character moves the pen, in font sizes; after the common sans-serif fonts. */
  private static double advance(int c) {
    if ("ijlI.,:;'|!".indexOf(c) >= 0) {
      return 0.25;
    }
    if ("frt ()[]-/".indexOf(c) >= 0) {
      return 0.31;
    }
    if ("mwMW%—".indexOf(c) >= 0) {
      return 0.86;
    }
    return Character.isUpperCase(c) ? 0.68 : 0.56;
  }

  double width(Label.Kind kind, String text);
}
