package separatrix.files.onnx;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import separatrix.files.ElementType;
import separatrix.files.Limits;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;

/**
 * A TensorProto: dims (1), data_type (2), float_data (4), int32_data (5), int64_data (7), name (8),
 * raw_data (9), double_data (10).
 */
final class OnnxTensor {
  private OnnxTensor() {}

  static Tensor read(ProtobufMessage proto, String name, long taken)
      throws UnreadableNetworkException {
    if (proto.whole(14, 0) != 0) {
      throw new UnreadableNetworkException(
          "The tensor %s is kept in another file, which is not opened; save the model in one file."
              .formatted(quoted(name)));
    }
    long[] dims = proto.wholes(1);
    int count = Limits.values(name, dims, taken);
    return Tensor.owning(
        Arrays.stream(dims).mapToInt(size -> (int) size).toArray(), values(proto, name, count));
  }

  private static double[] values(ProtobufMessage proto, String name, int count)
      throws UnreadableNetworkException {
    int type = (int) proto.whole(2, 0);
    List<ByteBuffer> raw = proto.runs(9);
    if (!raw.isEmpty() && raw.getLast().hasRemaining()) {
      return numbers(count, raw, elementType(name, type), name);
    }
    switch (type) {
      case 1 -> {
        return numbers(count, proto.runs(4), ElementType.FLOAT32, name);
      }
      case 11 -> {
        return numbers(count, proto.runs(10), ElementType.FLOAT64, name);
      }
      case 7 -> {
        return Arrays.stream(enough(count, proto.wholes(7), name)).asDoubleStream().toArray();
      }
      case 6 -> {
        // A negative one is written as 64 bits.
        return Arrays.stream(enough(count, proto.wholes(5), name))
            .mapToDouble(value -> (int) value)
            .toArray();
      }
      case 10, 16 -> {
        return halves(enough(count, proto.wholes(5), name), elementType(name, type), name);
      }
      default -> {}
    }
    if (count == 0) {
      return new double[0];
    }
    throw new UnreadableNetworkException(
        "The tensor %s keeps its numbers in an unknown way; export it with raw data."
            .formatted(quoted(name)));
  }

  /** Numbers of two bytes, each the lower half of a whole number. */
  private static double[] halves(long[] stored, ElementType type, String name)
      throws UnreadableNetworkException {
    ByteBuffer bytes = ByteBuffer.allocate(2 * stored.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long bits : stored) {
      bytes.putShort((short) bits);
    }
    return numbers(stored.length, List.of(bytes.flip()), type, name);
  }

  private static long[] enough(int count, long[] stored, String name)
      throws UnreadableNetworkException {
    if (stored.length < count) {
      throw tooShort(name);
    }
    return Arrays.copyOf(stored, count);
  }

  private static double[] numbers(int count, List<ByteBuffer> runs, ElementType type, String name)
      throws UnreadableNetworkException {
    if (runs.stream().mapToLong(run -> run.limit() / type.bytes()).sum() < count) {
      throw tooShort(name);
    }
    double[] values = new double[count];
    int filled = 0;
    for (ByteBuffer run : runs) {
      int here = Math.min(run.limit() / type.bytes(), count - filled);
      for (int i = 0; i < here; i++) {
        values[filled++] = type.at(run, i * type.bytes());
      }
    }
    return values;
  }

  private static ElementType elementType(String name, int type) throws UnreadableNetworkException {
    return switch (type) {
      case 1 -> ElementType.FLOAT32;
      case 2 -> ElementType.UINT8;
      case 3 -> ElementType.INT8;
      case 5 -> ElementType.INT16;
      case 6 -> ElementType.INT32;
      case 7 -> ElementType.INT64;
      case 9 -> ElementType.BOOL;
      case 10 -> ElementType.FLOAT16;
      case 11 -> ElementType.FLOAT64;
      case 16 -> ElementType.BFLOAT16;
      default ->
          throw new UnreadableNetworkException(
              "The tensor %s is of the ONNX type %d; a float type is due, export it so."
                  .formatted(quoted(name), type));
    };
  }

  private static UnreadableNetworkException tooShort(String name) {
    return new UnreadableNetworkException(
        "The tensor %s has fewer numbers than its shape says; export the model again."
            .formatted(quoted(name)));
  }
}
