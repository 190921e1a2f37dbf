package separatrix.scene;

import java.util.List;

/** What is written on a picture: labels, legend and title. */
final class Decoration {
  private static final double ROW = 20;
  private static final double MARGIN = 12;
  private static final double SYMBOL = 26;
  private static final double BAR = 120;
  private static final int BAR_STEPS = 48;

  private final SceneDescription scene;
  private final Ink ink;
  private final TextMeasure measure;

  private Decoration(SceneDescription scene, Ink ink, TextMeasure measure) {
    this.scene = scene;
    this.ink = ink;
    this.measure = measure;
  }

  /** Writes on a picture of which {@code view} has the logical size; an empty title is left out. */
  static void draw(
      SceneDescription scene, ScreenView view, String title, Ink ink, TextMeasure measure) {
    Decoration decoration = new Decoration(scene, ink, measure);
    Rgb ground = scene.theme().background();
    LabelLayout.of(scene, Motion.NONE, view, measure).forEach(label -> ink.text(label, ground));
    decoration.legend(view.width());
    if (!title.isEmpty()) {
      double half = measure.width(Label.Kind.TITLE, title) / 2;
      Rgb colour = scene.theme().foreground();
      ink.text(new Label(Label.Kind.TITLE, title, MARGIN + half, 22, colour), ground);
    }
  }

  private void legend(double width) {
    List<LegendEntry> entries = scene.legend();
    if (entries.isEmpty()) {
      return;
    }
    double widest = entries.stream().mapToDouble(this::width).max().orElse(0);
    double boxWidth = widest + 2 * MARGIN;
    double boxHeight = entries.stream().mapToDouble(Decoration::height).sum() + MARGIN;
    double left = width - boxWidth - MARGIN;
    frame(left, MARGIN, boxWidth, boxHeight);
    double y = MARGIN + MARGIN / 2;
    for (LegendEntry entry : entries) {
      entry(entry, left + MARGIN, y + ROW / 2);
      y += height(entry);
    }
  }

  private void frame(double left, double top, double width, double height) {
    double right = left + width;
    double bottom = top + height;
    double[] around = {left, top, right, top, right, bottom, left, bottom, left, top};
    ink.polygon(new double[] {left, top, right, top, right, bottom, left, bottom}, ground());
    ink.polyline(around, scene.theme().grid(), 1);
  }

  private void entry(LegendEntry entry, double x, double y) {
    switch (entry) {
      case LegendEntry.ForMarkers m -> {
        symbol(m.shape(), x + 8, y, m.colour());
        write(Label.Kind.MARKER, m.text(), x + SYMBOL, y);
      }
      case LegendEntry.ForLines l -> {
        ink.polyline(new double[] {x, y, x + 16, y}, l.colour(), 3);
        write(Label.Kind.MARKER, l.text(), x + SYMBOL, y);
      }
      case LegendEntry.ForPalette p -> {
        write(Label.Kind.MARKER, p.text(), x, y);
        Palette palette = p.palette().on(scene.theme());
        for (int k = 0; k < BAR_STEPS; k++) {
          double from = x + BAR * k / BAR_STEPS;
          // A little overlap, so that no gaps show between the steps.
          double to = Math.min(x + BAR, from + BAR / BAR_STEPS + 0.5);
          double top = y + 11;
          double[] step = {from, top, to, top, to, top + 8, from, top + 8};
          ink.polygon(step, palette.at((k + 0.5) / BAR_STEPS));
        }
        write(Label.Kind.TICK, p.low(), x, y + 28);
        write(
            Label.Kind.TICK, p.high(), x + BAR - measure.width(Label.Kind.TICK, p.high()), y + 28);
      }
    }
  }

  private void symbol(MarkerShape shape, double x, double y, Rgb colour) {
    switch (shape) {
      case SPHERE -> ink.circle(x, y, 5.5, colour);
      case OCTAHEDRON -> ink.polygon(new double[] {x, y - 7, x + 6, y, x, y + 7, x - 6, y}, colour);
      case CUBE ->
          ink.polygon(
              new double[] {x - 5, y - 5, x + 5, y - 5, x + 5, y + 5, x - 5, y + 5}, colour);
      case TETRAHEDRON ->
          ink.polygon(new double[] {x, y - 6.5, x + 6.5, y + 5, x - 6.5, y + 5}, colour);
      case DODECAHEDRON -> ink.polygon(MarkerShape.pentagon(x, y, 6.2), colour);
      case HOLLOW -> ink.ring(x, y, 4.8, colour, 2);
    }
  }

  /** Text that starts at a point. */
  private void write(Label.Kind kind, String text, double x, double y) {
    double half = measure.width(kind, text) / 2;
    ink.text(new Label(kind, text, x + half, y, scene.theme().foreground()), ground());
  }

  private double width(LegendEntry entry) {
    return switch (entry) {
      case LegendEntry.ForPalette p -> Math.max(BAR, measure.width(Label.Kind.MARKER, p.text()));
      case LegendEntry.ForMarkers m -> SYMBOL + measure.width(Label.Kind.MARKER, m.text());
      case LegendEntry.ForLines l -> SYMBOL + measure.width(Label.Kind.MARKER, l.text());
    };
  }

  private static double height(LegendEntry entry) {
    return switch (entry) {
      case LegendEntry.ForPalette _ -> 2.2 * ROW;
      case LegendEntry.ForMarkers _, LegendEntry.ForLines _ -> ROW;
    };
  }

  private Rgb ground() {
    return scene.theme().background();
  }
}
