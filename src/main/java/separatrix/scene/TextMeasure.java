package separatrix.scene;

/** How wide a text is in logical pixels, in the font that will draw it. */
@FunctionalInterface
public interface TextMeasure {
  /** A fair guess for any sans-serif font, where none can be asked. */
  TextMeasure ESTIMATE =
      (kind, text) -> text.length() * kind.size() * (kind.isBold() ? 0.60 : 0.55);

  double width(Label.Kind kind, String text);
}
