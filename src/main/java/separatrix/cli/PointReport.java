package separatrix.cli;

import java.util.Locale;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchReport;
import separatrix.linalg.Complex;

/** Fixed points as words: a table, the audit, how the search went. */
final class PointReport {
  private PointReport() {}

  static String of(FixedPoints points) {
    SearchReport report = points.report();
    return """
        %s
        %s fixed points by unstable modes, %d slow points.
        %s
        %d starts in %.2f s: %s."""
        .formatted(
            table(points),
            points.signature(),
            points.slow().size(),
            points.audit().sentence(),
            report.starts(),
            report.seconds(),
            report.end().words());
  }

  private static String table(FixedPoints points) {
    TextTable table =
        new TextTable(
            "point", "kind", "unstable", "marginal", "index", "q", "leading λ", "time", "hits");
    for (FixedPoint point : points.points()) {
      Mode leading = point.linearization().spectrum().mode(1);
      table.row(
          point.label(),
          kind(point),
          Integer.toString(point.unstable()),
          Integer.toString(point.marginal()),
          "%+d".formatted(point.index()),
          number("%.1e", point.q()),
          complex(leading.flowEigenvalue()),
          number("%.3g", leading.timeConstant()) + " " + leading.timeUnit(),
          Integer.toString(point.hits()));
    }
    return table.toString();
  }

  private static String kind(FixedPoint point) {
    return switch (point.kind()) {
      case SLOW -> "slow";
      case FIXED -> {
        if (point.isStable()) {
          yield point.marginal() > 0 ? "neutral" : "attractor";
        }
        yield point.isSaddle() ? "saddle" : "repeller";
      }
    };
  }

  private static String complex(Complex value) {
    return value.isReal()
        ? number("%.4f", value.re())
        : number("%.4f", value.re()) + " ± " + number("%.4f", Math.abs(value.im())) + "i";
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
