package separatrix.files.dialects;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import separatrix.files.Convention.Source;
import separatrix.files.ImportChoices;
import separatrix.files.NamedTensors;
import separatrix.files.Question.Subject;
import separatrix.files.Refusals;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.layers.Answers;
import separatrix.files.layers.Findings;
import separatrix.files.layers.Kind;
import separatrix.files.layers.LayerSource;
import separatrix.files.layers.LayerWeights;
import separatrix.files.layers.Linear;
import separatrix.files.layers.Preset;
import separatrix.files.layers.Presets;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * Matrices that somebody named by hand, `W`, `B`, `C` or `J`, `B`, `W`: any square one may be the
 * recurrent weights, any that fits beside it the input weights, a bias or a readout. Which is which
 * is a convention that the user may change.
 */
final class PlainMatrices implements Dialect {
  private static final String NONE = "none";
  private static final List<String> RECURRENT =
      List.of(
          "j",
          "w_rec",
          "wrec",
          "w_hh",
          "whh",
          "wr",
          "jrec",
          "wrr",
          "recurrentweights",
          "m",
          "w",
          "a");
  private static final List<String> INPUT =
      List.of(
          "b",
          "w_in",
          "win",
          "w_ih",
          "wi",
          "wx",
          "w_input",
          "input_weights",
          "inputweights",
          "u",
          "i");
  private static final List<String> BIAS =
      List.of("bias", "b_rec", "brec", "bx", "b", "bh", "b_h", "c", "bj");
  private static final List<String> OUTPUT =
      List.of(
          "c",
          "w_out",
          "wout",
          "wo",
          "w_output",
          "output_weights",
          "outputweights",
          "readout",
          "w",
          "d");

  private static final int MOST_OUTPUT_BIASES = 100;
  private static final List<String> OUTPUT_BIAS = List.of("b_out", "bout", "by", "bo", "b_o", "d");

  @Override
  public boolean speaks(NamedTensors file) {
    return file.tensors().values().stream().anyMatch(PlainMatrices::isSquare);
  }

  @Override
  public Findings find(NamedTensors file, ImportChoices choices) throws UnreadableNetworkException {
    Answers answers = new Answers(choices);
    String recurrent =
        role(answers, Subject.RECURRENT, "The recurrent weights W", squares(file), RECURRENT);
    int units = file.finite(recurrent).size(0);
    String orientation = answers.oneOf(Subject.ORIENTATION, orientation(file, units));
    boolean hasColumns = orientation.equals("columns");
    int beside = hasColumns ? 0 : 1;
    List<String> inputs =
        without(
            names(
                file,
                tensor -> tensor.rank() == 2 && tensor.count() > 0 && tensor.size(beside) == units),
            recurrent);
    inputs.add(NONE);
    String input = role(answers, Subject.INPUT, "The input weights B", inputs, INPUT);
    List<String> biases =
        without(
            names(
                file,
                tensor ->
                    tensor.rank() > 0
                        && tensor.count() == units
                        && (units > 1 || tensor.rank() == 1)),
            recurrent);
    biases.remove(input);
    biases.add(NONE);
    String bias = role(answers, Subject.BIAS, "The bias b", biases, BIAS);
    List<Linear> linears = new ArrayList<>();
    List<String> biasesOut =
        file.tensors().keySet().stream()
            .filter(name -> OUTPUT_BIAS.contains(base(name)))
            .filter(name -> !name.equals(input) && !name.equals(bias))
            .limit(MOST_OUTPUT_BIASES)
            .toList();
    for (String name : outputs(file, units, 1 - beside, List.of(recurrent, input, bias))) {
      linears.add(
          new Linear(
              name,
              name,
              hasColumns ? Linear.Layout.OUTPUT_ROWS : Linear.Layout.OUTPUT_COLUMNS,
              outputBias(file, biasesOut, count(file, name) / units, name)));
    }
    return new Findings(
        List.of(
            LayerSource.single(
                recurrent, () -> weights(file, recurrent, input, bias, hasColumns ? 0 : 1))),
        linears,
        List.of(),
        answers.taken());
  }

  /**
   * Input weights that are wide, or a readout that is high, are what others multiply from the left.
   */
  private static Preset orientation(NamedTensors file, int units) {
    int turned = 0;
    for (Map.Entry<String, Tensor> named : file.tensors().entrySet()) {
      Tensor tensor = named.getValue();
      if (tensor.rank() == 2 && tensor.size(0) != tensor.size(1)) {
        int first = tensor.size(0) == units ? 1 : 0;
        int second = tensor.size(1) == units ? 1 : 0;
        turned += isNamed(named.getKey(), INPUT, OUTPUT) ? second - first : 0;
        turned += isNamed(named.getKey(), OUTPUT, INPUT) ? first - second : 0;
      }
    }
    return new Preset(
        "How matrices stand: W h with a column per source, or h W with a row per source",
        List.of("columns", "rows"),
        turned > 0 ? "rows" : "columns",
        Source.ASSUMED);
  }

