package separatrix.ui.timestrip;

import static separatrix.ui.plot.Sheet.crisp;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import separatrix.ui.plot.Figures;
import separatrix.ui.plot.Sheet;

/**
 * Draws what moves over the lanes: the cursor, its tail, and the values of the moment beside them.
 *
 * @param position of the cursor, in steps
 * @param tail how many steps of the past are marked
 * @param pointed the time under the mouse, or NaN
 */
record CursorPainter(Strip strip, double position, int tail, double pointed) {

  void paint(Sheet sheet) {
    if (strip.lanes().isEmpty()) {
      return;
    }
    StripLayout layout = StripLayout.of(strip, sheet.width(), sheet.height(), sheet.em());
    double top = layout.bands().getFirst().top();
    Color accent = sheet.colors().accent();
    double from = layout.x(Math.max(0, position - tail));
    sheet.pen().setFill(Color.color(accent.getRed(), accent.getGreen(), accent.getBlue(), 0.1));
    sheet.pen().fillRect(from, top, layout.x(position) - from, layout.bottom() - top);
    double x = crisp(layout.x(position));
    sheet.line(x, top - 2, x, layout.bottom(), accent, 2);
    double half = 0.4 * sheet.em();
    sheet.pen().setFill(accent);
    sheet
        .pen()
        .fillPolygon(
            new double[] {x - half, x + half, x},
            new double[] {layout.bottom() + half, layout.bottom() + half, layout.bottom() - 1},
            3);
    boolean points = !Double.isNaN(pointed);
    if (points) {
      double at = crisp(layout.x(pointed));
      sheet.line(at, top, at, layout.bottom(), sheet.colors().muted(), 1);
    }
    values(sheet, layout, points ? pointed : position);
    sheet.text(
        (points ? "at " : "now ")
            + Figures.fixed(strip.first() + Math.floor(points ? pointed : position), 0),
        layout.right() + 0.7 * sheet.em(),
        layout.bottom() + 0.35 * sheet.em(),
        TextAlignment.LEFT,
        VPos.TOP,
        points ? sheet.colors().muted() : accent,
        0.85);
  }

  private static void values(Sheet sheet, StripLayout layout, double time) {
    double line = 1.05 * sheet.em();
    double x = layout.right() + 0.7 * sheet.em();
    for (StripLayout.Band band : layout.bands()) {
      if (!(band.lane() instanceof Lane.Traces lane)) {
        continue;
      }
      double y = band.top();
      for (Trace trace : lane.traces()) {
        if (trace.form() == Trace.Form.DUE_AT_STATES) {
          continue;
        }
        if (y + line > band.top() + band.height() + 0.5 * sheet.em()) {
          break;
        }
        sheet.text(
            trace.name() + "  " + Figures.brief(trace.at(time)),
            x,
            y,
            TextAlignment.LEFT,
            VPos.TOP,
            sheet.colors().seriesText(trace.hue()),
            0.82);
        y += line;
      }
    }
  }
}
