package separatrix.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import separatrix.topology.BasinShare;
import separatrix.topology.Skeleton;

/**
 * Shares of basins as JSON: for each way of drawing states a list with `place`, `caught`, `states`,
 * `share` and the ends `low` and `high` of its 95 % interval.
 */
public final class BasinsJson {
  private BasinsJson() {}

  /**
   * Writes shares in the network called `network`, replacing what is at `path`.
   *
   * @param shares by how the states were drawn
   * @param names names the places
   */
  public static void write(
      Map<String, List<BasinShare>> shares, Skeleton names, String network, Path path)
      throws IOException {
    WholeFile.text(
        path,
        out -> {
          JsonText json = new JsonText(out);
          json.beginObject()
              .text("format", "separatrix-basins")
              .whole("version", 1)
              .text("network", network);
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
          json.endObject().end();
        });
  }
}
