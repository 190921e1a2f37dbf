package separatrix.files.onnx;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import separatrix.files.Convention.Source;
import separatrix.files.NamedTensors;
import separatrix.files.Question.Subject;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.layers.Kind;
import separatrix.files.layers.LayerWeights;
import separatrix.files.layers.Preset;
import separatrix.files.layers.Presets;
import separatrix.files.onnx.OnnxGraph.Node;
import separatrix.linalg.Vector;

/**
 * An RNN, GRU or LSTM operator: W (1 × gates·n × m), R (1 × gates·n × n), B (1 × 2·gates·n, the
 * input's biases then the state's), gates z, r, h and i, o, f, c. The state's bias of a GRU whose
 * reset comes first is an ordinary one.
 */
record OnnxLayer(Node node, String name, NamedTensors tensors) {
  private static final List<String> OPERATORS = List.of("RNN", "GRU", "LSTM");

  static boolean isRecurrent(Node node) {
    return OPERATORS.contains(node.type());
  }

  /** A name for each of the recurrent nodes; those that share one are numbered. */
  static List<String> names(List<Node> recurrent) {
    Map<String, Integer> count = new HashMap<>();
    recurrent.forEach(node -> count.merge(ownName(node), 1, Integer::sum));
    List<String> names = new ArrayList<>();
    for (Node node : recurrent) {
      String name = ownName(node);
      boolean isUnique = Integer.valueOf(1).equals(count.get(name));
      names.add(isUnique ? name : "%s %d".formatted(name, names.size() + 1));
    }
    return names;
  }

  private static String ownName(Node node) {
    return node.name().isEmpty() ? node.type() : node.name();
  }

  LayerWeights weights() throws UnreadableNetworkException {
    if (!node.text("direction", "forward").equals("forward")) {
      throw refused("runs in the direction " + quoted(node.text("direction", "")), "forward");
    }
    if (!node.input(7).isEmpty() && node.type().equals("LSTM")) {
      throw refused("has peepholes", "none");
    }
    if (node.whole("input_forget", 0) != 0) {
      throw refused("couples its input and forget gates", "separate gates");
    }
    if (node.attributes().containsKey("clip")) {
      throw refused("clips its cells", "no clip");
    }
    Kind kind = Kind.valueOf(node.type());
    List<String> used = new ArrayList<>(List.of(node.input(2), node.input(1)));
    Tensor recurrent = single(node.input(2), 3);
    Tensor input = single(node.input(1), 3);
    int rows = recurrent.size(0);
    Vector inputBias = Vector.zeros(rows);
    Vector recurrentBias = inputBias;
    if (!node.input(3).isEmpty()) {
      used.add(node.input(3));
      Vector both = single(node.input(3), 2).vector();
      if (both.size() != 2 * rows) {
        throw refused("has %d biases".formatted(both.size()), Integer.toString(2 * rows));
      }
      inputBias = both.slice(0, rows);
      recurrentBias = both.slice(rows, 2 * rows);
    }
    return new LayerWeights(
        kind, used, recurrent.matrix(), input.matrix(), inputBias, recurrentBias, presets(kind));
  }

  private Map<Subject, Preset> presets(Kind kind) throws UnreadableNetworkException {
    Map<Subject, Preset> presets = new EnumMap<>(Subject.class);
    List<String> activations =
        node.texts("activations").stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    String activation = activations.isEmpty() ? "tanh" : activations.getLast();
    if (kind != Kind.RNN && !activations.isEmpty() && !activations.getFirst().equals("sigmoid")) {
      throw refused("has gates of the kind " + quoted(activations.getFirst()), "Sigmoid");
    }
    if (kind == Kind.LSTM && activations.size() > 2 && !activations.get(1).equals(activation)) {
      throw refused(
          "has the activation %s for its candidate and %s for its output"
              .formatted(quoted(activations.get(1)), quoted(activation)),
          "one for both");
    }
    if (activation.equals("affine")
        && (node.attributes().containsKey("activation_alpha")
            || node.attributes().containsKey("activation_beta"))) {
      throw refused("scales its activation", "a plain Affine");
    }
    presets.put(
        Subject.ACTIVATION,
        Presets.activation(
            activation.equals("affine") ? "identity" : activation,
            activations.isEmpty() ? Source.FORMAT : Source.FILE));
    switch (kind) {
      case GRU -> {
        presets.put(Subject.GATES, Presets.gates(kind, "zrn", Source.FORMAT));
        String reset = node.whole("linear_before_reset", 0) != 0 ? "after" : "before";
        presets.put(Subject.RESET, Presets.reset(reset, Source.FILE));
      }
      case LSTM -> presets.put(Subject.GATES, Presets.gates(kind, "iofg", Source.FORMAT));
      case RNN, UGRNN -> {}
    }
    return presets;
  }

  /** The tensor `name` without its first axis, that of the directions. */
  private Tensor single(String name, int rank) throws UnreadableNetworkException {
    if (!tensors.has(name)) {
      throw refused("computes " + quoted(name), "a constant");
    }
    Tensor tensor = tensors.finite(name);
    if (tensor.rank() != rank || tensor.size(0) != 1) {
      throw refused("has %s of shape %s".formatted(quoted(name), tensor), "one direction");
    }
    return tensor.slice(0);
  }

  private UnreadableNetworkException refused(String found, String due) {
    return new UnreadableNetworkException(
        "The operator %s %s; %s is due, export the network so."
            .formatted(quoted(name()), found, due));
  }
}
