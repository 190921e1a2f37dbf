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
    int type = (int) proto.whole(2, 0);
    double[] values = new double[count];
    List<ByteBuffer> raw = proto.runs(9);
    if (!raw.isEmpty() && raw.getLast().hasRemaining()) {
      fill(values, raw, elementType(name, type), name);
    } else if (type == 1) {
      fill(values, proto.runs(4), ElementType.FLOAT32, name);
    } else if (type == 11) {
      fill(values, proto.runs(10), ElementType.FLOAT64, name);
    } else if (type == 7) {
      List<Long> whole = proto.wholes(7);
      if (whole.size() < count) {
        throw tooShort(name);
      }
      for (int i = 0; i < count; i++) {
        values[i] = whole.get(i);
      }
    } else if (count > 0) {
      throw new UnreadableNetworkException(
          "The tensor %s keeps its numbers in an unknown way; export it with raw data."
              .formatted(quoted(name)));
    }
    return Tensor.owning(dims.stream().mapToInt(Long::intValue).toArray(), values);
  }

  private static void fill(double[] values, List<ByteBuffer> runs, ElementType type, String name)
      throws UnreadableNetworkException {
    int filled = 0;
    for (ByteBuffer run : runs) {
      int here = Math.min(run.limit() / type.bytes(), values.length - filled);
      for (int i = 0; i < here; i++) {
        values[filled++] = type.at(run, i * type.bytes());
      }
    }
    if (filled < values.length) {
      throw tooShort(name);
    }
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
