package separatrix.files.dialects;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import separatrix.files.Convention.Source;
import separatrix.files.ImportChoices;
import separatrix.files.NamedTensors;
import separatrix.files.Question.Subject;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.layers.Findings;
import separatrix.files.layers.Kind;
import separatrix.files.layers.LayerSource;
import separatrix.files.layers.LayerStack;
import separatrix.files.layers.LayerWeights;
import separatrix.files.layers.Linear;
import separatrix.files.layers.Preset;
import separatrix.files.layers.Presets;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * Keras: `kernel` (m × gates·n), `recurrent_kernel` (n × gates·n) and `bias` of SimpleRNN, GRU and
 * LSTM. A column per target; gates z, r, h and i, f, c, o. A GRU with reset_after has two rows of
 * biases, one without has one.
 *
 * @param said what the file says of a layer elsewhere, by the prefix of its names
 * @param sequence what the file says of how layers follow each other, by the same
 */
public record KernelNames(Map<String, Map<Subject, Preset>> said, Sequence sequence)
    implements Dialect {

  /** How layers follow each other. */
  public sealed interface Sequence {
    /** The file does not say. */
    record Unknown() implements Sequence {}

    /** Nothing but these, each seeing the units of the one before; none if others stand between. */
    record Known(List<String> prefixes) implements Sequence {}
  }

  KernelNames() {
    this(Map.of(), new Sequence.Unknown());
  }

  @Override
  public boolean speaks(NamedTensors file) {
    return !Names.prefixes(Names.withoutOutputNumber(file), "recurrent_kernel").isEmpty();
  }

  @Override
  public Findings find(NamedTensors stored, ImportChoices choices) {
    List<LayerSource> layers = new ArrayList<>();
    for (String prefix : prefixes(stored)) {
      layers.add(LayerSource.single(Names.shown(prefix), () -> weights(stored, prefix)));
    }
    return switch (sequence) {
      case Sequence.Unknown _ -> new Findings(layers, linears(stored), List.of());
      case Sequence.Known(List<String> prefixes) ->
          Findings.of(layers, told(prefixes, layers), linears(stored));
    };
  }

  private static List<LayerStack> told(List<String> prefixes, List<LayerSource> layers) {
    Map<String, LayerSource> named = new HashMap<>();
    layers.forEach(layer -> named.put(layer.name(), layer));
    List<LayerSource> inOrder = new ArrayList<>();
    for (String prefix : prefixes) {
      LayerSource layer = named.get(Names.shown(prefix));
      if (layer != null) {
        inOrder.add(layer);
      }
    }
    return inOrder.size() > 1
        ? List.of(new LayerStack(LayerStack.ALL, inOrder, LayerStack.Order.TOLD))
        : List.of();
  }

  private static List<String> prefixes(NamedTensors stored) {
    return Names.prefixes(Names.withoutOutputNumber(stored), "recurrent_kernel");
  }

  private LayerWeights weights(NamedTensors stored, String prefix)
      throws UnreadableNetworkException {
    refuseTwoDirections(stored, prefix);
    List<String> used = new ArrayList<>();
    Matrix recurrent = Names.matrix(stored, own(stored, prefix + "recurrent_kernel"), used);
    int units = recurrent.rows();
    int rows = recurrent.columns();
    Kind kind = kind(used.getFirst(), units, rows);
    Matrix input = Names.matrix(stored, own(stored, prefix + "kernel"), used);
    Vector inputBias = Vector.zeros(rows);
    Vector recurrentBias = inputBias;
    Map<Subject, Preset> presets = new EnumMap<>(Subject.class);
    switch (kind) {
      case RNN -> presets.put(Subject.ACTIVATION, Presets.activation("tanh", Source.ASSUMED));
      case GRU -> {
        presets.put(Subject.GATES, Presets.gates(kind, "zrn", Source.FORMAT));
        presets.put(Subject.RESET, Presets.reset("after", Source.ASSUMED));
      }
      case LSTM, UGRNN -> {}
    }
    String biasName = own(stored, prefix + "bias");
    if (stored.has(biasName)) {
      used.add(biasName);
      Tensor bias = stored.finite(biasName);
      boolean isPair = bias.rank() == 2 && bias.size(0) == 2 && bias.size(1) == rows;
      if (isPair) {
        inputBias = bias.slice(0).vector();
        recurrentBias = bias.slice(1).vector();
      } else if (bias.count() == rows) {
        inputBias = bias.vector();
      } else {
        throw new UnreadableNetworkException(
            "%s has %d values, %d or twice as many in two rows are due; load a CuDNN layer into a plain one and save that."
                .formatted(quoted(biasName), bias.count(), rows));
      }
      if (kind == Kind.GRU) {
        presets.put(Subject.RESET, Presets.reset(isPair ? "after" : "before", Source.FILE));
      }
    }
    presets.putAll(said.getOrDefault(prefix, Map.of()));
    return new LayerWeights(
        kind, used, recurrent.transpose(), input.transpose(), inputBias, recurrentBias, presets);
  }

  /** A Bidirectional wrapper has a layer called forward_… and one called backward_…. */
  private static void refuseTwoDirections(NamedTensors stored, String prefix)
      throws UnreadableNetworkException {
    String forward = prefix.replace("backward_", "forward_");
    String backward = prefix.replace("forward_", "backward_");
    if (!forward.equals(backward)
        && stored.has(own(stored, forward + "recurrent_kernel"))
        && stored.has(own(stored, backward + "recurrent_kernel"))) {
      throw new UnreadableNetworkException(
          "The layers %s and %s say two directions, one is due; train without Bidirectional."
              .formatted(quoted(Names.shown(forward)), quoted(Names.shown(backward))));
    }
  }

  private static Kind kind(String name, int units, int rows) throws UnreadableNetworkException {
    if (units > 0 && rows % units == 0 && rows / units != 2) {
      for (Kind kind : Kind.ofGates(rows / units)) {
        return kind;
      }
    }
    throw new UnreadableNetworkException(
        "%s is %d × %d; one, three or four times as many columns as rows are due (SimpleRNN, GRU, LSTM)."
            .formatted(quoted(name), units, rows));
  }

  /** Dense layers: `kernel` (n × k) and `bias`. */
  private static List<Linear> linears(NamedTensors stored) {
    Set<String> recurrent = Set.copyOf(prefixes(stored));
    List<Linear> linears = new ArrayList<>();
    for (String prefix : Names.prefixes(Names.withoutOutputNumber(stored), "kernel")) {
      if (!recurrent.contains(prefix)) {
        linears.add(
            new Linear(
                Names.shown(prefix),
                own(stored, prefix + "kernel"),
                Linear.Layout.OUTPUT_COLUMNS,
                own(stored, prefix + "bias")));
      }
    }
    return linears;
  }

  /** The name as the file has it, with TensorFlow's ":0" or without. */
  private static String own(NamedTensors stored, String name) {
    return stored.has(name + ":0") ? name + ":0" : name;
  }
}
