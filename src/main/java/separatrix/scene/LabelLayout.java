package separatrix.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places the text of a picture so that no piece covers another: what matters most is placed
/// first, and what finds no room stays away. In turn: names of axes, selected markers, cursors
/// and arrows, numbers at the axes, other markers from near to far. A marker's label tries its
/// right, left, upper and lower side.
public final class LabelLayout {
  private static final double GAP = 3;

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box o) {
      return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
    }
  }

  private record Disc(double x, double y, double radius, double depth, Marker marker) {}

  private final SceneDescription scene;
  private final ScreenView view;
  private final TextMeasure measure;
  private final List<Box> taken = new ArrayList<>();
  private final List<Label> placed = new ArrayList<>();

  private LabelLayout(SceneDescription scene, ScreenView view, TextMeasure measure) {
    this.scene = scene;
    this.view = view;
    this.measure = measure;
  }

  /**
   * The labels of a scene.
   *
   * @param view the camera on the picture's logical size
   */
  public static List<Label> of(
      SceneDescription scene, Motion motion, ScreenView view, TextMeasure measure) {
    LabelLayout layout = new LabelLayout(scene, view, measure);
    AxesBox box = AxesBox.of(scene.axes(), view);
    List<Disc> discs = layout.discs();
    box.names().forEach(m -> layout.mark(m, Label.Kind.AXIS_NAME, 27));
    layout.counts(discs);
    discs.stream()
        .filter(d -> d.marker.emphasis() == Emphasis.STRONG)
        .forEach(d -> layout.markerLabel(d, Label.Kind.STRONG_MARKER));
    motion.cursors().forEach(layout::cursorLabel);
    scene.arrows().forEach(layout::arrowLabel);
    box.ticks().forEach(m -> layout.mark(m, Label.Kind.TICK, 8));
    // A label that hides another body is worse than no label.
    discs.forEach(d -> layout.taken.add(square(d.x, d.y, d.radius * 0.7)));
    discs.stream()
        .filter(d -> d.marker.emphasis() == Emphasis.NORMAL)
        .forEach(d -> layout.markerLabel(d, Label.Kind.MARKER));
    return List.copyOf(layout.placed);
  }

  /** The markers on screen, from near to far. */
  private List<Disc> discs() {
    List<Disc> discs = new ArrayList<>();
    for (Marker m : scene.markers()) {
      ScreenPoint p = view.project(m.at());
      if (view.sees(p.depth())) {
        double radius = m.drawnSize() / 2 * view.magnification(p.depth());
        discs.add(new Disc(p.x(), p.y(), radius, p.depth(), m));
      }
    }
    discs.sort(Comparator.comparingDouble(Disc::depth));
    return discs;
  }

  private void mark(AxesBox.Mark mark, Label.Kind kind, double gap) {
    double halfWidth = measure.width(kind, mark.text()) / 2;
    double halfHeight = kind.size() * 0.6;
    double push = gap + Math.abs(mark.awayX()) * halfWidth + Math.abs(mark.awayY()) * halfHeight;
    double x = mark.x() + push * mark.awayX();
    double y = mark.y() + push * mark.awayY();
    Rgb colour = kind == Label.Kind.TICK ? scene.theme().muted() : scene.theme().foreground();
    place(new Label(kind, mark.text(), x, y, colour));
  }

  /** Text upon markers, where it fits and the marker's middle is in sight. */
  private void counts(List<Disc> discs) {
    for (int i = 0; i < discs.size(); i++) {
      Disc d = discs.get(i);
      boolean inSight =
          discs.subList(0, i).stream().noneMatch(n -> Math.hypot(n.x - d.x, n.y - d.y) < n.radius);
      if (d.radius >= 6.5 && inSight && !d.marker.count().isEmpty()) {
        Rgb ink =
            d.marker.shape() == MarkerShape.HOLLOW
                ? scene.theme().foreground()
                : d.marker.drawnColour(scene.theme()).readableInk();
        placed.add(new Label(Label.Kind.COUNT, d.marker.count(), d.x, d.y, ink));
      }
    }
  }

  private void markerLabel(Disc d, Label.Kind kind) {
    beside(kind, d.marker.label(), d.x, d.y, d.radius * 1.15 + GAP, scene.theme().foreground());
  }

  private void cursorLabel(CursorMark c) {
    ScreenPoint p = view.project(c.at());
    if (view.sees(p.depth())) {
      double radius = c.size() / 2 * view.magnification(p.depth());
      Rgb ink = scene.theme().foreground();
      beside(Label.Kind.STRONG_MARKER, c.label(), p.x(), p.y(), radius + GAP + 1, ink);
    }
  }

  private void arrowLabel(Arrow a) {
    ScreenPoint from = view.project(a.from());
    ScreenPoint tip = view.project(a.to());
    if (view.sees(tip.depth()) && !a.label().isEmpty()) {
      double length = Math.max(1e-9, tip.distanceTo(from.x(), from.y()));
      double awayX = (tip.x() - from.x()) / length;
      double awayY = (tip.y() - from.y()) / length;
      double halfWidth = measure.width(Label.Kind.ARROW, a.label()) / 2;
      double push = 6 + Math.abs(awayX) * halfWidth + Math.abs(awayY) * Label.Kind.ARROW.size() / 2;
      double x = tip.x() + push * awayX;
      double y = tip.y() + push * awayY;
      place(new Label(Label.Kind.ARROW, a.label(), x, y, scene.theme().foreground()));
    }
  }

  private void beside(Label.Kind kind, String text, double x, double y, double gap, Rgb colour) {
    if (text.isEmpty()) {
      return;
    }
    double side = gap + measure.width(kind, text) / 2;
    double above = gap + kind.size() / 2;
    boolean done =
        place(new Label(kind, text, x + side, y, colour))
            || place(new Label(kind, text, x - side, y, colour))
            || place(new Label(kind, text, x, y - above, colour))
            || place(new Label(kind, text, x, y + above, colour));
    if (!done && kind == Label.Kind.STRONG_MARKER) {
      // What is selected keeps its name, even in a crowd.
      placed.add(new Label(kind, text, x + side, y, colour));
    }
  }

  private boolean place(Label label) {
    double halfWidth = measure.width(label.kind(), label.text()) / 2 + 1;
    double halfHeight = label.kind().size() * 0.6;
    Box box =
        new Box(
            label.x() - halfWidth,
            label.y() - halfHeight,
            label.x() + halfWidth,
            label.y() + halfHeight);
    boolean outside =
        box.left < 0 || box.top < 0 || box.right > view.width() || box.bottom > view.height();
    if (outside || taken.stream().anyMatch(box::meets)) {
      return false;
    }
    taken.add(box);
    placed.add(label);
    return true;
  }

  private static Box square(double x, double y, double half) {
    return new Box(x - half, y - half, x + half, y + half);
  }
}
