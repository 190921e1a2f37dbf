package separatrix.files.onnx;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.util.List;
import separatrix.files.ElementType;
import separatrix.files.Limits;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;

/**
 * A TensorProto: dims (1), data_type (2), float_data (4), int64_data (7), name (8), raw_data (9),
 * double_data (10).
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
    List<Long> dims = proto.wholes(1);
    int count = Limits.values(name, dims.stream().mapToLong(Long::longValue).toArray(), taken);
    return Tensor.owning(
        dims.stream().mapToInt(Long::intValue).toArray(), values(proto, name, count));
  }

  private static double[] values(ProtobufMessage proto, String name, int count)
      throws UnreadableNetworkException {
    int type = (int) proto.whole(2, 0);
    List<ByteBuffer> raw = proto.runs(9);
    if (!raw.isEmpty() && raw.getLast().hasRemaining()) {
      return numbers(count, raw, elementType(name, type), name);
    }
    if (type == 7) {
      return wholes(count, proto.wholes(7), name);
    }
    if (type == 1) {
      return numbers(count, proto.runs(4), ElementType.FLOAT32, name);
    }
    if (type == 11) {
      return numbers(count, proto.runs(10), ElementType.FLOAT64, name);
    }
    if (count == 0) {
      return new double[0];
    }
    throw new UnreadableNetworkException(
        "The tensor %s keeps its numbers in an unknown way; export it with raw data."
            .formatted(quoted(name)));
  }

  private static double[] wholes(int count, List<Long> stored, String name)
      throws UnreadableNetworkException {
    if (stored.size() < count) {
      throw tooShort(name);
    }
    return stored.stream().limit(count).mapToDouble(Long::doubleValue).toArray();
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
