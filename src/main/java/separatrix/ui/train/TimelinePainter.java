package separatrix.ui.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import separatrix.fixedpoint.PointChange;
import separatrix.session.TrainingTimeline;
import separatrix.ui.plot.Sheet;

/**
 * Draws the axis of training time: a tick for each checkpoint; above it how many points were born
 * (up), vanished (down) or turned (lozenge); and the checkpoint that is shown.
 */
record TimelinePainter(TrainingTimeline timeline, List<TrainingTimeline.Event> events, int shown) {
  private static final int BORN = 2;
  private static final int GONE = 5;
  private static final int TURNED = 0;

  /** How many changes of each kind there were up to a checkpoint. */
  private record Count(int born, int gone, int turned) {
    Count and(PointChange change) {
      return switch (change) {
        case PointChange.Born _ -> new Count(born + 1, gone, turned);
        case PointChange.Gone _ -> new Count(born, gone + 1, turned);
        case PointChange.Turned _ -> new Count(born, gone, turned + 1);
      };
    }
  }

  void paint(Sheet sheet) {
    double em = sheet.em();
    TimeScale scale = TimeScale.of(timeline, sheet.width(), em);
    double base = Sheet.crisp(sheet.height() - 1.7 * em);
    sheet.line(scale.left(), base, scale.right(), base, sheet.colors().muted(), 1);
    decades(sheet, scale, base);
    List<TrainingTimeline.Moment> moments = timeline.moments();
    for (TrainingTimeline.Moment moment : moments) {
      double x = Sheet.crisp(scale.x(moment.checkpoint().step()));
      sheet.line(x, base - 0.3 * em, x, base + 0.3 * em, sheet.colors().muted(), 1);
    }
    counts()
        .forEach(
            (number, count) ->
                marks(sheet, scale.x(moments.get(number).checkpoint().step()), base, count));
    if (shown >= 0 && shown < moments.size()) {
      cursor(sheet, Sheet.crisp(scale.x(moments.get(shown).checkpoint().step())), base);
    }
  }

  private Map<Integer, Count> counts() {
    Map<Integer, Count> counts = new TreeMap<>();
    for (TrainingTimeline.Event event : events) {
      Count before = counts.getOrDefault(event.moment(), new Count(0, 0, 0));
      counts.put(event.moment(), before.and(event.change()));
    }
    return counts;
  }

  /** Numbers at 1, 2 and 5 times the powers of ten, as far as there is room. */
  private static void decades(Sheet sheet, TimeScale scale, double base) {
    double em = sheet.em();
    double free = scale.right() - 2.6 * em;
    number(sheet, scale.lastStep(), scale.right(), base);
    number(sheet, 0, scale.left(), base);
    for (long decade = decadeBelow(scale.lastStep()); decade > 0; decade /= 10) {
      for (long lead : new long[] {5, 2, 1}) {
        int step = (int) Math.min(Integer.MAX_VALUE, lead * decade);
        double x = scale.x(step);
        if (step < scale.lastStep() && x < free && x > scale.left() + 2 * em) {
          number(sheet, step, x, base);
          free = x - 2.6 * em;
        }
      }
    }
  }

  private static long decadeBelow(int step) {
    return Math.round(Math.pow(10, Math.floor(Math.log10(step))));
  }

  private static void number(Sheet sheet, int step, double x, double base) {
    sheet.text(
        Integer.toString(step),
        Math.min(x, sheet.width() - 1.4 * sheet.em()),
        base + 0.45 * sheet.em(),
        TextAlignment.CENTER,
        VPos.TOP,
        sheet.colors().muted(),
        0.8);
  }

  /** Born on top, turned in the middle, vanished nearest to the axis; the more, the larger. */
  private static void marks(Sheet sheet, double x, double base, Count count) {
    double em = sheet.em();
    if (count.born > 0) {
      double size = size(em, count.born);
      triangle(sheet, x, base - 3.5 * em, -size, sheet.colors().series(BORN));
    }
    if (count.turned > 0) {
      lozenge(sheet, x, base - 2.3 * em, size(em, count.turned), sheet.colors().series(TURNED));
    }
    if (count.gone > 0) {
      double size = size(em, count.gone);
      triangle(sheet, x, base - 1.1 * em, size, sheet.colors().series(GONE));
    }
  }

  /** The area grows with the count, up to what the axis has room for. */
  private static double size(double em, int count) {
    return em * Math.min(0.65, 0.3 * Math.sqrt(count));
  }

  private static void triangle(Sheet sheet, double x, double y, double size, Color colour) {
    double half = Math.abs(size);
    mark(
        sheet,
        new double[] {x - half, x + half, x},
        new double[] {y - size * 0.8, y - size * 0.8, y + size},
        colour);
  }

  private static void lozenge(Sheet sheet, double x, double y, double size, Color colour) {
    mark(
        sheet,
        new double[] {x - size, x, x + size, x},
        new double[] {y, y - size, y, y + size},
        colour);
  }

  /** With a rim of the sheet's colour, so that neighbours do not run together. */
  private static void mark(Sheet sheet, double[] x, double[] y, Color colour) {
    sheet.pen().setFill(colour);
    sheet.pen().fillPolygon(x, y, x.length);
    sheet.pen().setStroke(sheet.colors().background());
    sheet.pen().setLineWidth(1);
    sheet.pen().strokePolygon(x, y, x.length);
  }

  private static void cursor(Sheet sheet, double x, double base) {
    double em = sheet.em();
    sheet.line(x, 0.2 * em, x, base, sheet.colors().accent(), 1.5);
    sheet.pen().setFill(sheet.colors().accent());
    sheet.pen().fillOval(x - 0.38 * em, base - 0.38 * em, 0.76 * em, 0.76 * em);
  }
}
