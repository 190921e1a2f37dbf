package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.linalg.Matrix;

/**
 * The tensors of a file by name, in the file's order, before anyone knows what network they are.
 *
 * @param tensors those that could be read
 * @param refused the sentence for each that could not
 * @param notes what the reader found worth saying
 */
public record NamedTensors(
    Map<String, Tensor> tensors, Map<String, String> refused, List<String> notes) {

  public NamedTensors {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    notes = List.copyOf(notes);
  }

  /** Whether a tensor `name` is there, be it readable or not. */
  public boolean has(String name) {
    return tensors.containsKey(name) || refused.containsKey(name);
  }

  /** The tensor `name`, there and without infinities. */
  public Tensor finite(String name) throws UnreadableNetworkException {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new UnreadableNetworkException(
          refused.getOrDefault(
              name,
              "The tensor %s is missing; %s are there, export all weights of the network."
                  .formatted(quoted(name), Refusals.listed(tensors.keySet()))));
    }
    if (!tensor.isFinite()) {
      throw new UnreadableNetworkException(
          "The tensor %s holds NaN or infinite values; export a network whose training did not diverge."
              .formatted(quoted(name)));
    }
    return tensor;
  }

  /** The matrix `name`. */
  public Matrix matrix(String name) throws UnreadableNetworkException {
    Tensor tensor = finite(name);
    if (tensor.rank() != 2) {
      throw new UnreadableNetworkException(
          "The tensor %s has %d axes; a matrix is due, export the network again."
              .formatted(quoted(name), tensor.rank()));
    }
    return tensor.matrix();
  }
}
