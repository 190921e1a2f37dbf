package separatrix.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that tests write byte by byte: zip, and PyTorch's around a pickle. */
final class ArchiveBytes {
  private ArchiveBytes() {}

  /** A PyTorch archive whose table of contents is `pickle`, one byte a character. */
  static byte[] torch(String pickle) {
    return zip("archive/data.pkl", pickle.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A TorchScript archive whose table of contents is `pickle`, one byte a character. */
  static byte[] script(String pickle) {
    return zip(
        Map.of(
            "archive/data.pkl",
            pickle.getBytes(StandardCharsets.ISO_8859_1),
            "archive/constants.pkl",
            new byte[0]));
  }

  /** A pickled text of fewer than 256 characters. */
  static String text(String text) {
    return "X" + (char) text.length() + "\0\0\0" + text;
  }

  static byte[] zip(String entry, byte[] content) {
    return zip(Map.of(entry, content));
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }
}
