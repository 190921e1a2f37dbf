package separatrix.files.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import separatrix.files.Tensor;
import separatrix.files.WholeFile;

/** Tensors as safetensors: a JSON header, then doubles with the low byte first. */
final class SafetensorsFile {
  private SafetensorsFile() {}

  /** Writes the tensors, replacing what is there. Names are plain: letters, digits, dots. */
  static void write(Map<String, Tensor> tensors, Path path) throws IOException {
    byte[] header = header(tensors).getBytes(StandardCharsets.US_ASCII);
    WholeFile.bytes(
        path,
        out -> {
          ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
          out.write(length.putLong(header.length).array());
          out.write(header);
          for (Tensor tensor : tensors.values()) {
            ByteBuffer numbers =
                ByteBuffer.allocate(8 * tensor.count()).order(ByteOrder.LITTLE_ENDIAN);
            for (double value : tensor.values()) {
              numbers.putDouble(value);
            }
            out.write(numbers.array());
          }
        });
  }

  private static String header(Map<String, Tensor> tensors) {
    StringBuilder header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
    long at = 0;
    for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
      long end = at + 8L * tensor.getValue().count();
      String shape =
          Arrays.stream(tensor.getValue().shape())
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(","));
      header.append(
          ",\"%s\":{\"dtype\":\"F64\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
              .formatted(tensor.getKey(), shape, at, end));
      at = end;
    }
    header.append('}');
    // The numbers begin at a multiple of 8.
    return header + " ".repeat((8 - header.length() % 8) % 8);
  }
}
