package separatrix.files.arrays;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.ElementType;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.JsonNode;
import separatrix.files.JsonNode.Fields;
import separatrix.files.JsonNode.Numbers;
import separatrix.files.JsonNode.Text;
import separatrix.files.Limits;
import separatrix.files.NamedTensors;
import separatrix.files.NetworkImporter;
import separatrix.files.SourceFile;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.dialects.Dialects;

/**
 * Safetensors: the length of a header (8 bytes), the header, a JSON object of tensors with `dtype`,
 * `shape` and `data_offsets`, then the numbers, low byte first.
 */
public final class SafetensorsImporter implements NetworkImporter {

  @Override
  public String format() {
    return "safetensors";
  }

  @Override
  public boolean recognises(SourceFile file) {
    byte[] bytes = file.bytes();
    return bytes.length > 10
        && bytes[8] == '{'
        && (bytes[9] == '"' || bytes[9] == '}' || bytes[9] == ' ')
        && bytes[6] == 0
        && bytes[7] == 0;
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    return Dialects.network(tensors(file.bytes()), file.stem(), choices);
  }

  private static NamedTensors tensors(byte[] bytes) throws UnreadableNetworkException {
    ByteBuffer input = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long length = input.getLong();
    if (length < 2 || length > Math.min(input.remaining(), Limits.STRUCTURE_BYTES)) {
      throw new UnreadableNetworkException(
          "The safetensors header claims %d bytes of %d; copy or save the file again."
              .formatted(length, bytes.length));
    }
    byte[] text = new byte[(int) length];
    input.get(text);
    if (!(JsonNode.read(text) instanceof Fields header)) {
      throw new UnreadableNetworkException(
          "The safetensors header is no object of tensors; save the file again.");
    }
    ByteBuffer data = input.slice().order(ByteOrder.LITTLE_ENDIAN);
    Limits.arrays(header.fields().size() - 1);
    requireWhole(header, data.limit());
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    long taken = 0;
    for (Map.Entry<String, JsonNode> entry : header.fields().entrySet()) {
      if (entry.getKey().equals("__metadata__")) {
        continue;
      }
      try {
        Tensor tensor = tensor(entry.getKey(), entry.getValue(), data, taken);
        taken += tensor.count();
        tensors.put(entry.getKey(), tensor);
      } catch (UnreadableNetworkException refusal) {
        refused.put(entry.getKey(), String.valueOf(refusal.getMessage()));
      }
    }
    return new NamedTensors(tensors, refused, notes);
  }

  /** The numbers end where the last tensor does. */
  private static void requireWhole(Fields header, int size) throws UnreadableNetworkException {
    for (JsonNode description : header.fields().values()) {
      if (description instanceof Fields(Map<String, JsonNode> fields)
          && fields.get("data_offsets") instanceof Numbers(double[] offsets)
          && offsets.length == 2
          && offsets[1] > size) {
        throw new UnreadableNetworkException(
            "The safetensors file ends after %d bytes of numbers; copy or save it again."
                .formatted(size));
      }
    }
  }

  private static Tensor tensor(String name, JsonNode description, ByteBuffer data, long taken)
      throws UnreadableNetworkException {
    if (!(description instanceof Fields(Map<String, JsonNode> fields))
        || !(fields.get("dtype") instanceof Text(String dtype))
        || !(fields.get("shape") instanceof Numbers(double[] sizes))
        || !(fields.get("data_offsets") instanceof Numbers(double[] offsets))
        || offsets.length != 2) {
      throw damaged(name, "lacks its dtype, shape or data_offsets");
    }
    long[] shape = whole(name, sizes);
    long[] range = whole(name, offsets);
    ElementType type = type(name, dtype);
    int count = Limits.values(name, shape, taken);
    if (range[0] > range[1]
        || range[1] > data.limit()
        || range[1] - range[0] != (long) count * type.bytes()) {
      throw damaged(name, "does not lie where its header says");
    }
    double[] values = new double[count];
    int start = (int) range[0];
    for (int i = 0; i < count; i++) {
      values[i] = type.at(data, start + i * type.bytes());
    }
    int[] axes = new int[shape.length];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = (int) shape[i];
    }
    return Tensor.owning(axes, values);
  }

  private static long[] whole(String name, double[] numbers) throws UnreadableNetworkException {
    long[] whole = new long[numbers.length];
    for (int i = 0; i < whole.length; i++) {
      if (numbers[i] < 0 || numbers[i] > 1L << 53 || numbers[i] != Math.rint(numbers[i])) {
        throw damaged(name, "has a size that is no whole number");
      }
      whole[i] = (long) numbers[i];
    }
    return whole;
  }

  private static ElementType type(String name, String dtype) throws UnreadableNetworkException {
    return switch (dtype) {
      case "F64" -> ElementType.FLOAT64;
      case "F32" -> ElementType.FLOAT32;
      case "F16" -> ElementType.FLOAT16;
      case "BF16" -> ElementType.BFLOAT16;
      case "F8_E5M2" -> ElementType.FLOAT8_E5M2;
      case "F8_E4M3" -> ElementType.FLOAT8_E4M3;
      case "I64" -> ElementType.INT64;
      case "I32" -> ElementType.INT32;
      case "I16" -> ElementType.INT16;
      case "I8" -> ElementType.INT8;
      case "U64" -> ElementType.UINT64;
      case "U32" -> ElementType.UINT32;
      case "U16" -> ElementType.UINT16;
      case "U8" -> ElementType.UINT8;
      case "BOOL" -> ElementType.BOOL;
      default ->
          throw new UnreadableNetworkException(
              "The tensor %s is of type %s; F64, F32, F16, BF16 or F8 is due, save it as one of them."
                  .formatted(quoted(name), quoted(dtype)));
    };
  }

  private static UnreadableNetworkException damaged(String name, String what) {
    return new UnreadableNetworkException(
        "The tensor %s %s; the safetensors file is damaged, copy or save it again."
            .formatted(quoted(name), what));
  }
}
