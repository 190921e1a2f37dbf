package separatrix.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An HDF5 file of the oldest kind that tests write part by part: each part is put behind the last,
 * at an address that is a multiple of 8, and may be referred to more than once.
 */
final class HdfBytes {
  /** The datatype of a double. */
  static final byte[] DOUBLE =
      joined(bytes(0x11, 0x20, 0x3f, 0), ints(8), bytes(0, 0, 64, 0, 52, 11, 0, 52), ints(1023));

  /** The datatype of a byte. */
  static final byte[] BYTE = joined(bytes(0x10, 0, 0, 0), ints(1), bytes(0, 0, 8, 0));

  private static final int SUPERBLOCK = 96;
  private static final long NOWHERE = -1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  HdfBytes() {
    out.writeBytes(new byte[SUPERBLOCK]);
  }

  /** One message of an object header. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Message(int type, byte[] content) {}

  /** Where the next part will be. */
  long next() {
    return out.size();
  }

  /** The address at which `part` now is. */
  long put(byte[] part) {
    long at = next();
    out.writeBytes(part);
    out.writeBytes(new byte[-out.size() & 7]);
    return at;
  }

  /** A header of these messages. */
  long header(List<Message> messages) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Message message : messages) {
      byte[] content = joined(message.content(), new byte[-message.content().length & 7]);
      body.writeBytes(
          joined(
              bytes(message.type(), 0, content.length, content.length >> 8, 0, 0, 0, 0), content));
    }
    return put(
        joined(
            bytes(1, 0, messages.size(), messages.size() >> 8),
            ints(1, body.size(), 0),
            body.toByteArray()));
  }

  /** A group whose members a tree lists, with their names in a heap. */
  long group(long tree, long heap) {
    return header(List.of(new Message(0x11, longs(tree, heap))));
  }

  long heap(byte[] names) {
    long at = put(names);
    return put(joined(text("HEAP"), new byte[4], longs(names.length, NOWHERE, at)));
  }

  /** A tree of one level above tables of names. */
  long tree(int kind, int level, byte[] children, int count) {
    return put(
        joined(
            text("TREE"),
            bytes(kind, level, count, count >> 8),
            longs(NOWHERE, NOWHERE),
            children));
  }

  /** A table of members, each an address of its name in the heap and one of its header. */
  long table(long[] names, long[] headers) {
    byte[][] entries = new byte[names.length][];
    for (int i = 0; i < names.length; i++) {
      entries[i] = joined(longs(names[i], headers[i]), new byte[24]);
    }
    return put(joined(text("SNOD"), bytes(1, 0, names.length, names.length >> 8), joined(entries)));
  }

  /** A group with one member, called W. */
  long groupOf(long member) {
    long heap = heap(text("\0\0\0\0\0\0\0\0W\0"));
    return group(tree(0, 0, longs(0, table(new long[] {8}, new long[] {member})), 1), heap);
  }

  /** The file whose top group has that header. */
  byte[] file(long root) {
    byte[] file = out.toByteArray();
    byte[] superblock =
        joined(
            bytes(0x89, 'H', 'D', 'F', 13, 10, 26, 10, 0, 0, 0, 0, 0, 8, 8, 0, 4, 0, 16, 0),
            ints(0),
            longs(0, NOWHERE, file.length, NOWHERE, 0, root));
    System.arraycopy(superblock, 0, file, 0, superblock.length);
    return file;
  }

  /** An array of that shape and type, its numbers in one piece. */
  long array(byte[] type, long address, long size, long... shape) {
    byte[] layout = joined(bytes(3, 1), longs(address, size));
    return header(
        List.of(
            new Message(0x01, space(shape)), new Message(0x03, type), new Message(0x08, layout)));
  }

  static byte[] space(long... shape) {
    return joined(bytes(1, shape.length, 0, 0, 0, 0, 0, 0), longs(shape));
  }

  static byte[] text(String letters) {
    return letters.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  static byte[] longs(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return bytes.array();
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
