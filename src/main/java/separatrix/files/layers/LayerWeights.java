package separatrix.files.layers;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import separatrix.files.Question.Subject;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * The weights of one recurrent layer as a file has them: blocks of n rows in the file's order, a
 * column per source.
 *
 * @param tensors the names of what it was made of
 * @param recurrent W, (gates · n) × n
 * @param input B, (gates · n) × m
 * @param inputBias the bias, (gates · n)
 * @param recurrentBias a second bias that stands with W h, or zeros
 * @param presets what the file or its format says of conventions
 */
public record LayerWeights(
    Kind kind,
    List<String> tensors,
    Matrix recurrent,
    Matrix input,
    Vector inputBias,
    Vector recurrentBias,
    Map<Subject, Preset> presets) {

  public LayerWeights {
    tensors = List.copyOf(tensors);
    Map<Subject, Preset> copy = new EnumMap<>(Subject.class);
    copy.putAll(presets);
    presets = Collections.unmodifiableMap(copy);
  }

  /** Checks that all shapes fit each other. */
  public void check() throws UnreadableNetworkException {
    int rows = kind.gates() * units();
    String first = quoted(tensors.isEmpty() ? "weights" : tensors.getFirst());
    if (units() == 0 || recurrent.rows() != rows) {
      throw new UnreadableNetworkException(
          "%s is %d × %d; %d times as many rows as columns are due for %s, export the network again."
              .formatted(first, recurrent.rows(), units(), kind.gates(), kind.words()));
    }
    if (input.rows() != rows) {
      throw new UnreadableNetworkException(
          "The input weights beside %s have %d rows, %d are due; export the network again."
              .formatted(first, input.rows(), rows));
    }
    if (inputBias.size() != rows || recurrentBias.size() != rows) {
      throw new UnreadableNetworkException(
          "The biases beside %s have %d and %d values, %d are due; export the network again."
              .formatted(first, inputBias.size(), recurrentBias.size(), rows));
    }
  }

  /** n. */
  public int units() {
    return recurrent.columns();
  }

  String describe() {
    return "%s says %s of %d units and %d inputs."
        .formatted(quoted(tensors.getFirst()), kind.words(), units(), input.columns());
  }

  /** The same with the gates' blocks, given in `order`, in our own order. */
  LayerWeights inCanonicalOrder(String order) {
    String due = kind.canonicalOrder();
    if (order.equals(due)) {
      return this;
    }
    int[] from = due.chars().map(order::indexOf).toArray();
    return new LayerWeights(
        kind,
        tensors,
        permuted(recurrent, from),
        permuted(input, from),
        permuted(inputBias, from),
        permuted(recurrentBias, from),
        presets);
  }

  private Matrix permuted(Matrix matrix, int[] from) {
    double[] values = matrix.toRowMajor();
    return Matrix.fromRowMajor(matrix.rows(), matrix.columns(), permuted(values, from));
  }

  private Vector permuted(Vector vector, int[] from) {
    return Vector.of(permuted(vector.toArray(), from));
  }

  private static double[] permuted(double[] values, int[] from) {
    int block = values.length / from.length;
    double[] result = new double[values.length];
    for (int i = 0; i < from.length; i++) {
      System.arraycopy(values, from[i] * block, result, i * block, block);
    }
    return result;
  }
}
