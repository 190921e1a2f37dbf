package separatrix.cli;

import java.util.Locale;
import java.util.Optional;
import separatrix.fixedpoint.FixedPoints;
import separatrix.topology.Threshold;
import separatrix.topology.ThresholdBracket;
import separatrix.topology.ThresholdSearch;

/**
 * What came of looking for a threshold, in sentences.
 *
 * @param points name the places
 * @param unit a standard deviation of the data
 */
record ThresholdReport(FixedPoints points, double unit) {

  /**
   * The sentences.
   *
   * @param bracket what was known last
   */
  String of(ThresholdSearch found, Optional<ThresholdBracket> bracket) {
    return switch (found) {
      case ThresholdSearch.Found(Threshold threshold) ->
          String.format(
              Locale.ROOT,
              """
              The threshold is a kick of %.7g SD, a length of %.7g, within %.1e of itself.
              Just below, the state %s.
              Just above, it %s.
              %s""",
              threshold.size() / unit,
              threshold.size(),
              threshold.bracket(),
              threshold.below().destination().sentence(points),
              threshold.above().destination().sentence(points),
              edge(threshold.edge()));
      case ThresholdSearch.Unchanged(var destination, double length) ->
          String.format(
              Locale.ROOT,
              "No kick up to %.4g SD changes the destination: the state %s.",
              length / unit,
              destination.sentence(points));
      case ThresholdSearch.NoPlace(var destination) ->
          "Without a kick the state %s; a threshold needs a place to come back to."
              .formatted(destination.sentence(points));
      case ThresholdSearch.Cancelled() ->
          bracket
              .map(this::soFar)
              .orElse("Ended early, before it was known where the state goes without a kick.");
    };
  }

  private String soFar(ThresholdBracket bracket) {
    String home =
        String.format(
            Locale.ROOT,
            "Ended early: after kicks up to %.7g SD the state %s",
            bracket.low() / unit,
            bracket.home().sentence(points));
    return bracket.isClosed()
        ? String.format(
            Locale.ROOT,
            "%s; after one of %.7g SD it %s. The threshold is between, and not yet bracketed to a millionth.",
            home,
            bracket.high() / unit,
            bracket.beyond().sentence(points))
        : String.format(
            Locale.ROOT,
            "%s. No kick has changed that yet; larger ones, up to %.4g SD, were not followed to their end.",
            home,
            bracket.high() / unit);
  }

  private String edge(Threshold.Edge edge) {
    return switch (edge) {
      case Threshold.Edge.AtPoint(int id, int steps, double distance) ->
          String.format(
              Locale.ROOT,
              "Between them stands %s: after %d steps the run is within %.2g SD of it.",
              points.byId(id).map(point -> point.label()).orElse("a fixed point"),
              steps,
              distance / unit);
      case Threshold.Edge.AtUnknownPoint(var _, int unstable, int steps, double distance) ->
          String.format(
              Locale.ROOT,
              "Between them stands a fixed point with %d unstable modes that the search has missed: after %d steps the run is within %.2g SD of it.",
              unstable,
              steps,
              distance / unit);
      case Threshold.Edge.Elsewhere(double slowest) ->
          String.format(
              Locale.ROOT,
              "No fixed point stands between them; the run never moves by less than %.2g a step.",
              slowest);
    };
  }
}
