package separatrix.ui.timestrip;

import javafx.scene.paint.Color;
import separatrix.ui.plot.NumberAxis;
import separatrix.ui.plot.Sheet;

/** Draws one trace; a long one as the span of its values in each column of pixels. */
final class TraceLine {
  private TraceLine() {}

  static void paint(
      Sheet sheet, StripLayout layout, StripLayout.Band band, NumberAxis axis, Trace trace) {
    var pen = sheet.pen();
    Color colour = sheet.colors().series(trace.hue());
    switch (trace.form()) {
      case DUE_AT_STATES -> {
        pen.setStroke(sheet.colors().faded(colour, 0.25));
        pen.setLineDashes(5, 4);
        pen.setLineWidth(1.2);
      }
      case AT_STATES, HELD_OVER_STEPS, AMID_STEPS -> {
        pen.setStroke(colour);
        pen.setLineDashes();
        pen.setLineWidth(1.6);
      }
    }
    pen.beginPath();
    double pixels = layout.right() - layout.left();
    for (Trace.Run run : trace.runs()) {
      if (trace.values().size() > 3 * pixels) {
        columns(pen, layout, band, axis, trace, run);
      } else {
        joined(pen, layout, band, axis, trace, run);
      }
    }
    pen.stroke();
    pen.setLineDashes();
  }

  private static void joined(
      javafx.scene.canvas.GraphicsContext pen,
      StripLayout layout,
      StripLayout.Band band,
      NumberAxis axis,
      Trace trace,
      Trace.Run run) {
    // A line from the first value to itself would not be seen: a value alone is half a step wide.
    double lead = run.to() - run.from() == 1 ? 0.25 : 0;
    pen.moveTo(
        layout.x(trace.time(run.from()) - lead),
        band.y(axis.fraction(trace.values().at(run.from()))));
    for (int i = run.from(); i < run.to(); i++) {
      double y = band.y(axis.fraction(trace.values().at(i)));
      pen.lineTo(layout.x(trace.time(i) + lead), y);
      if (trace.form() == Trace.Form.HELD_OVER_STEPS) {
        pen.lineTo(layout.x(trace.time(i) + 1), y);
      }
    }
  }

  private static void columns(
      javafx.scene.canvas.GraphicsContext pen,
      StripLayout layout,
      StripLayout.Band band,
      NumberAxis axis,
      Trace trace,
      Trace.Run run) {
    int size = run.to();
    int i = run.from();
    pen.moveTo(layout.x(trace.time(i)), band.y(axis.fraction(trace.values().at(i))));
    while (i < size) {
      double column = Math.floor(layout.x(trace.time(i)));
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (; i < size && layout.x(trace.time(i)) < column + 1; i++) {
        least = Math.min(least, trace.values().at(i));
        most = Math.max(most, trace.values().at(i));
      }
      pen.lineTo(column, band.y(axis.fraction(least)));
      pen.lineTo(column, band.y(axis.fraction(most)));
    }
  }
}
