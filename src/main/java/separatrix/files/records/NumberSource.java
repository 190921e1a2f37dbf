package separatrix.files.records;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** Takes arrays out of the bytes of a {@link NumberBlock}; never more numbers than it holds. */
final class NumberSource {
  private static final Pattern PLACE = Pattern.compile("@(\\d{1,10}) (\\d{1,9})(?:x(\\d{1,9}))?");

  private final DoubleBuffer numbers;
  private final Map<String, Vector> vectors = new HashMap<>();
  private final Map<String, Matrix> matrices = new HashMap<>();
  private long taken;

  NumberSource(ByteBuffer bytes) {
    numbers = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
  }

  /** How many numbers there are. */
  long count() {
    return numbers.limit();
  }

  Vector vector(String text, String place) throws UnreadableNetworkException {
    Vector known = vectors.get(text);
    if (known != null) {
      return known;
    }
    Matcher parts = parts(text, place);
    if (parts.group(3) != null) {
      throw damaged(place);
    }
    Vector vector = Vector.of(take(parts, Long.parseLong(parts.group(2)), place));
    vectors.put(text, vector);
    return vector;
  }

  Matrix matrix(String text, String place) throws UnreadableNetworkException {
    Matrix known = matrices.get(text);
    if (known != null) {
      return known;
    }
    Matcher parts = parts(text, place);
    if (parts.group(3) == null) {
      throw damaged(place);
    }
    long rows = Long.parseLong(parts.group(2));
    long columns = Long.parseLong(parts.group(3));
    double[] values = take(parts, rows * columns, place);
    Matrix matrix = Matrix.fromRowMajor((int) rows, (int) columns, values);
    matrices.put(text, matrix);
    return matrix;
  }

  private double[] take(Matcher parts, long size, String place) throws UnreadableNetworkException {
    long start = Long.parseLong(parts.group(1));
    taken += size;
    // Arrays do not overlap, so all together are never more than there are.
    if (size > numbers.limit() || start > numbers.limit() - size || taken > numbers.limit()) {
      throw damaged(place);
    }
    double[] values = new double[(int) size];
    numbers.get((int) start, values);
    return values;
  }

  private static Matcher parts(String text, String place) throws UnreadableNetworkException {
    Matcher parts = PLACE.matcher(text);
    if (!parts.matches()) {
      throw damaged(place);
    }
    return parts;
  }

  private static UnreadableNetworkException damaged(String place) {
    return new UnreadableNetworkException(
        "The numbers of %s are not where the file says; copy or save the file again."
            .formatted(quoted(place)));
  }
}
