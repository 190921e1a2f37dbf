package separatrix.scene;

import separatrix.scene.FlatSheet.Align;
import separatrix.scene.SkeletonDrawing.Kind;

/** A skeleton in layers by the number of unstable modes, as a flat drawing. */
public record SkeletonSheet(SkeletonDrawing drawing, String title) implements FlatDrawing {
  private static final double SIDE = 24;
  private static final double LAYER_NAMES = 110;

  @Override
  public void on(FlatSheet sheet) {
    for (int k = 0; k < drawing.layers().size(); k++) {
      SkeletonDrawing.Layer layer = drawing.layers().get(k);
      double y = y(sheet, k);
      sheet.line(LAYER_NAMES, y, sheet.width() - SIDE / 2, y, sheet.theme().gridInk(), 1);
      sheet.text(
          Label.Kind.TICK,
          (layer.unstable() == 0 ? "stable" : layer.unstable() + " unstable")
              + (layer.nodes() > 1 ? " · " + layer.nodes() : ""),
          SIDE / 2,
          y,
          Align.LEFT,
          sheet.theme().muted());
    }
    for (SkeletonDrawing.Link link : drawing.links()) {
      double[] xy = {
        x(sheet, link.from()),
        y(sheet, drawing.nodes().get(link.from()).layer()),
        x(sheet, link.to()),
        y(sheet, drawing.nodes().get(link.to()).layer())
      };
      Rgb colour = sheet.legible(link.colour());
      if (link.kind() == Kind.FLOW) {
        sheet.ink().polyline(xy, colour, 1.3);
      } else if (link.kind() == Kind.PASSING) {
        sheet.dashed(xy, colour, 1.3);
      }
    }
    for (int i = 0; i < drawing.nodes().size(); i++) {
      node(sheet, i);
    }
  }

  private void node(FlatSheet sheet, int i) {
    SkeletonDrawing.Node node = drawing.nodes().get(i);
    int crowd = drawing.layers().get(node.layer()).nodes();
    double room = (sheet.width() - LAYER_NAMES - SIDE) / crowd;
    double r = Math.clamp(0.36 * room, 3, 8);
    double x = x(sheet, i);
    double y = y(sheet, node.layer());
    sheet.sign(node.shape(), x, y, r, node.look().colour(), node.ring());
    if (sheet.measure().width(Label.Kind.MARKER, node.label()) < room) {
      double beside = node.layer() == 0 ? y + r + 9 : y - r - 9;
      sheet.text(
          Label.Kind.MARKER, node.label(), x, beside, Align.CENTRE, sheet.theme().foreground());
    }
  }

  private double x(FlatSheet sheet, int node) {
    return LAYER_NAMES
        + SIDE
        + drawing.nodes().get(node).x() * (sheet.width() - LAYER_NAMES - 2 * SIDE);
  }

  private double y(FlatSheet sheet, int layer) {
    double top = 72;
    double bottom = sheet.height() - 40;
    int layers = drawing.layers().size();
    return layers < 2 ? (top + bottom) / 2 : bottom - layer * (bottom - top) / (layers - 1);
  }
}
