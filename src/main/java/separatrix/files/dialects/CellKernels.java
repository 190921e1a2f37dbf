package separatrix.files.dialects;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import separatrix.files.Convention.Source;
import separatrix.files.ImportChoices;
import separatrix.files.NamedTensors;
import separatrix.files.Question.Subject;
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
 * TensorFlow 1: one `kernel` ((m + n) × gates·n) for input and state together, under a scope named
 * after the cell: `lstm_cell` (gates i, j, f, o; a forget bias of 1 is added when it runs),
 * `gru_cell` (`gates/kernel` r, u and `candidate/kernel`, reset before the product), `ugrnn_cell`
 * (g, c; likewise a bias of 1 on the gate), `rnn_cell`.
 */
final class CellKernels implements Dialect {
  private static final Pattern NUMBERED =
      Pattern.compile("(.*multi_rnn_cell/)cell_(\\d{1,6})/.*", Pattern.DOTALL);
  private static final List<String> KERNELS = List.of("kernel", "weights");
  private static final List<String> BIASES = List.of("bias", "biases");

  /** A cell's scope, and the kind of cell that its name says. */
  private record Scope(String prefix, Kind kind) {}

  @Override
  public boolean speaks(NamedTensors file) {
    return !scopes(file).isEmpty();
  }

  @Override
  public Findings find(NamedTensors file, ImportChoices choices) {
    List<LayerSource> layers = new ArrayList<>();
    List<Linear> linears = new ArrayList<>();
    List<Scope> scopes = scopes(file);
    for (Scope scope : scopes) {
      layers.add(LayerSource.single(Names.shown(scope.prefix()), () -> weights(file, scope)));
    }
    Set<String> prefixes = scopes.stream().map(Scope::prefix).collect(Collectors.toSet());
    for (String word : List.of("kernel", "weights", "w", "W")) {
      for (String prefix : Names.prefixes(plain(file), word)) {
        if (!isInside(prefix, prefixes)) {
          linears.add(
              new Linear(
                  Names.shown(prefix),
                  own(file, prefix + word),
                  Linear.Layout.OUTPUT_COLUMNS,
                  bias(file, prefix)));
        }
      }
    }
    Optional<LayerStack> told = toldStack(layers);
    return told.isPresent()
        ? Findings.of(layers, List.of(told.get()), linears)
        : new Findings(layers, linears, List.of());
  }

  /** The layers of a MultiRNNCell, which numbers its cells, if there are no others. */
  private static Optional<LayerStack> toldStack(List<LayerSource> layers) {
    SortedMap<Integer, LayerSource> numbered = new TreeMap<>();
    Set<String> scopes = new HashSet<>();
    for (LayerSource layer : layers) {
      Matcher matcher = NUMBERED.matcher(layer.name());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      scopes.add(matcher.group(1));
      numbered.put(Integer.parseInt(matcher.group(2)), layer);
    }
    boolean isWhole =
        scopes.size() == 1
            && numbered.size() == layers.size()
            && numbered.firstKey() == 0
            && numbered.lastKey() == layers.size() - 1;
    return isWhole && layers.size() > 1
        ? Optional.of(
            new LayerStack(LayerStack.ALL, List.copyOf(numbered.values()), LayerStack.Order.TOLD))
        : Optional.empty();
  }

  /** Whether a prefix is one of `scopes` or stands in one; each ends in a slash. */
  private static boolean isInside(String prefix, Set<String> scopes) {
    int end = prefix.length();
    while (end > 0 && !scopes.contains(prefix.substring(0, end))) {
      end = prefix.lastIndexOf('/', end - 2) + 1;
    }
    return end > 0;
  }

  private static NamedTensors plain(NamedTensors file) {
    return Names.withoutOutputNumber(file);
  }