  /** Whether a name is one of `usual` and none of `others`. */
  private static boolean isNamed(String name, List<String> usual, List<String> others) {
    return usual.contains(base(name)) && !others.contains(base(name));
  }

  private static LayerWeights weights(
      NamedTensors file, String recurrent, String input, String bias, int sourceAxis)
      throws UnreadableNetworkException {
    List<String> used = new ArrayList<>();
    Matrix w = Names.matrix(file, recurrent, used);
    Matrix b = input.equals(NONE) ? Matrix.zeros(0, 0) : Names.matrix(file, input, used);
    boolean isTurned = sourceAxis == 1;
    int units = w.rows();
    return new LayerWeights(
        Kind.RNN,
        used,
        isTurned ? w.transpose() : w,
        input.equals(NONE) ? Matrix.zeros(units, 0) : isTurned ? b.transpose() : b,
        bias.equals(NONE) ? Vector.zeros(units) : Names.vectorOrZeros(file, bias, units, used),
        Vector.zeros(units),
        Map.of(
            Subject.ACTIVATION,
            Presets.activation("tanh", Source.ASSUMED),
            Subject.LEAK,
            Scalars.leak(file, "1"),
            Subject.FORM,
            Presets.form("outside", Source.ASSUMED)));
  }

  /** The first of the usual names that is a candidate, else the only candidate, else none. */
  private static String role(
      Answers answers, Subject subject, String text, List<String> candidates, List<String> usual)
      throws UnreadableNetworkException {
    String likely = candidates.getLast();
    for (int i = usual.size() - 1; i >= 0; i--) {
      for (String candidate : candidates) {
        if (base(candidate).equals(usual.get(i))) {
          likely = candidate;
        }
      }
    }
    if (likely.equals(NONE)
        && candidates.size() == 2
        && subject == Subject.INPUT
        && !OUTPUT.contains(base(candidates.getFirst()))) {
      likely = candidates.getFirst();
    }
    String chosen = answers.any(subject, Preset.assumed(text, candidates, likely));
    if (!candidates.contains(chosen)) {
      throw new UnreadableNetworkException(
          "There is no %s that fits; choose among %s."
              .formatted(quoted(chosen), Refusals.listed(candidates)));
    }
    return chosen;
  }

  /** Those that may read out, the usual names first. */
  private static List<String> outputs(NamedTensors file, int units, int axis, List<String> taken) {
    List<String> fitting =
        names(
            file, tensor -> tensor.rank() == 2 && tensor.count() > 0 && tensor.size(axis) == units);
    fitting.removeAll(taken);
    List<String> ordered = new ArrayList<>();
    // The likeliest last: it is what a search takes that knows none of the names.
    fitting.stream().filter(name -> !OUTPUT.contains(base(name))).forEach(ordered::add);
    for (int i = OUTPUT.size() - 1; i >= 0; i--) {
      for (String name : fitting) {
        if (base(name).equals(OUTPUT.get(i))) {
          ordered.add(name);
        }
      }
    }
    return ordered;
  }

  private static String outputBias(
      NamedTensors file, List<String> candidates, int outputs, String weights) {
    for (String name : candidates) {
      if (!name.equals(weights) && count(file, name) == outputs) {
        return name;
      }
    }
    return "";
  }

  private static int count(NamedTensors file, String name) {
    Tensor tensor = file.tensors().get(name);
    return tensor == null ? 0 : tensor.count();
  }

  private static String base(String name) {
    String last = name.substring(1 + Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')));
    return last.toLowerCase(Locale.ROOT);
  }

  /** The square matrices; single numbers only where there is nothing else. */
  private static List<String> squares(NamedTensors file) {
    List<String> large = names(file, tensor -> isSquare(tensor) && tensor.count() > 1);
    return large.isEmpty() ? names(file, PlainMatrices::isSquare) : large;
  }

  private static boolean isSquare(Tensor tensor) {
    return tensor.rank() == 2 && tensor.count() > 0 && tensor.size(0) == tensor.size(1);
  }

  private static List<String> names(NamedTensors file, Predicate<Tensor> fits) {
    List<String> names = new ArrayList<>();
    file.tensors()
        .forEach(
            (name, tensor) -> {
              if (fits.test(tensor)) {
                names.add(name);
              }
            });
    return names;
  }

  private static List<String> without(List<String> names, String name) {
    names.remove(name);
    return names;
  }
}
