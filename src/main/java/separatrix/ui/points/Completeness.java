package separatrix.ui.points;

import java.util.ArrayList;
import java.util.List;
import separatrix.fixedpoint.Continuum;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.MissingEstimate;
import separatrix.fixedpoint.SearchReport;

/** What is known of points beside the index audit: continua, and how many are likely missing. */
record Completeness(FixedPoints points) {

  /** What continua there are, a sentence each; empty where there are none. */
  String continua() {
    List<String> lines = new ArrayList<>();
    for (Continuum continuum : points.continua()) {
      lines.add(
          "%d of the points stand for %s of fixed points, not for themselves."
              .formatted(continuum.points().size(), continuum.shape().words()));
    }
    return String.join("\n", lines);
  }

  /** How many points are likely missing, in few words; empty before any search. */
  String estimate() {
    if (points.report().end() == SearchReport.End.NOT_STARTED || points.points().isEmpty()) {
      return "";
    }
    MissingEstimate estimate = points.report().missing();
    if (!estimate.isTelling()) {
      return "the count is open";
    }
    long missing = Math.round(estimate.missing());
    if (missing > 0) {
      return "likely %d missing or more".formatted(missing);
    }
    return points.report().end() == SearchReport.End.BUDGET
        ? "the count is open"
        : "likely none missing";
  }

  /** The whole story, for a tooltip. */
  String sentences() {
    List<String> lines = new ArrayList<>();
    points.continua().forEach(continuum -> lines.add(continuum.sentence()));
    lines.add(points.report().missing().sentence());
    return String.join("\n", lines);
  }
}
