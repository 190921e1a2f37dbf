package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * Many numbers as one short text: "f8 ROWSxCOLUMNS BASE64", where the last part holds the rows of a
 * matrix as doubles, low byte first. A vector is a matrix of one row. It takes half the room of
 * decimals and comes back to its last bit.
 */
final class PackedNumbers {
  private static final String FORM = "f8";

  private PackedNumbers() {}

  static String of(Matrix matrix) {
    return text(matrix.rows(), matrix.columns(), matrix.toRowMajor());
  }

  static String of(Vector vector) {
    return text(1, vector.size(), vector.toArray());
  }

  private static String text(int rows, int columns, double[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "The value " + value + " cannot be written as JSON; numbers must be finite.");
      }
      bytes.putDouble(value);
    }
    return "%s %dx%d %s"
        .formatted(FORM, rows, columns, Base64.getEncoder().encodeToString(bytes.array()));
  }

  /** The matrix in `text`, which stands at `place` in a document. */
  static Matrix matrix(String text, String place) throws UnreadableNetworkException {
    String[] parts = text.split(" ", -1);
    if (parts.length == 3 && parts[0].equals(FORM) && parts[1].matches("\\d{1,9}x\\d{1,9}")) {
      String[] sizes = parts[1].split("x", -1);
      int rows = Integer.parseInt(sizes[0]);
      int columns = Integer.parseInt(sizes[1]);
      int count = Limits.values(place, new long[] {rows, columns}, 0);
      byte[] bytes = bytes(parts[2]);
      if (bytes.length == (long) count * Double.BYTES) {
        double[] values = new double[count];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        Matrix matrix = Matrix.fromRowMajor(rows, columns, values);
        if (matrix.isFinite()) {
          return matrix;
        }
      }
    }
    throw new UnreadableNetworkException(
        "The packed numbers of %s are damaged; save the network again.".formatted(quoted(place)));
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      // No length fits: said by the caller.
      return new byte[1];
    }
  }
}
