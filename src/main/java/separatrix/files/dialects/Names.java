package separatrix.files.dialects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import separatrix.files.NamedTensors;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** Takes tensors apart and together while a dialect looks for its layers. */
final class Names {
  private Names() {}

  /** What is before `suffix` in every name that ends so, in the file's order. */
  static List<String> prefixes(NamedTensors file, String suffix) {
    List<String> prefixes = new ArrayList<>();
    for (Set<String> names : List.of(file.tensors().keySet(), file.refused().keySet())) {
      for (String name : names) {
        if (name.equals(suffix) || name.endsWith("/" + suffix) || name.endsWith("." + suffix)) {
          prefixes.add(name.substring(0, name.length() - suffix.length()));
        }
      }
    }
    return prefixes.stream().distinct().toList();
  }

  /** A prefix as the user sees it: without the separator at its end. */
  static String shown(String prefix) {
    return prefix.isEmpty() ? "top" : prefix.substring(0, prefix.length() - 1);
  }

  /** TensorFlow writes ":0" behind a variable's name. */
  static NamedTensors withoutOutputNumber(NamedTensors file) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    file.tensors().forEach((name, tensor) -> tensors.put(name.replaceFirst(":0$", ""), tensor));
    return new NamedTensors(tensors, file.refused(), file.notes());
  }

  /** The vector `name`, or `size` zeros where there is none. */
  static Vector vectorOrZeros(NamedTensors file, String name, int size, List<String> used)
      throws UnreadableNetworkException {
    if (!file.has(name)) {
      return Vector.zeros(size);
    }
    used.add(name);
    return file.finite(name).vector();
  }

  /** The matrix `name`, noted as used. */
  static Matrix matrix(NamedTensors file, String name, List<String> used)
      throws UnreadableNetworkException {
    used.add(name);
    return file.matrix(name);
  }

  /** Matrices of as many columns on top of each other. */
  static Matrix stacked(List<Matrix> blocks) {
    int columns = blocks.getFirst().columns();
    double[] values = new double[blocks.stream().mapToInt(block -> block.rows() * columns).sum()];
    int at = 0;
    for (Matrix block : blocks) {
      if (block.columns() != columns) {
        throw new IllegalArgumentException(
            "The gates' weights have %d and %d columns; as many are due, export the network again."
                .formatted(columns, block.columns()));
      }
      System.arraycopy(block.toRowMajor(), 0, values, at, block.rows() * columns);
      at += block.rows() * columns;
    }
    return Matrix.fromRowMajor(at / Math.max(1, columns), columns, values);
  }

  static Vector joined(List<Vector> parts) {
    double[] values = new double[parts.stream().mapToInt(Vector::size).sum()];
    int at = 0;
    for (Vector part : parts) {
      part.copyTo(values, at);
      at += part.size();
    }
    return Vector.of(values);
  }
}
