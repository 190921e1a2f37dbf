package separatrix.files.layers;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import separatrix.files.NamedTensors;
import separatrix.files.Refusals;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Readout;

/** The linear layers of a file that could read out a cell's units. */
final class ReadoutSearch {
  /** The choice to look at the units themselves. */
  static final String NONE = "none";

  private static final List<String> USUAL =
      List.of("readout", "out", "decoder", "head", "fc", "dense");

  private final NamedTensors file;
  private final int units;
  private final List<Linear> fitting;

  ReadoutSearch(NamedTensors file, List<Linear> linears, int units) {
    this.file = file;
    this.units = units;
    this.fitting = linears.stream().filter(this::fits).toList();
  }

  /** The names of the layers that fit, in the file's order. */
  List<String> candidates() {
    return fitting.stream().map(Linear::name).toList();
  }

  /** The one that is most probably meant: by its name, or the last. */
  String likely() {
    for (String word : USUAL) {
      for (Linear candidate : fitting) {
        if (candidate.name().toLowerCase(Locale.ROOT).contains(word)) {
          return candidate.name();
        }
      }
    }
    return fitting.isEmpty() ? NONE : fitting.getLast().name();
  }

  /** The readout called `chosen`; the tensors it takes are added to `used`. */
  Readout readout(String chosen, Set<String> used) throws UnreadableNetworkException {
    Linear linear =
        fitting.stream()
            .filter(candidate -> candidate.name().equals(chosen))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnreadableNetworkException(
                        "There is no readout %s of %d units; choose among %s, or none."
                            .formatted(quoted(chosen), units, Refusals.listed(candidates()))));
    Matrix stored = file.finite(linear.weights()).matrix();
    Matrix weights =
        switch (linear.layout()) {
          case OUTPUT_ROWS -> stored;
          case OUTPUT_COLUMNS -> stored.transpose();
        };
    used.add(linear.weights());
    if (!file.tensors().containsKey(linear.bias())) {
      return Readout.affine(weights, Vector.zeros(weights.rows()));
    }
    Tensor bias = file.finite(linear.bias());
    used.add(linear.bias());
    return Refusals.checked(() -> Readout.affine(weights, bias.vector()));
  }

  private boolean fits(Linear linear) {
    Tensor tensor = file.tensors().get(linear.weights());
    return tensor != null
        && tensor.rank() == 2
        && tensor.count() > 0
        && switch (linear.layout()) {
          case OUTPUT_ROWS -> tensor.size(1) == units;
          case OUTPUT_COLUMNS -> tensor.size(0) == units;
        };
  }
}
