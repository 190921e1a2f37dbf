package separatrix.files.keras;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import separatrix.files.NamedTensors;
import separatrix.files.Tensor;
import separatrix.files.keras.KerasConfig.Layer;

/**
 * Gives the arrays of all of Keras's forms the names of the second: `layer/kernel`,
 * `layer/recurrent_kernel`, `layer/bias`. The third numbers them, `layers/gru/cell/vars/0`, in the
 * order in which they were made, and calls layers by their kind and number.
 */
final class KerasLayers {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(/cell)?/vars/(\\d{1,3})");
  private static final int LONGEST_CLASS = 200;
  private static final List<String> CELL = List.of("kernel", "recurrent_kernel", "bias");
  private static final List<String> DENSE = List.of("kernel", "bias");

  private KerasLayers() {}

  static NamedTensors named(NamedTensors stored, KerasConfig config) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Map<String, String> own = ownNames(config);
    List<String> notes = new ArrayList<>(stored.notes());
    for (Map.Entry<String, Tensor> tensor : stored.tensors().entrySet()) {
      String name = tensor.getKey();
      if (name.startsWith("optimizer")) {
        continue;
      }
      Matcher matcher = NUMBERED.matcher(name);
      if (!matcher.matches()) {
        tensors.put(name.replaceFirst("^model_weights/", ""), tensor.getValue());
        continue;
      }
      boolean isCell = matcher.group(2) != null;
      List<String> words = isCell ? CELL : DENSE;
      int number = Integer.parseInt(matcher.group(3));
      String layer = matcher.group(1).replaceFirst("^(_layer_checkpoint_dependencies|layers)/", "");
      // A random generator's state, and whatever else is no weight.
      if (number < words.size() && tensor.getValue().rank() > 0) {
        tensors.put(own.getOrDefault(layer, layer) + "/" + words.get(number), tensor.getValue());
      }
    }
    return new NamedTensors(tensors, stored.refused(), notes);
  }

  /** The third form's `gru`, `gru_1`, … by the layers' own names, which the configuration has. */
  private static Map<String, String> ownNames(KerasConfig config) {
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, Integer> count = new LinkedHashMap<>();
    for (Layer layer : config.layers()) {
      String kind = snake(layer.type());
      int number = count.merge(kind, 1, Integer::sum) - 1;
      own.put(number == 0 ? kind : kind + "_" + number, layer.name());
    }
    return own;
  }

  /** SimpleRNN as Keras writes it: simple_rnn. */
  static String snake(String type) {
    // No class has a longer name, and the patterns go through it more than once.
    String name = type.substring(0, Math.min(type.length(), LONGEST_CLASS));
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
