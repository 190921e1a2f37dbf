package separatrix.scene;

import java.util.Locale;

/** Writes SVG elements. */
final class SvgInk implements Ink {
  private final StringBuilder out = new StringBuilder();

  /** The elements so far. */
  String elements() {
    return out.toString();
  }

  @Override
  public void polygon(double[] xy, Rgb fill) {
    out.append(
        String.format(
            Locale.ROOT, "<polygon points=\"%s\" fill=\"%s\"/>%n", points(xy), fill.hex()));
  }

  /** A polygon with a rim of its own colour, so that no gap shows between neighbours. */
  void facet(double[] xy, Rgb fill) {
    out.append(
        String.format(
            Locale.ROOT,
            "<polygon points=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"0.4\""
                + " stroke-linejoin=\"round\"/>%n",
            points(xy),
            fill.hex(),
            fill.hex()));
  }

  @Override
  public void circle(double x, double y, double radius, Rgb fill) {
    out.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" fill=\"%s\"/>%n",
            x,
            y,
            radius,
            fill.hex()));
  }

  /** A ball, lit from its upper left by the gradient of a colour. */
  void ball(double x, double y, double radius, Rgb colour) {
    out.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" fill=\"url(#ball-%s)\"/>%n",
            x,
            y,
            radius,
            colour.hex().substring(1)));
  }

  /** The gradient that {@link #ball} refers to. */
  static String gradient(Rgb colour) {
    return String.format(
        Locale.ROOT,
        "<radialGradient id=\"ball-%s\" cx=\"0.36\" cy=\"0.32\" r=\"0.75\"><stop offset=\"0\""
            + " stop-color=\"%s\"/><stop offset=\"0.35\" stop-color=\"%s\"/><stop offset=\"1\""
            + " stop-color=\"%s\"/></radialGradient>%n",
        colour.hex().substring(1),
        colour.mixed(new Rgb(255, 255, 255), 0.35).hex(),
        colour.hex(),
        colour.mixed(new Rgb(0, 0, 0), 0.35).hex());
  }

  @Override
  public void ring(double x, double y, double radius, Rgb stroke, double width) {
    out.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" fill=\"none\" stroke=\"%s\""
                + " stroke-width=\"%.2f\"/>%n",
            x,
            y,
            radius,
            stroke.hex(),
            width));
  }

  @Override
  public void polyline(double[] xy, Rgb stroke, double width) {
    out.append(
        String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" stroke=\"%s\" stroke-width=\"%.2f\"/>%n",
            points(xy),
            stroke.hex(),
            width));
  }

  @Override
  public void text(Label label, Rgb halo) {
    if (label.text().isEmpty()) {
      return;
    }
    String behind =
        label.kind() == Label.Kind.COUNT
            ? ""
            : " stroke=\"%s\" stroke-width=\"3\" paint-order=\"stroke\"".formatted(halo.hex());
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%s\" font-weight=\"%s\" fill=\"%s\"%s>%s</text>%n",
            label.x(),
            label.y() + label.kind().size() * 0.35,
            label.kind().size(),
            label.kind().isBold() ? "bold" : "normal",
            label.colour().hex(),
            behind,
            escaped(label.text())));
  }

  /** Text as XML holds it; characters that XML forbids become spaces. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(allowed(c) ? c : ' ');
              }
            });
    return safe.toString();
  }

  private static boolean allowed(int c) {
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return c == '\t' || c == '\n' || (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF);
  }

  private static String points(double[] xy) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < xy.length; i += 2) {
      points
          .append(i == 0 ? "" : " ")
          .append(hundredths(xy[i]))
          .append(',')
          .append(hundredths(xy[i + 1]));
    }
    return points.toString();
  }

  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
