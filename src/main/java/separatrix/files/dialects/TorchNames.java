package separatrix.files.dialects;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import separatrix.files.layers.LayerStack.Order;
import separatrix.files.layers.LayerWeights;
import separatrix.files.layers.Linear;
import separatrix.files.layers.Preset;
import separatrix.files.layers.Presets;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * PyTorch: `weight_ih_l0`, `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0` of nn.RNN, nn.GRU and
 * nn.LSTM, the same without `_l0` of the Cell classes, under any prefix; `….weight` and `….bias` of
 * nn.Linear. A column per source; gates r, z, n and i, f, g, o.
 */
final class TorchNames implements Dialect {
  private static final Pattern RECURRENT =
      Pattern.compile("(.*\\.)?weight_hh(?:_l(\\d{1,4}))?(_reverse)?", Pattern.DOTALL);
  private static final String WEIGHT = "weight";

  /** Stands for the number of a Cell class's only layer. */
  private static final int CELL = -1;

  /** Whether `name` is that of a recurrent matrix. */
  static boolean isRecurrent(String name) {
    return RECURRENT.matcher(name).matches();
  }

  @Override
  public boolean speaks(NamedTensors file) {
    return names(file).stream().anyMatch(TorchNames::isRecurrent);
  }

  @Override
  public Findings find(NamedTensors file, ImportChoices choices) {
    List<LayerSource> layers = new ArrayList<>();
    List<LayerStack> stacks = new ArrayList<>();
    Map<String, SortedSet<Integer>> modules = modules(file);
    for (Map.Entry<String, SortedSet<Integer>> module : modules.entrySet()) {
      String prefix = module.getKey();
      SortedSet<Integer> numbers = module.getValue();
      List<LayerSource> own = new ArrayList<>();
      for (int number : numbers) {
        String suffix = number == CELL ? "" : "_l" + number;
        String name = Names.shown(prefix) + (numbers.size() > 1 ? suffix.replace('_', '.') : "");
        own.add(
            new LayerSource(name, own.size(), numbers.size(), () -> weights(file, prefix, suffix)));
      }
      layers.addAll(own);
      if (own.size() > 1 && areCounted(numbers)) {
        String name = LayerStack.ALL + (modules.size() > 1 ? " " + Names.shown(prefix) : "");
        stacks.add(new LayerStack(name, own, Order.TOLD));
      }
    }
    if (modules.size() > 1) {
      LayerStack.untold(layers).ifPresent(stacks::addFirst);
    }
    return Findings.of(layers, stacks, linears(file));
  }

  /** Whether the layers are those of one module, numbered from 0 on with none missing. */
  private static boolean areCounted(SortedSet<Integer> numbers) {
    return numbers.first() == 0 && numbers.last() == numbers.size() - 1;
  }

  /** The numbers of the layers under each prefix. */
  private static Map<String, SortedSet<Integer>> modules(NamedTensors file) {
    Map<String, SortedSet<Integer>> modules = new LinkedHashMap<>();
    for (String name : names(file)) {
      Matcher matcher = RECURRENT.matcher(name);
      if (matcher.matches()) {
        String prefix = matcher.group(1) == null ? "" : matcher.group(1);
        String number = matcher.group(2);
        modules
            .computeIfAbsent(prefix, _ -> new TreeSet<>())
            .add(number == null ? CELL : Integer.parseInt(number));
      }
    }
    return modules;
  }

  private static LayerWeights weights(NamedTensors file, String prefix, String suffix)
      throws UnreadableNetworkException {
    refuseIf(
        file,
        prefix + "weight_hh" + suffix + "_reverse",
        "two directions, one is due; train with bidirectional=False");
    refuseIf(
        file,
        prefix + "weight_hr" + suffix,
        "a projection (proj_size), none is due; train with proj_size=0");
    List<String> used = new ArrayList<>();
    Matrix recurrent = Names.matrix(file, prefix + "weight_hh" + suffix, used);
    int rows = recurrent.rows();
    int units = recurrent.columns();
    Kind kind = kind(used.getFirst(), rows, units);
    Matrix input = Names.matrix(file, prefix + "weight_ih" + suffix, used);
    Vector inputBias = Names.vectorOrZeros(file, prefix + "bias_ih" + suffix, rows, used);
    Vector recurrentBias = Names.vectorOrZeros(file, prefix + "bias_hh" + suffix, rows, used);
    Map<Subject, Preset> presets =
        kind == Kind.RNN ? Map.of(Subject.ACTIVATION, nonlinearity(file, prefix, used)) : Map.of();
    return new LayerWeights(kind, used, recurrent, input, inputBias, recurrentBias, presets);
  }

  /** What this program writes beside an RNN's weights, else a question. */
  private static Preset nonlinearity(NamedTensors file, String prefix, List<String> used) {
    for (String word : Presets.ACTIVATIONS) {
      String name = prefix + "nonlinearity." + word;
      if (file.has(name)) {
        used.add(name);
        return Presets.activation(word, Source.FILE);
      }
    }
    return Preset.assumed(
        "PyTorch does not store an nn.RNN's nonlinearity: is it tanh or ReLU?",
        List.of("tanh", "relu"),
        "tanh");
  }

  private static Kind kind(String name, int rows, int units) throws UnreadableNetworkException {
    if (units > 0 && rows % units == 0 && rows / units != 2) {
      for (Kind kind : Kind.ofGates(rows / units)) {
        return kind;
      }
    }
    throw new UnreadableNetworkException(
        "%s is %d × %d; one, three or four times as many rows as columns are due (RNN, GRU, LSTM)."
            .formatted(quoted(name), rows, units));
  }

  private static void refuseIf(NamedTensors file, String name, String refusal)
      throws UnreadableNetworkException {
    if (file.has(name)) {
      throw new UnreadableNetworkException(
          "The tensor %s says %s.".formatted(quoted(name), refusal));
    }
  }

  private static List<Linear> linears(NamedTensors file) {
    List<Linear> linears = new ArrayList<>();
    for (Map.Entry<String, Tensor> tensor : file.tensors().entrySet()) {
      String name = tensor.getKey();
      if ((name.equals(WEIGHT) || name.endsWith("." + WEIGHT)) && tensor.getValue().rank() == 2) {
        String prefix = name.substring(0, name.length() - WEIGHT.length());
        linears.add(
            new Linear(Names.shown(prefix), name, Linear.Layout.OUTPUT_ROWS, prefix + "bias"));
      }
    }
    return linears;
  }

  private static Set<String> names(NamedTensors file) {
    Set<String> names = new LinkedHashSet<>(file.tensors().keySet());
    names.addAll(file.refused().keySet());
    return names;
  }
}
