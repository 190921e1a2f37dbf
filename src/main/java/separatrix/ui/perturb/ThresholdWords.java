package separatrix.ui.perturb;

import java.util.Locale;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.topology.Threshold;
import separatrix.topology.ThresholdSearch;
import separatrix.ui.inspector.CardWords;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.ThresholdWork;

/** What came of looking for a threshold, in sentences. */
record ThresholdWords(ThresholdWork.Result result) {

  String text() {
    FixedPoints points = result.of().fixedPoints();
    return switch (result.search()) {
      case ThresholdSearch.Found(Threshold threshold) -> found(threshold, points);
      case ThresholdSearch.Unchanged(var destination, double largest) ->
          "No kick along %s up to %s SD changes the end: the state %s."
              .formatted(
                  CardWords.direction(result.of(), result.direction()),
                  Figures.brief(largest / unit()),
                  destination.sentence(points));
      case ThresholdSearch.NoPlace(var destination) ->
          "Without a kick the state %s; a threshold needs a place to come back to."
              .formatted(destination.sentence(points));
      case ThresholdSearch.Cancelled() -> "Cancelled before a threshold was bracketed.";
    };
  }

  /** The number and what stands between, for a line above the picture. */
  String brief() {
    return result.search() instanceof ThresholdSearch.Found(Threshold threshold)
        ? "Threshold along %s: %s SD. %s"
            .formatted(
                CardWords.direction(result.of(), result.direction()),
                Figures.significant(threshold.size() / unit(), 6),
                edge(threshold.edge(), result.of().fixedPoints()))
        : text();
  }

  private String found(Threshold threshold, FixedPoints points) {
    return "Threshold along %s: %s SD (%s to %s). Just below, the state %s; just above, it %s. %s"
        .formatted(
            CardWords.direction(result.of(), result.direction()),
            Figures.significant(threshold.size() / unit(), 6),
            digits(threshold.low() / unit()),
            digits(threshold.high() / unit()),
            threshold.below().destination().sentence(points),
            threshold.above().destination().sentence(points),
            edge(threshold.edge(), points));
  }

  /** Enough digits to tell the ends of a bracket of a millionth apart. */
  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.8g", value);
  }

  private String edge(Threshold.Edge edge, FixedPoints points) {
    return switch (edge) {
      case Threshold.Edge.AtPoint(int id, int steps, double distance) ->
          "Both pass %s, within %s SD after %d steps."
              .formatted(
                  points.byId(id).map(FixedPoint::label).orElse("a fixed point"),
                  Figures.brief(distance / unit()),
                  steps);
      case Threshold.Edge.AtUnknownPoint(var _, int unstable, int steps, double _) ->
          "After %d steps both pass a fixed point that the search has missed, with %s; search on."
              .formatted(steps, Figures.counted(unstable, "unstable mode"));
      case Threshold.Edge.Elsewhere(double slowest) ->
          "No fixed point stands between them; the runs never move by less than %s a step."
              .formatted(Figures.brief(slowest));
    };
  }

  private double unit() {
    return result.of().components().yardstick();
  }
}
