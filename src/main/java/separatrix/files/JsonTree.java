package separatrix.files;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Writes a tree as JSON, without spaces. */
public final class JsonTree {
  private final JsonWriter json;

  private JsonTree(Writer out) {
    json = new JsonWriter(out);
    json.setFormattingStyle(FormattingStyle.COMPACT);
    json.setStrictness(Strictness.STRICT);
  }

  /** Writes a tree whose numbers are all finite. */
  public static void write(JsonNode node, Writer out) throws IOException {
    JsonTree tree = new JsonTree(out);
    tree.node(node);
    tree.json.flush();
  }

  private void node(JsonNode node) throws IOException {
    switch (node) {
      case JsonNode.Text(String value) -> json.value(value);
      case JsonNode.Real(double value) -> number(value);
      case JsonNode.Numbers(double[] values) -> {
        json.beginArray();
        for (double value : values) {
          number(value);
        }
        json.endArray();
      }
      case JsonNode.Items(var items) -> {
        json.beginArray();
        for (JsonNode item : items) {
          node(item);
        }
        json.endArray();
      }
      case JsonNode.Fields(Map<String, JsonNode> fields) -> {
        json.beginObject();
        for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
          json.name(field.getKey());
          node(field.getValue());
        }
        json.endObject();
      }
    }
  }

  /** Whole numbers without a fraction: 3, not 3.0; −0.0 keeps its sign. */
  private void number(double value) throws IOException {
    if (value == (long) value && Math.abs(value) < 1L << 53 && Double.compare(value, -0.0) != 0) {
      json.value((long) value);
    } else {
      json.value(value);
    }
  }

  /** How many parts a tree has, as {@link JsonNode#read} counts them. */
  public static long parts(JsonNode node) {
    return switch (node) {
      case JsonNode.Text _, JsonNode.Real _, JsonNode.Numbers _ -> 1;
      case JsonNode.Items(var items) -> 1 + items.stream().mapToLong(JsonTree::parts).sum();
      case JsonNode.Fields(Map<String, JsonNode> fields) ->
          1 + fields.values().stream().mapToLong(JsonTree::parts).sum();
    };
  }
}
