package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import separatrix.linalg.Vector;
import separatrix.network.Readout;

/** The linear layers of a file that could read out a cell's units. */
final class ReadoutSearch {
  /** The choice to look at the units themselves. */
  static final String NONE = "none";

  private static final String WEIGHT = "weight";
  private static final List<String> USUAL = List.of("readout", "out", "decoder", "head", "fc");

  private final NamedTensors file;
  private final int units;
  private final List<String> candidates;

  ReadoutSearch(NamedTensors file, int units) {
    this.file = file;
    this.units = units;
    this.candidates =
        file.tensors().entrySet().stream()
            .filter(entry -> fits(entry.getKey(), entry.getValue()))
            .map(entry -> moduleName(entry.getKey()))
            .toList();
  }

  /** The names of the layers that fit, in the file's order. */
  List<String> candidates() {
    return candidates;
  }

  /** The one that is most probably meant: by its name, or the last. */
  String likely() {
    for (String word : USUAL) {
      for (String candidate : candidates) {
        if (candidate.toLowerCase(Locale.ROOT).contains(word)) {
          return candidate;
        }
      }
    }
    return candidates.isEmpty() ? NONE : candidates.getLast();
  }

  /** The readout called `chosen`; the tensors it takes are added to `used`. */
  Readout readout(String chosen, Set<String> used) throws UnreadableNetworkException {
    if (chosen.equals(NONE)) {
      return Readout.identity(units);
    }
    if (!candidates.contains(chosen)) {
      throw new UnreadableNetworkException(
          "There is no readout %s of %d units; choose among %s, or none."
              .formatted(quoted(chosen), units, TorchNames.listed(candidates)));
    }
    String prefix = chosen.equals("top") ? "" : chosen + ".";
    Tensor weights = TorchLayer.finite(file, prefix + WEIGHT);
    used.add(prefix + WEIGHT);
    String biasName = prefix + "bias";
    if (!file.tensors().containsKey(biasName)) {
      return Readout.affine(weights.matrix(), Vector.zeros(weights.size(0)));
    }
    Tensor bias = TorchLayer.finite(file, biasName);
    used.add(biasName);
    return TorchNames.checked(() -> Readout.affine(weights.matrix(), bias.vector()));
  }

  private boolean fits(String name, Tensor tensor) {
    return (name.equals(WEIGHT) || name.endsWith("." + WEIGHT))
        && tensor.rank() == 2
        && tensor.size(0) > 0
        && tensor.size(1) == units;
  }

  private static String moduleName(String name) {
    return name.equals(WEIGHT) ? "top" : name.substring(0, name.length() - WEIGHT.length() - 1);
  }
}
