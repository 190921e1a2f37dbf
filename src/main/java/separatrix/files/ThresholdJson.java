package separatrix.files;

import java.io.IOException;
import java.nio.file.Path;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.topology.Run;
import separatrix.topology.Threshold;

/**
 * A threshold as JSON: `from`, `direction`, `low` and `high` (lengths of kicks), `edge` (the label
 * of the point between, where it is a known one), and `below` and `above`, each with its `end` in
 * words, `stride` and `states`.
 */
public final class ThresholdJson {
  private ThresholdJson() {}

  /** Writes a threshold in the network called `network`, replacing what is at `path`. */
  public static void write(Threshold threshold, FixedPoints points, String network, Path path)
      throws IOException {
    WholeFile.text(
        path,
        out -> {
          JsonText json = new JsonText(out);
          json.beginObject()
              .text("format", "separatrix-threshold")
              .whole("version", 1)
              .text("network", network)
              .vector("from", threshold.from())
              .vector("direction", threshold.direction())
              .real("low", threshold.low())
              .real("high", threshold.high());
          switch (threshold.edge()) {
            case Threshold.Edge.AtPoint(int id, int _, double _) ->
                json.text("edge", points.byId(id).map(FixedPoint::label).orElse("point " + id));
            case Threshold.Edge.AtUnknownPoint _, Threshold.Edge.Elsewhere _ ->
                json.nothing("edge");
          }
          run(json.beginObject("below"), threshold.below(), points);
          run(json.beginObject("above"), threshold.above(), points);
          json.endObject().end();
        });
  }

  private static void run(JsonText json, Run run, FixedPoints points) throws IOException {
    json.text("end", run.destination().sentence(points))
        .whole("steps", run.steps())
        .whole("stride", run.stride())
        .matrix("states", run.states())
        .endObject();
  }
}
