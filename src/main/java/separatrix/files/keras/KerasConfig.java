package separatrix.files.keras;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.Convention.Source;
import separatrix.files.JsonNode;
import separatrix.files.JsonNode.Fields;
import separatrix.files.JsonNode.Items;
import separatrix.files.JsonNode.Text;
import separatrix.files.Question.Subject;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.layers.Preset;
import separatrix.files.layers.Presets;

/**
 * What a model's configuration says of its layers, by their names: class, activation, and what a
 * GRU does with its reset gate. Constants of JSON that we do not read (true, null) are written out
 * as text before.
 */
final class KerasConfig {
  private static final int DEEPEST = 12;

  /** A layer as configured. */
  record Layer(String name, String type, Map<String, JsonNode> settings) {
    String text(String setting) {
      return settings.get(setting) instanceof Text(String value) ? value : "";
    }
  }

  private final Map<String, Layer> layers = new LinkedHashMap<>();

  private KerasConfig() {}

  static KerasConfig none() {
    return new KerasConfig();
  }

  static KerasConfig read(String json) throws UnreadableNetworkException {
    KerasConfig config = new KerasConfig();
    config.collect(JsonNode.read(KerasText.plain(json).getBytes(StandardCharsets.UTF_8)), 0);
    return config;
  }

  /** The layers in their order. */
  List<Layer> layers() {
    return new ArrayList<>(layers.values());
  }

  /** What is said of the layer of that name. */
  Map<Subject, Preset> presets(String name, List<String> notes) throws UnreadableNetworkException {
    Layer layer = layers.get(name);
    Map<Subject, Preset> presets = new EnumMap<>(Subject.class);
    if (layer == null) {
      return presets;
    }
    if (layer.text("go_backwards").equals("true")) {
      notes.add("The layer was run backwards in time: give it its inputs last first.");
    }
    String activation = layer.text("activation");
    if (!activation.isEmpty()) {
      presets.put(Subject.ACTIVATION, Presets.activation(word(name, activation), Source.FILE));
    }
    String gates = layer.text("recurrent_activation");
    if (!gates.isEmpty() && !gates.equals("sigmoid")) {
      throw new UnreadableNetworkException(
          "The layer %s has gates of the kind %s; sigmoid is due, train it with recurrent_activation=\"sigmoid\"."
              .formatted(
                  UnreadableNetworkException.quoted(name),
                  UnreadableNetworkException.quoted(gates)));
    }
    String resetAfter = layer.text("reset_after");
    if (layer.type().equals("GRU") && !resetAfter.isEmpty()) {
      presets.put(
          Subject.RESET,
          Presets.reset(resetAfter.equals("true") ? "after" : "before", Source.FILE));
    }
    return presets;
  }

  private static String word(String layer, String activation) throws UnreadableNetworkException {
    return switch (activation) {
      case "tanh", "relu", "sigmoid" -> activation;
      case "linear" -> "identity";
      default ->
          throw new UnreadableNetworkException(
              "The layer %s has the activation %s; tanh, relu, sigmoid or linear is due."
                  .formatted(
                      UnreadableNetworkException.quoted(layer),
                      UnreadableNetworkException.quoted(activation)));
    };
  }

  /** Every object with a class and a configuration with a name is a layer. */
  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    switch (node) {
      case Fields(Map<String, JsonNode> fields) -> {
        if (fields.get("class_name") instanceof Text(String type)
            && fields.get("config") instanceof Fields(Map<String, JsonNode> settings)
            && settings.get("name") instanceof Text(String name)) {
          layers.putIfAbsent(name, new Layer(name, type, settings));
        }
        fields.values().forEach(value -> collect(value, depth + 1));
      }
      case Items(List<JsonNode> items) -> items.forEach(item -> collect(item, depth + 1));
      case Text _, JsonNode.Real _, JsonNode.Numbers _ -> {}
    }
  }
}
