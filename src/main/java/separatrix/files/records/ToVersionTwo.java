package separatrix.files.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.JsonNode;
import separatrix.files.JsonNode.Fields;
import separatrix.files.JsonNode.Items;
import separatrix.files.UnreadableNetworkException;

/**
 * From version 1, which kept nothing of the window, of basins and thresholds, and of how a
 * network's file was understood.
 */
final class ToVersionTwo implements Migration {
  private static final JsonNode NOTHING = new JsonNode.Numbers(new double[0]);

  /** The origin of a point that nobody has told of. */
  private static final JsonNode UNKNOWN =
      new Fields(
          Map.of("start", NOTHING, "steps", new JsonNode.Real(0), "change", new JsonNode.Real(0)));

  @Override
  public Map<String, JsonNode> apply(Map<String, JsonNode> fields)
      throws UnreadableNetworkException {
    Map<String, JsonNode> newer = new LinkedHashMap<>(fields);
    newer.remove("window");
    newer.computeIfPresent("analysis", (_, analysis) -> analysis(analysis));
    return newer;
  }

  private static JsonNode analysis(JsonNode node) {
    if (!(completed(node) instanceof Fields(Map<String, JsonNode> fields))) {
      return node;
    }
    Map<String, JsonNode> newer = new LinkedHashMap<>(fields);
    newer.put("basins", NOTHING);
    newer.put("threshold", NOTHING);
    return new Fields(newer);
  }

  /** The tree with what is known of networks, and of how points were found, said to be nothing. */
  private static JsonNode completed(JsonNode node) {
    return switch (node) {
      case Items(List<JsonNode> items) ->
          new Items(items.stream().map(ToVersionTwo::completed).toList());
      case Fields(Map<String, JsonNode> fields) -> {
        Map<String, JsonNode> newer = new LinkedHashMap<>();
        fields.forEach((name, value) -> newer.put(name, completed(value)));
        if (fields.containsKey("network") && fields.containsKey("source")) {
          newer.put("notes", NOTHING);
          newer.put("conventions", NOTHING);
        }
        if (fields.containsKey("newtonStep") && fields.containsKey("kink")) {
          newer.put("origin", UNKNOWN);
        }
        yield new Fields(newer);
      }
      case JsonNode.Text _, JsonNode.Real _, JsonNode.Numbers _ -> node;
    };
  }
}
