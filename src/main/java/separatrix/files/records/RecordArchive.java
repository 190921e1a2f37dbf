package separatrix.files.records;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import separatrix.files.JsonNode;
import separatrix.files.JsonTree;
import separatrix.files.Limits;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.UnwritableNetworkException;
import separatrix.files.WholeFile;
import separatrix.files.ZipArchive;

/**
 * A zip archive of two entries: a JSON tree, and beside it the block of numbers that it refers to,
 * which is not packed, for doubles hardly become smaller.
 *
 * @param tree the JSON, as it is in the file
 */
record RecordArchive(JsonNode tree, NumberSource numbers) {
  private static final String TREE = "session.json";
  private static final String NUMBERS = "numbers.f8";

  /** Whether these bytes are such an archive. */
  static boolean isOne(byte[] bytes) {
    byte[] name = TREE.getBytes(StandardCharsets.US_ASCII);
    // The tree is the first entry; its name follows the header of 30 bytes.
    return ZipArchive.isZip(bytes)
        && bytes.length > 30 + name.length
        && ByteBuffer.wrap(bytes, 30, name.length).equals(ByteBuffer.wrap(name));
  }

  static RecordArchive read(SourceFile file) throws UnreadableNetworkException {
    ZipArchive zip = ZipArchive.open(file.bytes());
    ByteBuffer json = intact(zip, TREE);
    ByteBuffer numbers = intact(zip, NUMBERS);
    byte[] text = new byte[json.remaining()];
    json.get(text);
    return new RecordArchive(JsonNode.read(text), new NumberSource(numbers));
  }

  private static ByteBuffer intact(ZipArchive zip, String name) throws UnreadableNetworkException {
    ByteBuffer content = zip.content(name);
    if (!zip.isIntact(name, content)) {
      throw new UnreadableNetworkException(
          "The part %s of the session is damaged: its checksum does not fit; copy the file again, or open an earlier one."
              .formatted(quoted(name)));
    }
    return content;
  }

  /** Writes a tree and the numbers that it refers to. */
  static void write(JsonNode tree, NumberBlock numbers, Path path) throws IOException {
    checkSize(tree, numbers);
    WholeFile.bytes(path, out -> write(tree, numbers, out));
  }

  /** What could not be read again is not written. */
  private static void checkSize(JsonNode tree, NumberBlock numbers) throws IOException {
    long bytes = numbers.count() * Double.BYTES;
    if (bytes > Limits.FILE_BYTES - Limits.STRUCTURE_BYTES
        || JsonTree.parts(tree) > Limits.STRUCTURE_ITEMS) {
      throw new UnwritableNetworkException(
          "The session holds %d MiB of numbers, and at most %d are kept in a file; remove kicks, or open the network anew without a skeleton."
              .formatted(bytes >> 20, (Limits.FILE_BYTES - Limits.STRUCTURE_BYTES) >> 20));
    }
  }

  static void write(JsonNode tree, NumberBlock numbers, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    ZipEntry text = new ZipEntry(TREE);
    // No time of its own: the same session gives the same bytes.
    text.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(text);
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    JsonTree.write(tree, writer);
    writer.flush();
    zip.closeEntry();
    zip.putNextEntry(stored(numbers));
    numbers.writeTo(zip);
    zip.closeEntry();
    zip.finish();
  }

  /** The entry of numbers as they are; its size and checksum come before it. */
  private static ZipEntry stored(NumberBlock numbers) throws IOException {
    CRC32 checksum = new CRC32();
    numbers.writeTo(
        new OutputStream() {
          @Override
          public void write(int value) {
            checksum.update(value);
          }

          @Override
          public void write(byte[] bytes, int from, int count) {
            checksum.update(bytes, from, count);
          }
        });
    ZipEntry entry = new ZipEntry(NUMBERS);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(numbers.count() * Double.BYTES);
    entry.setCompressedSize(numbers.count() * Double.BYTES);
    entry.setCrc(checksum.getValue());
    return entry;
  }
}
