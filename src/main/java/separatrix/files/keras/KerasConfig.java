package separatrix.files.keras;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
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
import separatrix.files.dialects.KernelNames.Sequence;
import separatrix.files.layers.Preset;
import separatrix.files.layers.Presets;

/**
 * What a model's configuration says of its layers, by their names: class, activation, and what a
 * GRU does with its reset gate. Constants of JSON that we do not read (true, null) are written out
 * as text before.
 */
final class KerasConfig {
  static final List<String> RECURRENT = List.of("SimpleRNN", "GRU", "LSTM");

  private static final int DEEPEST = 12;

  /** Layers that pass on what they are given, once trained. */
  private static final List<String> INERT =
      List.of(
          "InputLayer",
          "Dropout",
          "SpatialDropout1D",
          "GaussianDropout",
          "AlphaDropout",
          "GaussianNoise",
          "ActivityRegularization");

  /** A layer as configured. */
  record Layer(String name, String type, Map<String, JsonNode> settings) {
    String text(String setting) {
      return settings.get(setting) instanceof Text(String value) ? value : "";
    }
  }

  private final Map<String, Layer> layers = new LinkedHashMap<>();
  private Sequence sequence = new Sequence.Unknown();

  private KerasConfig() {}

  static KerasConfig none() {
    return new KerasConfig();
  }

  static KerasConfig read(String json) throws UnreadableNetworkException {
    KerasConfig config = new KerasConfig();
    JsonNode top = JsonNode.read(KerasText.plain(json).getBytes(StandardCharsets.UTF_8));
    config.collect(top, 0);
    if (top instanceof Fields(Map<String, JsonNode> model)
        && model.get("class_name") instanceof Text(String type)
        && type.equals("Sequential")) {
      config.sequence = new Sequence.Known(followers(model));
    }
    return config;
  }

  /** The recurrent layers of a Sequential model, by name, if nothing alive stands between them. */
  private static List<String> followers(Map<String, JsonNode> model) {
    JsonNode settings = model.get("config");
    if (settings instanceof Fields(Map<String, JsonNode> fields)) {
      settings = fields.get("layers");
    }
    List<String> followers = new ArrayList<>();
    boolean isInterrupted = false;
    if (settings instanceof Items(List<JsonNode> items)) {
      for (JsonNode item : items) {
        if (!(item instanceof Fields(Map<String, JsonNode> layer)
            && layer.get("class_name") instanceof Text(String type)
            && layer.get("config") instanceof Fields(Map<String, JsonNode> own)
            && own.get("name") instanceof Text(String name))) {
          return List.of();
        }
        if (RECURRENT.contains(type)) {
          if (isInterrupted) {
            return List.of();
          }
          followers.add(name);
        } else if (!followers.isEmpty() && !INERT.contains(type)) {
          isInterrupted = true;
        }
      }
    }
    return followers;
  }

  /** How the recurrent layers follow each other, by their names. */
  Sequence sequence() {
    return sequence;
  }

  /** The layers in their order. */
  List<Layer> layers() {
    return new ArrayList<>(layers.values());
  }

  /** What is said of the layer of that name. */
  Map<Subject, Preset> presets(String name, Collection<String> notes)
      throws UnreadableNetworkException {
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
