package separatrix.ui.train;

import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import separatrix.linalg.Complex;
import separatrix.linalg.Vector;
import separatrix.session.LearntWeights;
import separatrix.ui.plot.NumberAxis;
import separatrix.ui.plot.Sheet;

/**
 * Draws eigenvalues with the unit circle on the left, singular values of the change on the right.
 */
record WeightsPainter(LearntWeights learnt) {
  private static final int EIGENVALUES = 0;
  private static final int CHANGE = 5;
  private static final int MOST_BARS = 40;

  void paint(Sheet sheet) {
    double em = sheet.em();
    double top = 1.5 * em;
    double side = Math.min(sheet.width() * 0.46, sheet.height() - top - 0.4 * em);
    title(sheet, "eigenvalues", 0.2 * em, TextAlignment.LEFT);
    eigenvalues(sheet, 0.2 * em, top, side);
    double left = side + 3.4 * em;
    title(sheet, "singular values of the change", sheet.width() - 0.4 * em, TextAlignment.RIGHT);
    change(sheet, left, top, sheet.width() - left - 0.4 * em, side - 1.3 * em);
  }

  private static void title(Sheet sheet, String text, double x, TextAlignment alignment) {
    sheet.text(text, x, 0.2 * sheet.em(), alignment, VPos.TOP, sheet.colors().foreground(), 0.85);
  }

  private void eigenvalues(Sheet sheet, double left, double top, double side) {
    double reach =
        1.1 * learnt.eigenvalues().stream().mapToDouble(Complex::abs).reduce(1, Math::max);
    double scale = side / (2 * reach);
    double x0 = left + side / 2;
    double y0 = top + side / 2;
    var pen = sheet.pen();
    sheet.line(left, y0, left + side, y0, sheet.colors().grid(), 1);
    sheet.line(x0, top, x0, top + side, sheet.colors().grid(), 1);
    pen.setStroke(sheet.colors().muted());
    pen.strokeOval(x0 - scale, y0 - scale, 2 * scale, 2 * scale);
    pen.setFill(sheet.colors().series(EIGENVALUES));
    double dot = 0.36 * sheet.em();
    for (Complex value : learnt.eigenvalues()) {
      pen.fillOval(x0 + scale * value.re() - dot / 2, y0 - scale * value.im() - dot / 2, dot, dot);
    }
  }

  private void change(Sheet sheet, double left, double top, double width, double height) {
    Vector values = learnt.change();
    double most = values.size() == 0 ? 0 : values.at(0);
    if (!(most > 0) || width < 3 * sheet.em()) {
      return;
    }
    NumberAxis axis = NumberAxis.linear(0, most * 1.05);
    for (var tick : axis.ticks(3)) {
      double y = Sheet.crisp(top + height * (1 - axis.fraction(tick.at())));
      sheet.line(left, y, left + width, y, sheet.colors().faded(sheet.colors().grid(), 0.4), 1);
      sheet.text(
          tick.text(),
          left - 0.35 * sheet.em(),
          y,
          TextAlignment.RIGHT,
          VPos.CENTER,
          sheet.colors().muted(),
          0.78);
    }
    int bars = Math.min(MOST_BARS, values.size());
    double step = width / bars;
    sheet.pen().setFill(sheet.colors().series(CHANGE));
    for (int i = 0; i < bars; i++) {
      double tall = height * axis.fraction(values.at(i));
      sheet.pen().fillRect(left + i * step, top + height - tall, Math.max(1, 0.75 * step), tall);
    }
    sheet.text(
        "rank",
        left + width,
        top + height + 0.25 * sheet.em(),
        TextAlignment.RIGHT,
        VPos.TOP,
        sheet.colors().muted(),
        0.78);
    sheet.text(
        "1",
        left,
        top + height + 0.25 * sheet.em(),
        TextAlignment.LEFT,
        VPos.TOP,
        sheet.colors().muted(),
        0.78);
  }
}
