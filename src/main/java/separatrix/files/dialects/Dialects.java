package separatrix.files.dialects;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.NamedTensors;
import separatrix.files.Refusals;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.layers.NetworkAssembly;

/** The names that are known. The first dialect that a file speaks reads it. */
public final class Dialects {
  private static final List<Dialect> ALL =
      List.of(
          new TorchNames(),
          new KernelNames(),
          new CellKernels(),
          new FlaxNames(),
          new PsychRnnNames(),
          new PlainMatrices());

  private Dialects() {}

  /** Whether `name` is that of a recurrent matrix under PyTorch's names. */
  public static boolean isTorchRecurrent(String name) {
    return TorchNames.isRecurrent(name);
  }

  /** The network called `name` that the tensors of a file make under `choices`. */
  public static ImportedNetwork network(NamedTensors file, String name, ImportChoices choices)
      throws UnreadableNetworkException {
    for (Dialect dialect : ALL) {
      if (dialect.speaks(file)) {
        return NetworkAssembly.network(file, dialect.find(file, choices), name, choices);
      }
    }
    if (file.tensors().isEmpty()) {
      // Nothing could be read: why not is more to the point.
      for (String refusal : file.refused().values()) {
        throw new UnreadableNetworkException(refusal);
      }
    }
    Set<String> names = new LinkedHashSet<>(file.tensors().keySet());
    names.addAll(file.refused().keySet());
    throw new UnreadableNetworkException(
        "No recurrent layer was found among %s; tensors named weight_ih_l0 and weight_hh_l0 (PyTorch), kernel and recurrent_kernel (Keras), or a square matrix W are due."
            .formatted(Refusals.listed(names)));
  }
}
