package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * Many numbers as one short text: "FORM ROWSxCOLUMNS BASE64", where the last part holds the rows of
 * a matrix, low byte first. The form is f4, single precision, where that holds every number
 * exactly, as it does those of a network that was trained, and f8, double precision, elsewhere. A
 * vector is a matrix of one row. It takes a quarter or half of the room of decimals and comes back
 * to its last bit.
 */
final class PackedNumbers {
  private static final String SINGLE = "f4";
  private static final String DOUBLE = "f8";

  private PackedNumbers() {}

  static String of(Matrix matrix) {
    return text(matrix.rows(), matrix.columns(), matrix.toRowMajor());
  }

  static String of(Vector vector) {
    return text(1, vector.size(), vector.toArray());
  }

  private static String text(int rows, int columns, double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "The value " + value + " cannot be written as JSON; numbers must be finite.");
      }
    }
    String form = Arrays.stream(values).allMatch(value -> (float) value == value) ? SINGLE : DOUBLE;
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * bytesEach(form)).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      if (form.equals(SINGLE)) {
        bytes.putFloat((float) value);
      } else {
        bytes.putDouble(value);
      }
    }
    return "%s %dx%d %s"
        .formatted(form, rows, columns, Base64.getEncoder().encodeToString(bytes.array()));
  }

  /** How many bytes a number takes; 0 for a form that is unknown. */
  private static int bytesEach(String form) {
    return switch (form) {
      case SINGLE -> Float.BYTES;
      case DOUBLE -> Double.BYTES;
      default -> 0;
    };
  }

  /** The matrix in `text`, which stands at `place` in a document. */
  static Matrix matrix(String text, String place) throws UnreadableNetworkException {
    String[] parts = text.split(" ", -1);
    int each = bytesEach(parts[0]);
    if (parts.length == 3 && each > 0 && parts[1].matches("\\d{1,9}x\\d{1,9}")) {
      String[] sizes = parts[1].split("x", -1);
      int rows = Integer.parseInt(sizes[0]);
      int columns = Integer.parseInt(sizes[1]);
      int count = Limits.values(place, new long[] {rows, columns}, 0);
      byte[] bytes = bytes(parts[2]);
      if (bytes.length == (long) count * each) {
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[count];
        Arrays.setAll(values, _ -> each == Float.BYTES ? numbers.getFloat() : numbers.getDouble());
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
