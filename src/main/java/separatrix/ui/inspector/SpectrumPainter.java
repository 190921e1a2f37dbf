package separatrix.ui.inspector;

import static separatrix.ui.plot.Sheet.crisp;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import separatrix.dynamics.Stability;
import separatrix.linalg.Complex;
import separatrix.ui.plot.NumberAxis;
import separatrix.ui.plot.PlotColors;
import separatrix.ui.plot.Sheet;

/**
 * Draws a spectrum: grid, border with its dead band, eigenvalues.
 *
 * @param chosen the mode drawn with a halo, 0 for none
 * @param pointed the mode drawn larger, 0 for none
 */
record SpectrumPainter(SpectrumPicture picture, PlaneWindow window, int chosen, int pointed) {

  void paint(Sheet sheet) {
    PlaneWindow.Fit fit = window.on(sheet.width(), sheet.height());
    grid(sheet, fit);
    border(sheet, fit);
    for (SpectrumPicture.Dot dot : picture.dots()) {
      if (dot.mode() != chosen && dot.mode() != pointed) {
        dot(sheet, fit, dot, 1);
      }
    }
    for (SpectrumPicture.Dot dot : picture.dots()) {
      if (dot.mode() == chosen || dot.mode() == pointed) {
        halo(sheet, fit, dot);
        dot(sheet, fit, dot, 1.35);
      }
    }
  }

  /** The colour that says what becomes of a mode. */
  static Color colour(Stability stability, PlotColors colors) {
    return switch (stability) {
      case STABLE -> colors.legible(Color.web("0072B2"));
      case MARGINAL -> colors.muted();
      case UNSTABLE -> colors.legible(Color.web("D55E00"));
    };
  }

  private void grid(Sheet sheet, PlaneWindow.Fit fit) {
    Complex topLeft = fit.at(0, 0);
    Complex bottomRight = fit.at(sheet.width(), sheet.height());
    PlotColors colors = sheet.colors();
    double em = sheet.em();
    int columns = (int) Math.max(2, sheet.width() / (5 * em));
    for (var tick : NumberAxis.linear(topLeft.re(), bottomRight.re()).ticks(columns)) {
      double x = crisp(fit.x(tick.at()));
      sheet.line(x, 0, x, sheet.height(), colors.faded(colors.grid(), 0.45), 1);
      if (x > 2 * em && x < sheet.width() - 2.5 * em) {
        label(sheet, tick.text(), x, sheet.height() - 0.2 * em, TextAlignment.CENTER, VPos.BOTTOM);
      }
    }
    int rows = (int) Math.max(2, sheet.height() / (3.5 * em));
    for (var tick : NumberAxis.linear(bottomRight.im(), topLeft.im()).ticks(rows)) {
      double y = crisp(fit.y(tick.at()));
      sheet.line(0, y, sheet.width(), y, colors.faded(colors.grid(), 0.45), 1);
      if (y > 1.8 * em && y < sheet.height() - 2 * em) {
        label(sheet, tick.text(), 0.3 * em, y - 1, TextAlignment.LEFT, VPos.BOTTOM);
      }
    }
    double zeroY = crisp(fit.y(0));
    sheet.line(0, zeroY, sheet.width(), zeroY, colors.grid(), 1);
    double zeroX = crisp(fit.x(0));
    sheet.line(zeroX, 0, zeroX, sheet.height(), colors.grid(), 1);
    label(sheet, "Im λ", 0.3 * em, 0.2 * em, TextAlignment.LEFT, VPos.TOP);
    label(
        sheet,
        "Re λ",
        sheet.width() - 0.3 * em,
        sheet.height() - 0.2 * em,
        TextAlignment.RIGHT,
        VPos.BOTTOM);
  }

  private static void label(
      Sheet sheet, String text, double x, double y, TextAlignment align, VPos base) {
    sheet.text(text, x, y, align, base, sheet.colors().muted(), 0.82);
  }

  private void border(Sheet sheet, PlaneWindow.Fit fit) {
    Color band = sheet.colors().faded(sheet.colors().muted(), 0.72);
    double width = 2 * picture.deadBand() * fit.scale();
    switch (picture.border()) {
      case UNIT_CIRCLE -> {
        circle(sheet, fit, band, width);
        circle(sheet, fit, sheet.colors().foreground(), 1.2);
      }
      case IMAGINARY_AXIS -> {
        double x = fit.x(0);
        sheet.line(x, 0, x, sheet.height(), band, width);
        sheet.line(x, 0, x, sheet.height(), sheet.colors().foreground(), 1.2);
      }
    }
  }

  private static void circle(Sheet sheet, PlaneWindow.Fit fit, Color colour, double width) {
    double radius = fit.scale();
    var pen = sheet.pen();
    pen.setStroke(colour);
    pen.setLineWidth(width);
    if (radius < 20_000) {
      pen.strokeOval(fit.x(0) - radius, fit.y(0) - radius, 2 * radius, 2 * radius);
      return;
    }
    // Far zoomed in the canvas loses such a large oval: draw the arc that passes the sheet.
    Complex middle = fit.at(sheet.width() / 2, sheet.height() / 2);
    double reach = 2 * (sheet.width() + sheet.height()) / radius;
    int pieces = 64;
    pen.beginPath();
    for (int i = 0; i <= pieces; i++) {
      double angle = middle.arg() + reach * (2.0 * i / pieces - 1);
      pen.lineTo(fit.x(Math.cos(angle)), fit.y(Math.sin(angle)));
    }
    pen.stroke();
  }

  private void halo(Sheet sheet, PlaneWindow.Fit fit, SpectrumPicture.Dot dot) {
    double x = fit.x(dot.value().re());
    double y = fit.y(dot.value().im());
    double radius = 0.75 * sheet.em();
    if (dot.mode() == chosen) {
      sheet.pen().setStroke(sheet.colors().accent());
      sheet.pen().setLineWidth(2);
      sheet.pen().strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
  }

  private static void dot(
      Sheet sheet, PlaneWindow.Fit fit, SpectrumPicture.Dot dot, double growth) {
    double x = fit.x(dot.value().re());
    double y = fit.y(dot.value().im());
    double radius = growth * 0.32 * sheet.em();
    var pen = sheet.pen();
    pen.setFill(colour(dot.stability(), sheet.colors()));
    pen.setStroke(sheet.colors().background());
    pen.setLineWidth(1);
    switch (dot.stability()) {
      case STABLE -> {
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
      }
      case MARGINAL -> {
        pen.setStroke(colour(dot.stability(), sheet.colors()));
        pen.setLineWidth(1.8);
        pen.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
      }
      case UNSTABLE -> {
        double r = 1.35 * radius;
        double[] xs = {x - r, x, x + r, x};
        double[] ys = {y, y - r, y, y + r};
        pen.fillPolygon(xs, ys, 4);
        pen.strokePolygon(xs, ys, 4);
      }
    }
  }
}
