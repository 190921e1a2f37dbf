package separatrix.files;

import java.io.IOException;
import java.nio.file.Path;
import separatrix.fixedpoint.PointsByInput;

/**
 * Fixed points under several inputs as JSON: `network`, `partial` (whether the search was ended
 * early), `conditions` with an `input` and what {@link PointsJson} writes of a search, and
 * `families`: for every point, by its `id`, the `members` with the number of the condition from 0,
 * the unstable modes and the state.
 */
public final class PointsByInputJson {
  private PointsByInputJson() {}

  /** Writes, replacing what is at `path`. */
  public static void write(PointsByInput points, String network, Path path) throws IOException {
    WholeFile.text(
        path,
        out -> {
          JsonText json = new JsonText(out);
          json.beginObject()
              .text("format", "separatrix-fixed-points-by-input")
              .whole("version", 1)
              .text("network", network)
              .truth("partial", points.isPartial())
              .beginArray("conditions");
          for (int i = 0; i < points.found().size(); i++) {
            json.beginObject().vector("input", points.inputs().get(i));
            PointsJson.search(json, points.found().get(i));
            json.endObject();
          }
          json.endArray().beginArray("families");
          for (PointsByInput.Family family : points.families()) {
            json.beginObject().whole("id", family.id()).beginArray("members");
            for (PointsByInput.Member member : family.members()) {
              json.beginObject()
                  .whole("condition", member.input())
                  .text("label", member.point().label())
                  .whole("unstable", member.point().unstable())
                  .vector("state", member.point().state())
                  .endObject();
            }
            json.endArray().endObject();
          }
          json.endArray().endObject().end();
        });
  }
}
