package separatrix.files.records;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * The numbers of a file, one after the other, low byte first. Where in it an array stands is said
 * as "@START ROWSxCOLUMNS", of a vector "@START SIZE"; the same array is kept once.
 */
final class NumberBlock {
  /** Turned into bytes at a time. */
  private static final int PIECE = 8192;

  private final IdentityHashMap<Object, String> known = new IdentityHashMap<>();
  private final List<Object> kept = new ArrayList<>();
  private long count;

  long count() {
    return count;
  }

  String add(Vector vector) {
    return known.computeIfAbsent(
        vector, _ -> "@%d %d".formatted(keep(vector, vector.size()), vector.size()));
  }

  String add(Matrix matrix) {
    long size = (long) matrix.rows() * matrix.columns();
    return known.computeIfAbsent(
        matrix, _ -> "@%d %dx%d".formatted(keep(matrix, size), matrix.rows(), matrix.columns()));
  }

  private long keep(Object array, long size) {
    kept.add(array);
    count += size;
    return count - size;
  }

  void writeTo(OutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(PIECE * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (Object array : kept) {
      double[] values =
          array instanceof Vector vector ? vector.toArray() : ((Matrix) array).toRowMajor();
      for (int at = 0; at < values.length; at += PIECE) {
        int size = Math.min(PIECE, values.length - at);
        bytes.clear();
        bytes.asDoubleBuffer().put(values, at, size);
        out.write(bytes.array(), 0, size * Double.BYTES);
      }
    }
  }
}