  private static List<Scope> scopes(NamedTensors file) {
    List<Scope> scopes = new ArrayList<>();
    for (String word : KERNELS) {
      for (String prefix : Names.prefixes(plain(file), word)) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        if (lower.contains("lstm_cell/")) {
          scopes.add(new Scope(prefix, Kind.LSTM));
        } else if (lower.endsWith("gru_cell/gates/")) {
          scopes.add(new Scope(prefix.substring(0, prefix.length() - "gates/".length()), Kind.GRU));
        } else if (lower.contains("ugrnn_cell/")) {
          scopes.add(new Scope(prefix, Kind.UGRNN));
        } else if (lower.contains("rnn_cell/")) {
          scopes.add(new Scope(prefix, Kind.RNN));
        }
      }
    }
    return scopes;
  }

  private static LayerWeights weights(NamedTensors file, Scope scope)
      throws UnreadableNetworkException {
    List<String> used = new ArrayList<>();
    Map<Subject, Preset> presets = new EnumMap<>(Subject.class);
    String prefix = scope.prefix();
    if (file.tensors().keySet().stream()
        .anyMatch(name -> name.startsWith(prefix) && name.contains("w_f_diag"))) {
      throw new UnreadableNetworkException(
          "The cell %s has peepholes, which no cell here has; train with use_peepholes=False."
              .formatted(quoted(Names.shown(prefix))));
    }
    Matrix kernel;
    Vector bias;
    if (scope.kind() == Kind.GRU) {
      kernel =
          Names.stacked(
              List.of(
                  kernel(file, prefix + "gates/", used).transpose(),
                  kernel(file, prefix + "candidate/", used).transpose()));
      bias =
          Names.joined(
              List.of(
                  biasVector(file, prefix + "gates/", 2 * (kernel.rows() / 3), used),
                  biasVector(file, prefix + "candidate/", kernel.rows() / 3, used)));
      presets.put(Subject.RESET, Presets.reset("before", Source.FORMAT));
    } else {
      kernel = kernel(file, prefix, used).transpose();
      bias = biasVector(file, prefix, kernel.rows(), used);
    }
    int units = kernel.rows() / scope.kind().gates();
    int inputs = kernel.columns() - units;
    if (units == 0 || inputs < 0 || kernel.rows() % scope.kind().gates() != 0) {
      throw new UnreadableNetworkException(
          "%s is %d × %d; inputs and units together as rows and %d times the units as columns are due."
              .formatted(
                  quoted(used.getFirst()), kernel.columns(), kernel.rows(), scope.kind().gates()));
    }
    switch (scope.kind()) {
      case RNN -> presets.put(Subject.ACTIVATION, Presets.activation("tanh", Source.ASSUMED));
      case LSTM -> {
        presets.put(Subject.GATES, Presets.gates(Kind.LSTM, "igfo", Source.FORMAT));
        presets.put(Subject.FORGET_BIAS, Presets.forgetBias("1", Source.ASSUMED));
      }
      case UGRNN -> presets.put(Subject.FORGET_BIAS, Presets.forgetBias("1", Source.ASSUMED));
      case GRU -> {}
    }
    return new LayerWeights(
        scope.kind(),
        used,
        columns(kernel, inputs, kernel.columns()),
        columns(kernel, 0, inputs),
        bias,
        Vector.zeros(kernel.rows()),
        presets);
  }

  private static Matrix columns(Matrix matrix, int from, int to) {
    return matrix.transpose().rows(from, to).transpose();
  }

  private static Matrix kernel(NamedTensors file, String prefix, List<String> used)
      throws UnreadableNetworkException {
    String name = prefix + KERNELS.getFirst();
    for (String word : KERNELS) {
      if (file.has(own(file, prefix + word))) {
        name = own(file, prefix + word);
      }
    }
    return Names.matrix(file, name, used);
  }

  private static Vector biasVector(NamedTensors file, String prefix, int size, List<String> used)
      throws UnreadableNetworkException {
    return Names.vectorOrZeros(file, bias(file, prefix), size, used);
  }

  private static String bias(NamedTensors file, String prefix) {
    for (String word : BIASES) {
      if (file.has(own(file, prefix + word))) {
        return own(file, prefix + word);
      }
    }
    return prefix + BIASES.getFirst();
  }

  private static String own(NamedTensors file, String name) {
    return file.has(name + ":0") ? name + ":0" : name;
  }
}
