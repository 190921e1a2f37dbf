package separatrix.ui.points;

import java.util.ArrayList;
import java.util.List;
import separatrix.fixedpoint.Continuum;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.MissingEstimate;
import separatrix.fixedpoint.SearchReport;

/** What is known of points beside the index audit: continua, and how many are likely missing. */
record Completeness(FixedPoints points) {

  /** In few words; empty before any search. */
  String words() {
    List<String> lines = new ArrayList<>();
    for (Continuum continuum : points.continua()) {
      lines.add(
          "%d of the points stand for %s of fixed points, not for themselves."
              .formatted(continuum.points().size(), continuum.shape().words()));
    }
    if (points.report().end() != SearchReport.End.NOT_STARTED && !points.points().isEmpty()) {
      lines.add(estimate(points.report().missing()));
    }
    return String.join("\n", lines);
  }

  private static String estimate(MissingEstimate estimate) {
    if (estimate.draws() == 0) {
      return "What is missing cannot be estimated: no random start ended at a point.";
    }
    long missing = Math.round(estimate.missing());
    if (missing == 0) {
      return "By how often each was met, none is likely missing.";
    }
    return "By how often each was met, at least %d %s likely missing."
        .formatted(missing, missing == 1 ? "is" : "are");
  }

  /** The whole story, for a tooltip. */
  String sentences() {
    List<String> lines = new ArrayList<>();
    points.continua().forEach(continuum -> lines.add(continuum.sentence()));
    lines.add(points.report().missing().sentence());
    return String.join("\n", lines);
  }
}
