package separatrix.cli;

import static separatrix.cli.Numbers.complex;
import static separatrix.cli.Numbers.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchReport;
import separatrix.linalg.Vector;

/** Fixed points as words: a table, the audit, how the search went. */
final class PointReport {
  private PointReport() {}

  /**
   * @param input the constant input under which the points stand
   */
  static String of(FixedPoints points, Vector input) {
    SearchReport report = points.report();
    List<String> lines = new ArrayList<>(List.of(table(points)));
    lines.addAll(doubts(points));
    lines.add(
        "%s%s, %s, under %s."
            .formatted(
                points.isolated(),
                points.counts().keySet().stream().anyMatch(unstable -> unstable > 0)
                    ? " by unstable modes"
                    : "",
                points.slow().size() == 1 ? "1 slow point" : points.slow().size() + " slow points",
                words(input)));
    points.continua().forEach(continuum -> lines.add(continuum.sentence()));
    lines.add(points.audit().sentence());
    lines.add(report.missing().sentence());
    if (report.outside() > 0) {
      lines.add(
          "%s ended outside the bounds that every run keeps to: no fixed points are there."
              .formatted(report.outside() == 1 ? "1 start" : report.outside() + " starts"));
    }
    if (!report.failed().isEmpty()) {
      lines.add(
          report.failed().entrySet().stream()
              .map(failure -> failure.getValue() + " " + failure.getKey())
              .collect(Collectors.joining(", ", "Ended at no point: ", ".")));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "%d starts in %.2f s, %d since the last new point: %s.",
            report.starts(),
            report.seconds(),
            report.sinceLastNew(),
            report.end().words()));
    return String.join("\n", lines);
  }

  /** Why points are doubtful, points of the same doubts together. */
  private static List<String> doubts(FixedPoints points) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (FixedPoint point : points.points()) {
      for (String doubt : point.trust().doubts()) {
        labels.computeIfAbsent(doubt, _ -> new ArrayList<>()).add(point.label());
      }
    }
    return labels.entrySet().stream()
        .map(doubt -> String.join(", ", doubt.getValue()) + ": " + doubt.getKey() + ".")
        .toList();
  }

  private static String words(Vector input) {
    return input.maxAbs() == 0
        ? "zero input"
        : Arrays.stream(input.toArray())
            .mapToObj(value -> number("%.4g", value))
            .collect(Collectors.joining(", ", "the input ", ""));
  }

  private static String table(FixedPoints points) {
    TextTable table =
        new TextTable(
            "point",
            "kind",
            "unstable",
            "marginal",
            "index",
            "q",
            "leading λ",
            "time",
            "hits",
            "trust");
    for (FixedPoint point : points.points()) {
      Optional<Mode> leading = point.linearization().spectrum().known().stream().findFirst();
      table.row(
          point.label(),
          kind(point),
          Integer.toString(point.unstable()),
          Integer.toString(point.marginal()),
          index(point),
          number("%.1e", point.q()),
          leading.map(mode -> complex(mode.flowEigenvalue())).orElse("inside"),
          leading.map(mode -> time(mode.timeConstant()) + " " + mode.timeUnit()).orElse(""),
          Integer.toString(point.hits()),
          point.trust().level().word());
    }
    return table.toString();
  }

  /** At a local minimum of q above zero I − J is singular, at a kink there are several. */
  private static String index(FixedPoint point) {
    if (point.isAtKink()) {
      return "–";
    }
    return switch (point.kind()) {
      case SLOW, CONTINUUM -> "–";
      case FIXED -> point.index() == 0 ? "0" : "%+d".formatted(point.index());
    };
  }

  private static String time(double constant) {
    return Double.isInfinite(constant) ? "∞" : number("%.3g", constant);
  }

  private static String kind(FixedPoint point) {
    return switch (point.kind()) {
      case SLOW -> "slow";
      case CONTINUUM -> "continuum";
      case FIXED -> {
        if (point.isAtKink()) {
          yield "at a kink";
        }
        if (point.isStable()) {
          yield point.marginal() > 0 ? "neutral" : "attractor";
        }
        yield point.isSaddle() ? "saddle" : "repeller";
      }
    };
  }
}
