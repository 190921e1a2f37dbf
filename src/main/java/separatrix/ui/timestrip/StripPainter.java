package separatrix.ui.timestrip;

import static separatrix.ui.plot.Sheet.crisp;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import separatrix.ui.plot.NumberAxis;
import separatrix.ui.plot.Sheet;

/** Draws the lanes of a strip and the axis of time below them. */
final class StripPainter {
  private final HeatImages heatImages = new HeatImages();

  void paint(Sheet sheet, Strip strip) {
    if (strip.lanes().isEmpty()) {
      sheet.text(
          "No trial yet: open a network to see its inputs and outputs over time.",
          sheet.width() / 2,
          sheet.height() / 2,
          TextAlignment.CENTER,
          VPos.CENTER,
          sheet.colors().muted(),
          1);
      return;
    }
    StripLayout layout = StripLayout.of(strip, sheet.width(), sheet.height(), sheet.em());
    timeAxis(sheet, strip, layout);
    for (StripLayout.Band band : layout.bands()) {
      title(sheet, band);
      switch (band.lane()) {
        case Lane.Traces traces -> traces(sheet, layout, band, traces);
        case Lane.HeatMap map -> heatImages.paint(sheet, layout, band, map);
      }
      frame(sheet, layout, band);
    }
  }

  private static void timeAxis(Sheet sheet, Strip strip, StripLayout layout) {
    int wanted = (int) Math.max(2, (layout.right() - layout.left()) / (6 * sheet.em()));
    Color line = sheet.colors().faded(sheet.colors().grid(), 0.4);
    double first = strip.first();
    NumberAxis axis = NumberAxis.linear(first, first + Math.max(1, strip.steps()));
    for (var tick : axis.ticks(wanted)) {
      double x = crisp(layout.x(tick.at() - first));
      sheet.line(x, layout.bands().getFirst().top(), x, layout.bottom(), line, 1);
      sheet.text(
          tick.text(),
          x,
          layout.bottom() + 0.35 * sheet.em(),
          TextAlignment.CENTER,
          VPos.TOP,
          sheet.colors().muted(),
          0.85);
    }
    sheet.text(
        "step",
        layout.left() - 0.6 * sheet.em(),
        layout.bottom() + 0.35 * sheet.em(),
        TextAlignment.RIGHT,
        VPos.TOP,
        sheet.colors().muted(),
        0.85);
  }

  private static void title(Sheet sheet, StripLayout.Band band) {
    sheet.text(
        band.lane().title(),
        0.4 * sheet.em(),
        band.top() - 0.15 * sheet.em(),
        TextAlignment.LEFT,
        VPos.TOP,
        sheet.colors().foreground(),
        0.85);
  }

  private static void frame(Sheet sheet, StripLayout layout, StripLayout.Band band) {
    sheet.pen().setStroke(sheet.colors().grid());
    sheet.pen().setLineWidth(1);
    sheet
        .pen()
        .strokeRect(
            crisp(layout.left()),
            crisp(band.top()),
            Math.floor(layout.right() - layout.left()),
            Math.floor(band.height()));
  }

  private static void traces(
      Sheet sheet, StripLayout layout, StripLayout.Band band, Lane.Traces lane) {
    int wanted = Math.clamp((long) (band.height() / (1.5 * sheet.em())), 1, 4);
    for (var tick : lane.axis().ticks(wanted)) {
      double y = crisp(band.y(lane.axis().fraction(tick.at())));
      Color line = sheet.colors().faded(sheet.colors().grid(), tick.at() == 0 ? 0 : 0.4);
      sheet.line(layout.left(), y, layout.right(), y, line, 1);
      sheet.text(
          tick.text(),
          layout.left() - 0.4 * sheet.em(),
          y,
          TextAlignment.RIGHT,
          VPos.CENTER,
          sheet.colors().muted(),
          0.78);
    }
    var pen = sheet.pen();
    pen.save();
    sheet.clip(layout.left(), band.top() - 1, layout.right(), band.top() + band.height() + 1);
    // What is due lies under what is.
    lane.traces().stream()
        .filter(trace -> trace.form() == Trace.Form.DUE_AT_STATES)
        .forEach(trace -> TraceLine.paint(sheet, layout, band, lane.axis(), trace));
    lane.traces().stream()
        .filter(trace -> trace.form() != Trace.Form.DUE_AT_STATES)
        .forEach(trace -> TraceLine.paint(sheet, layout, band, lane.axis(), trace));
    pen.restore();
  }
}
