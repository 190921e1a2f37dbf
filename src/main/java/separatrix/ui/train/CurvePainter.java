package separatrix.ui.train;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import separatrix.task.Criterion;
import separatrix.ui.plot.NumberAxis;
import separatrix.ui.plot.Sheet;
import separatrix.ui.workspace.LearningCurves;

/** Draws loss by decades above, the score with its threshold below, over the steps. */
record CurvePainter(LearningCurves curves, Optional<Criterion> criterion) {

  /** A rectangle with its two axes. */
  private record Panel(
      double left, double top, double width, double height, NumberAxis steps, NumberAxis values) {
    double x(double step) {
      return left + steps.fraction(step) * width;
    }

    double y(double value) {
      return top + (1 - values.fraction(value)) * height;
    }
  }

  private static final int TRAINING = 1;
  private static final int HELD_OUT = 0;

  void paint(Sheet sheet) {
    double em = sheet.em();
    double left = 3.6 * em;
    double width = sheet.width() - left - 0.8 * em;
    double top = 1.7 * em;
    double foot = 1.6 * em;
    double between = 1.9 * em;
    double height = (sheet.height() - top - foot - between) / 2;
    if (height < 2 * em || width < 4 * em) {
      return;
    }
    NumberAxis steps = NumberAxis.linear(0, Math.max(10, curves.lastStep()));
    Panel loss = new Panel(left, top, width, height, steps, losses());
    Panel score = new Panel(left, top + height + between, width, height, steps, scores());
    frame(sheet, loss, "loss");
    legend(sheet, loss);
    // The thin line over the thick one, for the two often lie together.
    curve(sheet, loss, curves.heldOut(), s -> s.step(), s -> s.loss(), HELD_OUT);
    curve(sheet, loss, curves.training(), s -> s.step(), s -> s.loss(), TRAINING);
    frame(sheet, score, criterion.map(Criterion::name).orElse("score"));
    threshold(sheet, score);
    curve(sheet, score, curves.heldOut(), s -> s.step(), s -> s.score(), HELD_OUT);
    steps(sheet, score);
  }

  /** From a whole decade to a little above the greatest loss; what is not finite has no place. */
  private NumberAxis losses() {
    DoubleSummaryStatistics losses =
        DoubleStream.concat(
                curves.training().stream().mapToDouble(LearningCurves.Sample::loss),
                curves.heldOut().stream().mapToDouble(LearningCurves.Look::loss))
            .filter(loss -> loss > 0 && Double.isFinite(loss))
            .summaryStatistics();
    NumberAxis decades = NumberAxis.decades(losses.getMin(), losses.getMax());
    if (losses.getCount() == 0) {
      return decades;
    }
    double high = Math.min(decades.high(), 1.3 * losses.getMax());
    return new NumberAxis(
        NumberAxis.Scale.LOGARITHMIC, decades.low(), Math.max(10 * decades.low(), high));
  }

  /** Around the scores, the threshold and where a score begins; what is far beyond is cut off. */
  private NumberAxis scores() {
    double threshold = criterion.map(Criterion::threshold).orElse(1.0);
    double least = Math.min(0, threshold);
    double most = Math.max(threshold, least + 1e-9);
    for (LearningCurves.Look look : curves.heldOut()) {
      if (Double.isFinite(look.score()) && look.score() > -1) {
        most = Math.max(most, look.score());
        least = Math.min(least, look.score());
      }
    }
    return NumberAxis.around(least, most, 0.06);
  }

  private static void frame(Sheet sheet, Panel panel, String title) {
    double em = sheet.em();
    sheet.text(
        title,
        panel.left,
        panel.top - 0.35 * em,
        TextAlignment.LEFT,
        VPos.BOTTOM,
        sheet.colors().foreground(),
        0.9);
    int wanted = Math.clamp((long) (panel.height / (1.6 * em)), 1, 5);
    Color line = sheet.colors().faded(sheet.colors().grid(), 0.4);
    for (var tick : panel.values.ticks(wanted)) {
      double y = Sheet.crisp(panel.y(tick.at()));
      sheet.line(panel.left, y, panel.left + panel.width, y, line, 1);
      sheet.text(
          tick.text(),
          panel.left - 0.4 * em,
          y,
          TextAlignment.RIGHT,
          VPos.CENTER,
          sheet.colors().muted(),
          0.8);
    }
    sheet.pen().setStroke(sheet.colors().grid());
    sheet.pen().setLineWidth(1);
    sheet
        .pen()
        .strokeRect(
            Sheet.crisp(panel.left),
            Sheet.crisp(panel.top),
            Math.floor(panel.width),
            Math.floor(panel.height));
  }

  private static void legend(Sheet sheet, Panel panel) {
    double em = sheet.em();
    double right = panel.left + panel.width;
    double y = panel.top - 0.35 * em;
    sheet.text(
        "held out",
        right,
        y,
        TextAlignment.RIGHT,
        VPos.BOTTOM,
        sheet.colors().seriesText(HELD_OUT),
        0.85);
    sheet.text(
        "training",
        right - 4.6 * em,
        y,
        TextAlignment.RIGHT,
        VPos.BOTTOM,
        sheet.colors().seriesText(TRAINING),
        0.85);
  }

  private void threshold(Sheet sheet, Panel panel) {
    criterion.ifPresent(
        due -> {
          double y = Sheet.crisp(panel.y(due.threshold()));
          sheet.pen().setLineDashes(5, 4);
          sheet.line(panel.left, y, panel.left + panel.width, y, sheet.colors().foreground(), 1);
          sheet.pen().setLineDashes();
        });
  }

  private static void steps(Sheet sheet, Panel panel) {
    double em = sheet.em();
    double y = panel.top + panel.height + 0.35 * em;
    int wanted = (int) Math.max(2, panel.width / (6 * em));
    for (var tick : panel.steps.ticks(wanted)) {
      sheet.text(
          tick.text(),
          panel.x(tick.at()),
          y,
          TextAlignment.CENTER,
          VPos.TOP,
          sheet.colors().muted(),
          0.8);
    }
    sheet.text("step", 0.2 * em, y, TextAlignment.LEFT, VPos.TOP, sheet.colors().muted(), 0.8);
  }

  private static <T> void curve(
      Sheet sheet,
      Panel panel,
      List<T> points,
      ToDoubleFunction<T> step,
      ToDoubleFunction<T> value,
      int series) {
    var pen = sheet.pen();
    pen.save();
    sheet.clip(panel.left, panel.top, panel.left + panel.width, panel.top + panel.height);
    pen.setStroke(sheet.colors().series(series));
    pen.setLineWidth(series == HELD_OUT ? 2.4 : 1);
    pen.beginPath();
    boolean isDown = false;
    for (T point : points) {
      double at = value.applyAsDouble(point);
      if (!Double.isFinite(at)) {
        continue;
      }
      double x = panel.x(step.applyAsDouble(point));
      if (isDown) {
        pen.lineTo(x, panel.y(at));
      } else {
        pen.moveTo(x, panel.y(at));
      }
      isDown = true;
    }
    pen.stroke();
    pen.restore();
  }
}
