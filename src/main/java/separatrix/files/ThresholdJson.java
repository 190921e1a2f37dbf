package separatrix.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.topology.Destination;
import separatrix.topology.Run;
import separatrix.topology.Threshold;
import separatrix.topology.ThresholdBracket;
import separatrix.topology.ThresholdSearch;

/**
 * A threshold as JSON: `outcome` (`found`, `unchanged`, `no place` or `cancelled`) and what is
 * known then. Found: `from`, `direction`, `low` and `high` (lengths of kicks), `edge` (the label of
 * the point between, where it is a known one), and `below` and `above`, each with its `end` in
 * words, `steps`, `stride` and `states`. Cancelled: the same without `edge` and the states, as far
 * as it had come; `above` is null where no kick had changed anything. Else: `end` without a kick,
 * and the `largest` that changed nothing.
 */
public final class ThresholdJson {
  private ThresholdJson() {}

  /**
   * Writes what came of a search in the network called `network`, replacing what is at `path`.
   *
   * @param bracket what was known last
   */
  public static void write(
      ThresholdSearch found,
      Optional<ThresholdBracket> bracket,
      FixedPoints points,
      String network,
      Path path)
      throws IOException {
    WholeFile.text(
        path,
        out -> {
          JsonText json = new JsonText(out);
          json.beginObject()
              .text("format", "separatrix-threshold")
              .whole("version", 1)
              .text("network", network);
          switch (found) {
            case ThresholdSearch.Found(Threshold threshold) ->
                found(json.text("outcome", "found"), threshold, points);
            case ThresholdSearch.Unchanged(Destination end, double largest) ->
                json.text("outcome", "unchanged")
                    .text("end", end.sentence(points))
                    .real("largest", largest);
            case ThresholdSearch.NoPlace(Destination end) ->
                json.text("outcome", "no place").text("end", end.sentence(points));
            case ThresholdSearch.Cancelled() -> {
              json.text("outcome", "cancelled");
              if (bracket.isPresent()) {
                soFar(json, bracket.get(), points);
              }
            }
          }
          json.endObject().end();
        });
  }

  private static void found(JsonText json, Threshold threshold, FixedPoints points)
      throws IOException {
    json.vector("from", threshold.from())
        .vector("direction", threshold.direction())
        .real("low", threshold.low())
        .real("high", threshold.high());
    switch (threshold.edge()) {
      case Threshold.Edge.AtPoint(int id, int _, double _) ->
          json.text("edge", points.byId(id).map(FixedPoint::label).orElse("point " + id));
      case Threshold.Edge.AtUnknownPoint _, Threshold.Edge.Elsewhere _ -> json.nothing("edge");
    }
    run(json.beginObject("below"), threshold.below(), points);
    run(json.beginObject("above"), threshold.above(), points);
  }

  private static void soFar(JsonText json, ThresholdBracket bracket, FixedPoints points)
      throws IOException {
    json.vector("from", bracket.from())
        .vector("direction", bracket.direction())
        .real("low", bracket.low())
        .real("high", bracket.high())
        .beginObject("below")
        .text("end", bracket.home().sentence(points))
        .endObject();
    if (bracket.isClosed()) {
      json.beginObject("above").text("end", bracket.beyond().sentence(points)).endObject();
    } else {
      json.nothing("above");
    }
  }

  private static void run(JsonText json, Run run, FixedPoints points) throws IOException {
    json.text("end", run.destination().sentence(points))
        .whole("steps", run.steps())
        .whole("stride", run.stride())
        .matrix("states", run.states())
        .endObject();
  }
}
