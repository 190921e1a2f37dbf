package separatrix.files.check;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import separatrix.files.NumpyArchive;
import separatrix.files.Refusals;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Matrix;
import separatrix.network.RecurrentNetwork;

/**
 * What a framework did: for each trial the inputs (T × m) and the states, the outputs, or both.
 *
 * @param inputs one matrix a trial
 * @param states one a trial, with T rows, after each step, or T + 1, from the start on; empty if
 *     not recorded
 * @param outputs likewise
 */
public record RecordedTrials(List<Matrix> inputs, List<Matrix> states, List<Matrix> outputs) {
  private static final List<String> INPUTS = List.of("inputs", "input", "u", "x");
  private static final List<String> STATES =
      List.of("states", "state", "hidden", "h", "units", "activity");
  private static final List<String> OUTPUTS = List.of("outputs", "output", "y", "predictions");

  public RecordedTrials {
    inputs = List.copyOf(inputs);
    states = List.copyOf(states);
    outputs = List.copyOf(outputs);
    if (inputs.isEmpty() || (states.isEmpty() && outputs.isEmpty())) {
      throw new IllegalArgumentException(
          "A recorded run needs inputs and states or outputs; %d, %d and %d trials of them came."
              .formatted(inputs.size(), states.size(), outputs.size()));
    }
    requireSteps(inputs, states, "states");
    requireSteps(inputs, outputs, "outputs");
  }

  private static void requireSteps(List<Matrix> inputs, List<Matrix> recorded, String what) {
    if (!recorded.isEmpty() && recorded.size() != inputs.size()) {
      throw new IllegalArgumentException(
          "The run has %d trials of inputs and %d of %s; as many are due."
              .formatted(inputs.size(), recorded.size(), what));
    }
    for (int i = 0; i < recorded.size(); i++) {
      int more = recorded.get(i).rows() - inputs.get(i).rows();
      if (more != 0 && more != 1) {
        throw new IllegalArgumentException(
            "Trial %d of the run has %d steps of inputs and %d rows of %s; as many, or one more for the start, are due."
                .formatted(i + 1, inputs.get(i).rows(), recorded.get(i).rows(), what));
      }
    }
  }

  /**
   * The run in an `.npz`: `inputs`, and `states` (or `hidden`) or `outputs`, each trials × steps ×
   * channels or steps × channels of one trial. Rows of NaN at the end of a trial are left out.
   */
  public static RecordedTrials read(Path path) throws UnreadableNetworkException {
    NumpyArchive archive = NumpyArchive.read(path);
    Tensor inputs =
        find(archive, INPUTS)
            .orElseThrow(
                () ->
                    new UnreadableNetworkException(
                        "The run %s has no array inputs but %s; save inputs, and states or outputs."
                            .formatted(
                                quoted(String.valueOf(path.getFileName())),
                                Refusals.listed(archive.arrays().keySet()))));
    return Refusals.checked(
        () ->
            new RecordedTrials(
                trials(inputs, "inputs"), trials(archive, STATES), trials(archive, OUTPUTS)));
  }

  /** Whether a file holds the arrays of a recorded run, by their names. */
  public static boolean isRun(Path path) {
    try {
      NumpyArchive archive = NumpyArchive.read(path);
      return find(archive, INPUTS).isPresent()
          && (find(archive, STATES).isPresent() || find(archive, OUTPUTS).isPresent());
    } catch (UnreadableNetworkException _) {
      return false;
    }
  }

  /** Whether a network has as many inputs, units and outputs as were recorded. */
  public boolean fits(RecurrentNetwork network) {
    return Difference.fits(network, this);
  }

  /** The run that lies beside a network's file, called like it: network.pt, network.run.npz. */
  public static Optional<Path> beside(Path network) {
    String name = String.valueOf(network.getFileName()).replaceFirst("\\.[^.]*$", "");
    Path run = network.resolveSibling(name + ".run.npz");
    return Files.isRegularFile(run) ? Optional.of(run) : Optional.empty();
  }

  private static List<Matrix> trials(NumpyArchive archive, List<String> names)
      throws UnreadableNetworkException {
    Optional<Tensor> found = find(archive, names);
    return found.isPresent() ? trials(found.get(), names.getFirst()) : List.of();
  }

  private static Optional<Tensor> find(NumpyArchive archive, List<String> names) {
    for (String name : names) {
      for (Map.Entry<String, Tensor> array : archive.arrays().entrySet()) {
        if (array.getKey().equalsIgnoreCase(name)) {
          return Optional.of(array.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static List<Matrix> trials(Tensor tensor, String what) throws UnreadableNetworkException {
    if (tensor.rank() != 2 && tensor.rank() != 3) {
      throw new UnreadableNetworkException(
          "The array %s of the run has %d axes; trials × steps × channels are due."
              .formatted(quoted(what), tensor.rank()));
    }
    List<Matrix> trials = new ArrayList<>();
    for (int i = 0; i < (tensor.rank() == 3 ? tensor.size(0) : 1); i++) {
      Matrix trial = withoutEnd(tensor.rank() == 3 ? tensor.slice(i).matrix() : tensor.matrix());
      if (!trial.isFinite()) {
        throw new UnreadableNetworkException(
            "The array %s of the run holds NaN or infinite values; record finite ones."
                .formatted(quoted(what)));
      }
      trials.add(trial);
    }
    return trials;
  }

  /** Shorter trials are filled up with NaN. */
  private static Matrix withoutEnd(Matrix trial) {
    int rows = trial.rows();
    while (rows > 0 && trial.columns() > 0 && Double.isNaN(trial.at(rows - 1, 0))) {
      rows--;
    }
    return trial.rows(0, rows);
  }

  /** The largest recorded magnitude, at least 1. */
  double scale() {
    double scale = 1;
    for (List<Matrix> recorded : List.of(states, outputs)) {
      for (Matrix trial : recorded) {
        scale = Math.max(scale, trial.maxAbs());
      }
    }
    return scale;
  }

  /** These trials as far as they have `steps` steps together, at least the first. */
  RecordedTrials first(int steps) {
    int count = 0;
    int together = 0;
    while (count < inputs.size() && (count == 0 || together < steps)) {
      together += inputs.get(count++).rows();
    }
    return new RecordedTrials(
        inputs.subList(0, count),
        states.subList(0, Math.min(count, states.size())),
        outputs.subList(0, Math.min(count, outputs.size())));
  }
}
