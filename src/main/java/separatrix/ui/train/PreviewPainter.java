package separatrix.ui.train;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import separatrix.linalg.Vector;
import separatrix.task.Preview;
import separatrix.ui.plot.Sheet;

/** Draws a few trials of a task side by side: inputs above, targets below. */
record PreviewPainter(Preview preview) {
  private static final double GAP = 0.8;
  private static final int MOST_CHANNELS = 8;

  void paint(Sheet sheet) {
    double em = sheet.em();
    double left = 4.2 * em;
    double width = (sheet.width() - left - 0.3 * em) / preview.trials().size();
    double height = (sheet.height() - GAP * em - 0.4 * em) / 2;
    double below = 0.2 * em + height + GAP * em;
    title(sheet, "inputs", 0.2 * em + height / 2);
    title(sheet, "targets", below + height / 2);
    for (int trial = 0; trial < preview.trials().size(); trial++) {
      double x = left + trial * width;
      row(sheet, preview.inputsOf(trial), preview.inputs(), x, 0.2 * em, width, height);
      row(sheet, preview.targetsOf(trial), preview.targets(), x, below, width, height);
    }
  }

  private static void title(Sheet sheet, String text, double y) {
    sheet.text(
        text, 0.2 * sheet.em(), y, TextAlignment.LEFT, VPos.CENTER, sheet.colors().muted(), 0.85);
  }

  private static void row(
      Sheet sheet,
      List<Preview.Channel> channels,
      Preview.Range range,
      double x,
      double top,
      double width,
      double height) {
    double inner = width - 0.5 * sheet.em();
    sheet.pen().setStroke(sheet.colors().grid());
    sheet.pen().setLineWidth(1);
    sheet.pen().strokeRect(Sheet.crisp(x), Sheet.crisp(top), Math.floor(inner), Math.floor(height));
    int count = Math.min(MOST_CHANNELS, channels.size());
    for (int channel = 0; channel < count; channel++) {
      Color colour = sheet.colors().series(channel);
      line(sheet, channels.get(channel).values(), range, colour, x, top, inner, height);
    }
  }

  private static void line(
      Sheet sheet,
      Vector values,
      Preview.Range range,
      Color colour,
      double x,
      double top,
      double width,
      double height) {
    double span = range.most() - range.least();
    double scale = span > 0 ? 0.86 * height / span : 0;
    var pen = sheet.pen();
    pen.setStroke(colour);
    pen.setLineWidth(1.2);
    pen.beginPath();
    boolean isDown = false;
    for (int t = 0; t < values.size(); t++) {
      double value = values.at(t);
      if (Double.isNaN(value)) {
        isDown = false;
        continue;
      }
      double px = x + 2 + (width - 4) * t / Math.max(1, values.size() - 1);
      double py = top + 0.93 * height - (value - range.least()) * scale;
      if (isDown) {
        pen.lineTo(px, py);
      } else {
        pen.moveTo(px, py);
      }
      isDown = true;
    }
    pen.stroke();
  }
}
