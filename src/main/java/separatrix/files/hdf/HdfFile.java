package separatrix.files.hdf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import separatrix.files.Limits;
import separatrix.files.UnreadableNetworkException;

/** The bytes of an HDF5 file behind its superblock: gives cursors at addresses, counts work. */
final class HdfFile {
  private static final long SIGNATURE = 0x0a1a0a0d46444889L;
  private static final int LAST_START = 1 << 20;

  /** Steps along axes while chunks are put in place; a full file of matrices takes a third. */
  private static final long MOST_PLACED = 10L * Limits.VALUES;

  private final ByteBuffer bytes;
  private int offsetSize = 8;
  private int lengthSize = 8;
  private long rootHeader;
  private long unpacked;
  private int addresses;
  private int parts;
  private long letters;
  private long numbers;
  private long placed;

  private HdfFile(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Where the superblock is: at 0, 512, 1024, …; −1 where there is none. */
  static int start(ByteBuffer bytes) {
    ByteBuffer little = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at <= LAST_START; at = at == 0 ? 512 : 2 * at) {
      if (little.limit() - at >= 48 && little.getLong(at) == SIGNATURE) {
        return at;
      }
    }
    return -1;
  }

  static HdfFile open(ByteBuffer content) throws UnreadableNetworkException {
    int start = start(content);
    if (start < 0) {
      throw HdfCursor.damaged("its signature is missing");
    }
    HdfFile file = new HdfFile(content.slice(start, content.limit() - start));
    file.superblock();
    return file;
  }

  private void superblock() throws UnreadableNetworkException {
    HdfCursor cursor = new HdfCursor(bytes, 8, 8).skip(8);
    int version = cursor.u8();
    if (version > 3) {
      throw HdfCursor.damaged("its superblock is of version " + version);
    }
    if (version < 2) {
      cursor.skip(4);
    }
    offsetSize = size(cursor.u8());
    lengthSize = size(cursor.u8());
    // Reserved, sizes of tree nodes, flags; version 1 has one size more. Then four addresses.
    long before = version == 0 ? 9 : version == 1 ? 13 : 1;
    HdfCursor addresses = new HdfCursor(cursor.skip(before).rest(), offsetSize, lengthSize);
    long base = addresses.address();
    addresses.skip(offsetSize);
    long end = addresses.address();
    if (base < 0 || end - base > bytes.limit()) {
      throw HdfCursor.damaged(
          "it ends after %d of its %d bytes".formatted(bytes.limit(), end - base));
    }
    addresses.skip((version < 2 ? 2L : 0L) * offsetSize);
    rootHeader = addresses.address();
  }

  private static int size(int bytes) throws UnreadableNetworkException {
    if (bytes != 4 && bytes != 8) {
      throw HdfCursor.damaged("its addresses take %d bytes".formatted(bytes));
    }
    return bytes;
  }

  long rootHeader() {
    return rootHeader;
  }

  int offsetSize() {
    return offsetSize;
  }

  /** A cursor at `address`, which counts as one part. */
  HdfCursor at(long address) throws UnreadableNetworkException {
    if (++addresses > Limits.ENTRIES) {
      throw HdfCursor.damaged("it has more than %d parts".formatted(Limits.ENTRIES));
    }
    if (address < 0 || address > bytes.limit()) {
      throw HdfCursor.damaged("it points to byte %d of %d".formatted(address, bytes.limit()));
    }
    return new HdfCursor(
        bytes.slice((int) address, bytes.limit() - (int) address), offsetSize, lengthSize);
  }

  /** Counts a member of a list: parts of a file may overlap, so its size bounds nothing. */
  void part() throws UnreadableNetworkException {
    if (++parts > Limits.STRUCTURE_ITEMS) {
      throw HdfCursor.damaged("it has more than %d parts".formatted(Limits.STRUCTURE_ITEMS));
    }
  }

  /** Counts the letters of a name or a text that is kept. */
  void letters(int count) throws UnreadableNetworkException {
    letters += count;
    if (letters > Limits.STRUCTURE_BYTES) {
      throw HdfCursor.damaged(
          "its names and texts take more than %d bytes".formatted(Limits.STRUCTURE_BYTES));
    }
  }

  /** How many numbers memory was taken for, also by arrays that were refused afterwards. */
  long numbers() {
    return numbers;
  }

  /** Memory for `count` numbers. */
  double[] memory(int count) {
    numbers += count;
    return new double[count];
  }

  /** Counts a chunk of so many numbers along so many axes. */
  void chunk(int count, int axes) throws UnreadableNetworkException {
    placed += (long) count * (1 + axes);
    if (placed > MOST_PLACED) {
      throw HdfCursor.damaged("its chunks have more numbers than its arrays");
    }
  }

  /** The `size` bytes at `address`. */
  ByteBuffer content(long address, long size) throws UnreadableNetworkException {
    return at(address).part(size).rest();
  }

  /** Allows `size` more bytes to be unpacked, or refuses. */
  void allowUnpacking(long size) throws UnreadableNetworkException {
    long allowed =
        Math.min(
            Limits.EXPANDED_BYTES,
            Math.max(Limits.FREE_EXPANSION, Limits.EXPANSION_RATIO * bytes.limit()));
    if (size < 0 || size > allowed - unpacked) {
      throw new UnreadableNetworkException(
          "The HDF5 file of %d bytes would unpack to more than %d; it looks like a trap and stays closed."
              .formatted(bytes.limit(), allowed));
    }
    unpacked += size;
  }
}
