package separatrix.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import separatrix.topology.BasinShare;
import separatrix.topology.BasinSlice;
import separatrix.topology.Skeleton;

/**
 * Shares of basins as JSON: `completion`, and for each way of drawing states a list with `place`,
 * `caught`, `states`, `share` and the ends `low` and `high` of its 95 % interval; with a plane its
 * `slice`: `centre`, `first`, `second`, `extent`, `places` by name, `resolution`, and `cells` row
 * by row, each the number of its place from 0.
 */
final class BasinsJson {
  private BasinsJson() {}

  /**
   * Writes shares in the network called `network`, replacing what is at `path`.
   *
   * @param shares by how the states were drawn
   * @param names names the places
   */
  static void write(
      Map<String, List<BasinShare>> shares,
      Optional<BasinSlice> slice,
      Skeleton names,
      Completion completion,
      String network,
      Path path)
      throws IOException {
    WholeFile.text(
        path,
        out -> {
          JsonText json = new JsonText(out);
          json.beginObject()
              .text("format", "separatrix-basins")
              .whole("version", 1)
              .text("network", network)
              .text("completion", Words.of(completion));
          for (Map.Entry<String, List<BasinShare>> drawn : shares.entrySet()) {
            json.beginArray(drawn.getKey());
            for (BasinShare share : drawn.getValue()) {
              json.beginObject()
                  .text("place", names.name(share.place()))
                  .whole("caught", share.caught())
                  .whole("states", share.states())
                  .real("share", share.share())
                  .real("low", share.low())
                  .real("high", share.high())
                  .endObject();
            }
            json.endArray();
          }
          if (slice.isPresent()) {
            slice(json, slice.get(), names);
          }
          json.endObject().end();
        });
  }

  private static void slice(JsonText json, BasinSlice slice, Skeleton names) throws IOException {
    json.beginObject("slice")
        .vector("centre", slice.plane().centre())
        .vector("first", slice.plane().first())
        .vector("second", slice.plane().second())
        .real("extent", slice.extent())
        .texts("places", slice.legend().stream().map(names::name).toList())
        .whole("resolution", slice.resolution())
        .row("cells", slice.places())
        .endObject();
  }
}
