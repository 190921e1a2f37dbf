package separatrix.ui.diagram;

import java.util.HashSet;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import separatrix.scene.Rgb;
import separatrix.scene.Selection;
import separatrix.scene.SkeletonDrawing;
import separatrix.scene.SkeletonDrawing.Kind;
import separatrix.scene.SkeletonDrawing.Link;
import separatrix.scene.SkeletonDrawing.Node;
import separatrix.ui.plot.Painter;
import separatrix.ui.plot.Sheet;

/**
 * Draws a skeleton: what is pointed at with all that leads to and from it, the rest behind.
 *
 * @param selected a point, cycle or way out
 * @param hovered likewise, under the mouse in any pane
 */
record SkeletonPainter(SkeletonDrawing drawing, Selection selected, Selection hovered)
    implements Painter {
  private static final double FADED = 0.8;

  @Override
  public void paint(Sheet sheet) {
    SkeletonPlace place = new SkeletonPlace(drawing, sheet.width(), sheet.height(), sheet.em());
    Set<Integer> marked = new HashSet<>();
    drawing.node(selected).ifPresent(marked::add);
    drawing.node(hovered).ifPresent(marked::add);
    Set<Link> stressed = new HashSet<>();
    for (Link link : drawing.links()) {
      boolean pointed = isWay(link, selected) || isWay(link, hovered);
      boolean touches = marked.contains(link.from()) || marked.contains(link.to());
      if (pointed || touches) {
        stressed.add(link);
      }
    }
    boolean calm = stressed.isEmpty() && marked.isEmpty();
    layers(sheet, place);
    for (Link link : drawing.links()) {
      if (!stressed.contains(link) && link.kind() != Kind.LONG_FLOW) {
        link(sheet, place, link, calm ? 1.3 : 1, calm ? 0 : FADED);
      }
    }
    stressed.stream()
        .filter(link -> link.kind() != Kind.LONG_FLOW || marked.contains(link.from()))
        .forEach(link -> link(sheet, place, link, isWay(link, selected) ? 3.6 : 2.4, 0));
    layerNames(sheet, place);
    Set<Integer> joined = new HashSet<>(marked);
    stressed.forEach(
        link -> {
          joined.add(link.from());
          joined.add(link.to());
        });
    for (int i = 0; i < drawing.nodes().size(); i++) {
      node(sheet, place, i, calm || joined.contains(i), marked.contains(i));
    }
  }

  private static boolean isWay(Link link, Selection selection) {
    return link.kind() != Kind.LONG_FLOW && selection.equals(new Selection.Way(link.way()));
  }

  private void layers(Sheet sheet, SkeletonPlace place) {
    for (int k = 0; k < drawing.layers().size(); k++) {
      double y = Sheet.crisp(place.layerY(k));
      sheet.line(0, y, sheet.width(), y, sheet.colors().faded(sheet.colors().grid(), 0.55), 1);
    }
  }

  /** Over the links, which run behind them. */
  private void layerNames(Sheet sheet, SkeletonPlace place) {
    for (int k = 0; k < drawing.layers().size(); k++) {
      SkeletonDrawing.Layer layer = drawing.layers().get(k);
      double y = Sheet.crisp(place.layerY(k));
      String words =
          (layer.unstable() == 0 ? "stable" : layer.unstable() + " unstable")
              + (layer.nodes() > 1 ? " · " + layer.nodes() : "");
      // Names stand on this line's height: the words keep clear of them.
      double at = k == 0 ? y + 1.95 * sheet.em() : y - 2 * sheet.em();
      double half = 0.22 * sheet.em() * words.length();
      behind(sheet, 0.35 * sheet.em() + half, at, half);
      sheet.text(
          words,
          0.35 * sheet.em(),
          at,
          TextAlignment.LEFT,
          VPos.CENTER,
          sheet.colors().muted(),
          0.8);
    }
  }

  private void link(Sheet sheet, SkeletonPlace place, Link link, double width, double fade) {
    Color colour = sheet.colors().legible(color(link.colour()));
    if (link.kind() == Kind.PASSING || link.kind() == Kind.LONG_FLOW) {
      sheet.pen().setLineDashes(0.45 * sheet.em(), 0.3 * sheet.em());
    }
    sheet.line(
        place.x(link.from()),
        place.y(link.from()),
        place.x(link.to()),
        place.y(link.to()),
        sheet.colors().faded(colour, fade),
        width);
    sheet.pen().setLineDashes();
  }

  private void node(Sheet sheet, SkeletonPlace place, int i, boolean lit, boolean marked) {
    Node node = drawing.nodes().get(i);
    double radius = place.radius(i) * (marked ? 1.3 : 1);
    double x = place.x(i);
    double y = place.y(i);
    Color fill = sheet.colors().faded(color(node.look().colour()), lit ? 0 : FADED);
    Color ring = sheet.colors().faded(color(node.ring()), lit ? 0 : FADED);
    NodeShape.paint(sheet, node.shape(), x, y, radius, fill, ring);
    if (marked) {
      NodeShape.outline(sheet, x, y, radius + 0.3 * sheet.em());
    }
    boolean bottom = node.layer() == 0;
    if (marked || (lit && place.hasRoomForName(i))) {
      name(sheet, node.label(), x, bottom ? y + 1.05 * sheet.em() : y - 1.05 * sheet.em(), marked);
    }
  }

  private static void name(Sheet sheet, String label, double x, double y, boolean marked) {
    double half = 0.26 * sheet.em() * label.length();
    double within = Math.clamp(x, half, Math.max(half, sheet.width() - half));
    behind(sheet, within, y, half);
    sheet.text(
        label,
        within,
        y,
        TextAlignment.CENTER,
        VPos.CENTER,
        sheet.colors().foreground(),
        marked ? 0.95 : 0.78);
  }

  /** Fades what lies behind a text of this half width. */
  private static void behind(Sheet sheet, double x, double y, double half) {
    sheet.pen().setFill(sheet.colors().background().deriveColor(0, 1, 1, 0.8));
    sheet.pen().fillRect(x - half, y - 0.42 * sheet.em(), 2 * half, 0.84 * sheet.em());
  }

  static Color color(Rgb colour) {
    return Color.web(colour.hex());
  }
}
