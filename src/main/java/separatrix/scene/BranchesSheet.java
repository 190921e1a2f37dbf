package separatrix.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import separatrix.continuation.BifurcationDiagram;
import separatrix.continuation.Branch;
import separatrix.continuation.PointOnBranch;
import separatrix.linalg.Vector;
import separatrix.scene.FlatSheet.Align;

/**
 * A bifurcation diagram as a flat drawing: stable points solid, unstable ones dashed in the colour
 * of their number of unstable modes, bifurcations as rings with their names.
 *
 * @param coordinate what is drawn of a state, upwards
 * @param coordinateName its name
 */
public record BranchesSheet(
    BifurcationDiagram diagram,
    ToDoubleFunction<Vector> coordinate,
    String coordinateName,
    String title)
    implements FlatDrawing {
  private static final double LEFT = 56;
  private static final double RIGHT = 20;
  private static final double TOP = 56;
  private static final double BOTTOM = 52;
  private static final int MOST_NAMED = 12;

  @Override
  public void on(FlatSheet sheet) {
    double[] values =
        diagram.branches().stream()
            .flatMap(branch -> branch.points().stream())
            .mapToDouble(point -> coordinate.applyAsDouble(point.state()))
            .toArray();
    double least = java.util.Arrays.stream(values).min().orElse(-1);
    double most = java.util.Arrays.stream(values).max().orElse(1);
    double pad = most > least ? 0.06 * (most - least) : 0.5;
    Frame frame = new Frame(sheet, diagram.from(), diagram.to(), least - pad, most + pad);
    frame.axes(diagram.parameter(), coordinateName);
    diagram.branches().forEach(branch -> branch(sheet, frame, branch));
    List<BifurcationDiagram.Shared> all = diagram.bifurcations();
    for (BifurcationDiagram.Shared shared : all) {
      double x = frame.x(shared.bifurcation().parameter());
      double y = frame.y(coordinate.applyAsDouble(shared.bifurcation().state()));
      sheet.ink().circle(x, y, 4, sheet.theme().background());
      sheet.ink().ring(x, y, 4, sheet.theme().foreground(), 1.6);
      if (all.size() <= MOST_NAMED) {
        boolean isLate = x > 0.7 * sheet.width();
        sheet.text(
            Label.Kind.TICK,
            shared.bifurcation().kind().words(),
            isLate ? x - 8 : x + 8,
            y - 8,
            isLate ? Align.RIGHT : Align.LEFT,
            sheet.theme().foreground());
      }
    }
  }

  /** Runs of points of the same stability; of two neighbours the stretch is as the first is. */
  private void branch(FlatSheet sheet, Frame frame, Branch branch) {
    List<PointOnBranch> points = branch.points();
    int from = 0;
    while (from + 1 < points.size()) {
      int unstable = points.get(from).unstable();
      int to = from + 1;
      while (to + 1 < points.size() && points.get(to).unstable() == unstable) {
        to++;
      }
      List<Double> xy = new ArrayList<>();
      for (PointOnBranch point : points.subList(from, to + 1)) {
        xy.add(frame.x(point.parameter()));
        xy.add(frame.y(coordinate.applyAsDouble(point.state())));
      }
      double[] line = xy.stream().mapToDouble(value -> value).toArray();
      Rgb colour = sheet.legible(PointClass.ofUnstableCount(unstable).colour());
      if (unstable == 0) {
        sheet.ink().polyline(line, colour, 2.2);
      } else {
        sheet.dashed(line, colour, 1.6);
      }
      from = to;
    }
  }

  /** Where numbers lie on the sheet. */
  private record Frame(FlatSheet sheet, double low, double high, double least, double most) {

    double x(double value) {
      return LEFT + (value - low) / (high - low) * (sheet.width() - LEFT - RIGHT);
    }

    double y(double value) {
      double bottom = sheet.height() - BOTTOM;
      return bottom - (value - least) / (most - least) * (bottom - TOP);
    }

    void axes(String parameter, String name) {
      Rgb grid = sheet.theme().gridInk();
      for (double at : round(low, high)) {
        sheet.line(x(at), y(least), x(at), y(most), grid, 1);
        tick(at, x(at), y(least) + 14, Align.CENTRE);
      }
      for (double at : round(least, most)) {
        sheet.line(x(low), y(at), x(high), y(at), grid, 1);
        tick(at, LEFT - 8, y(at), Align.RIGHT);
      }
      Rgb ink = sheet.theme().foreground();
      double middle = (x(low) + x(high)) / 2;
      sheet.text(Label.Kind.AXIS_NAME, parameter, middle, sheet.height() - 14, Align.CENTRE, ink);
      sheet.text(Label.Kind.AXIS_NAME, name, 12, TOP - 18, Align.LEFT, ink);
    }

    private void tick(double at, double x, double y, Align align) {
      String text =
          java.math.BigDecimal.valueOf(at)
              .round(new java.math.MathContext(6))
              .stripTrailingZeros()
              .toPlainString()
              .replace('-', '−');
      sheet.text(Label.Kind.TICK, text, x, y, align, sheet.theme().muted());
    }

    /** About five round numbers from one to another. */
    private static List<Double> round(double from, double to) {
      double raw = (to - from) / 5;
      double decade = Math.pow(10, Math.floor(Math.log10(raw)));
      double lead = raw / decade;
      double step = decade * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
      List<Double> all = new ArrayList<>();
      for (long k = (long) Math.ceil(from / step - 1e-9); k * step <= to + 1e-9 * step; k++) {
        all.add(k * step);
      }
      return all;
    }
  }
}
