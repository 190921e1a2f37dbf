package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip archive in memory, read from its central directory (PyTorch's local headers do not say
 * sizes): stored and deflated entries, 64-bit sizes. Entries are names, never paths on a disk.
 */
public final class ZipArchive {
  private static final int END_RECORD = 0x06054b50;
  private static final int END_RECORD_64 = 0x06064b50;
  private static final int END_LOCATOR_64 = 0x07064b50;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int LOCAL_ENTRY = 0x04034b50;
  private static final long UNSAID = 0xffffffffL;
  // A deflated byte never gives more.
  private static final long DEFLATE_RATIO = 1032;

  private record Entry(
      int method, long compressed, long size, long offset, long checksum, boolean isEncrypted) {}

  private final ByteBuffer bytes;
  private final long mostExpanded;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ZipArchive(ByteBuffer bytes, long mostExpanded) {
    this.bytes = bytes.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    this.mostExpanded = mostExpanded;
  }

  public static boolean isZip(byte[] bytes) {
    return bytes.length >= 4
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && bytes[2] == 3
        && bytes[3] == 4;
  }

  /** Whether `word` stands anywhere in `bytes`, such as an entry's name in a damaged archive. */
  public static boolean mentions(byte[] bytes, String word) {
    byte[] sought = word.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i <= bytes.length - sought.length; i++) {
      if (bytes[i] == sought[0]
          && Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
        return true;
      }
    }
    return false;
  }

  /** The archive in `bytes`, its directory read and checked, its entries not yet. */
  public static ZipArchive open(byte[] bytes) throws UnreadableNetworkException {
    return open(ByteBuffer.wrap(bytes), Limits.EXPANDED_BYTES);
  }

  /** The archive in `bytes`, which may be those of a mapped file. */
  public static ZipArchive open(ByteBuffer bytes, long mostExpanded)
      throws UnreadableNetworkException {
    ZipArchive archive = new ZipArchive(bytes, mostExpanded);
    archive.readDirectory();
    return archive;
  }

  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /** The bytes of the entry `name`; stored entries are not copied. */
  public ByteBuffer content(String name) throws UnreadableNetworkException {
    return content(name, Long.MAX_VALUE);
  }

  /** The first `most` bytes of the entry, or all if it has fewer; no more is unpacked. */
  public ByteBuffer content(String name, long most) throws UnreadableNetworkException {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new UnreadableNetworkException(
          "The archive has no entry %s; save the file again.".formatted(quoted(name)));
    }
    if (entry.isEncrypted()) {
      throw new UnreadableNetworkException(
          "The archive's entry %s is encrypted; unpack it and pack it without a password."
              .formatted(quoted(name)));
    }
    ByteBuffer raw = raw(name, entry);
    return switch (entry.method()) {
      case 0 -> raw.slice(0, (int) Math.min(raw.limit(), most));
      case 8 -> inflated(name, entry, raw, most);
      default ->
          throw new UnreadableNetworkException(
              "The archive's entry %s is packed by method %d; stored or deflated is due, save it again."
                  .formatted(quoted(name), entry.method()));
    };
  }

  /** How many bytes the entry says that it has. */
  public long size(String name) {
    Entry entry = entries.get(name);
    return entry == null ? 0 : entry.size();
  }

  /** Whether the entry's checksum fits its content. */
  public boolean isIntact(String name, ByteBuffer content) {
    CRC32 checksum = new CRC32();
    checksum.update(content.duplicate());
    Entry entry = entries.get(name);
    return entry != null && checksum.getValue() == entry.checksum();
  }

  private void readDirectory() throws UnreadableNetworkException {
    int end = endRecord();
    long count = bytes.getShort(end + 10) & 0xffff;
    long offset = bytes.getInt(end + 16) & UNSAID;
    if (end >= 20 && bytes.getInt(end - 20) == END_LOCATOR_64) {
      long wide = bytes.getLong(end - 12);
      if (wide < 0 || wide > end - 76L || bytes.getInt((int) wide) != END_RECORD_64) {
        throw damaged("its 64-bit directory is not where it should be");
      }
      count = bytes.getLong((int) wide + 32);
      offset = bytes.getLong((int) wide + 48);
    }
    if (count < 0 || count > Limits.ENTRIES || offset < 0 || offset > end) {
      throw damaged("its directory says %d entries at byte %d".formatted(count, offset));
    }
    ByteBuffer directory =
        bytes.slice(0, end).order(ByteOrder.LITTLE_ENDIAN).position((int) offset);
    for (long i = 0; i < count; i++) {
      readEntry(directory);
    }
    checkSizes();
  }

  /** Stored bytes cannot be more than the file's, packed ones may not expand without bound. */
  private void checkSizes() throws UnreadableNetworkException {
    long inside = 0;
    long expanded = 0;
    for (Entry entry : entries.values()) {
      // Each is below the file's size or the limit when added: no overflow.
      inside += Math.min(entry.compressed(), bytes.limit() + 1L);
      expanded += entry.method() == 0 ? 0 : Math.min(entry.size(), mostExpanded + 1);
    }
    if (inside > bytes.limit()) {
      throw damaged("its entries overlap");
    }
    long allowed =
        Math.min(
            mostExpanded, Math.max(Limits.FREE_EXPANSION, Limits.EXPANSION_RATIO * bytes.limit()));
    if (expanded > allowed) {
      throw new UnreadableNetworkException(
          "The archive of %d bytes would unpack to more than %d; it looks like a trap and stays closed."
              .formatted(bytes.limit(), allowed));
    }
  }

  private int endRecord() throws UnreadableNetworkException {
    int last = bytes.limit() - 22;
    // A comment of at most 65,535 bytes may follow the record.
    for (int at = last; at >= 0 && at > last - 65_536; at--) {
      if (bytes.getInt(at) == END_RECORD) {
        return at;
      }
    }
    throw damaged("its directory is missing");
  }

  private void readEntry(ByteBuffer directory) throws UnreadableNetworkException {
    if (directory.remaining() < 46 || directory.getInt(directory.position()) != DIRECTORY_ENTRY) {
      throw damaged("its directory is cut short");
    }
    int start = directory.position();
    int nameLength = directory.getShort(start + 28) & 0xffff;
    int extraLength = directory.getShort(start + 30) & 0xffff;
    int commentLength = directory.getShort(start + 32) & 0xffff;
    if (directory.remaining() - 46 < nameLength + extraLength + commentLength) {
      throw damaged("its directory is cut short");
    }
    byte[] name = new byte[nameLength];
    directory.get(start + 46, name);
    long[] sizes = {
      directory.getInt(start + 24) & UNSAID,
      directory.getInt(start + 20) & UNSAID,
      directory.getInt(start + 42) & UNSAID
    };
    wideSizes(directory.slice(start + 46 + nameLength, extraLength), sizes);
    directory.position(start + 46 + nameLength + extraLength + commentLength);
    String entryName = new String(name, StandardCharsets.UTF_8);
    Entry entry =
        new Entry(
            directory.getShort(start + 10) & 0xffff,
            sizes[1],
            sizes[0],
            sizes[2],
            directory.getInt(start + 16) & UNSAID,
            (directory.getShort(start + 8) & 1) != 0);
    if (entries.put(entryName, entry) != null) {
      throw damaged("it has the entry %s twice".formatted(quoted(entryName)));
    }
  }

  /** Replaces those of size, compressed size and offset that the 64-bit extra field says. */
  private static void wideSizes(ByteBuffer slice, long[] sizes) throws UnreadableNetworkException {
    ByteBuffer extra = slice.order(ByteOrder.LITTLE_ENDIAN);
    while (extra.remaining() >= 4) {
      int tag = extra.getShort() & 0xffff;
      int length = Math.min(extra.getShort() & 0xffff, extra.remaining());
      ByteBuffer field = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      extra.position(extra.position() + length);
      for (int i = 0; tag == 1 && i < sizes.length; i++) {
        if (sizes[i] == UNSAID && field.remaining() >= 8) {
          sizes[i] = field.getLong();
        }
      }
    }
    for (long size : sizes) {
      if (size < 0) {
        throw damaged("an entry has a negative size");
      }
    }
  }

  private ByteBuffer raw(String name, Entry entry) throws UnreadableNetworkException {
    long local = entry.offset();
    if (local > bytes.limit() - 30L || bytes.getInt((int) local) != LOCAL_ENTRY) {
      throw damaged("the entry %s is not where it should be".formatted(quoted(name)));
    }
    // The local header's extra field may be longer than the directory's: PyTorch aligns with it.
    long start =
        local
            + 30
            + (bytes.getShort((int) local + 26) & 0xffff)
            + (bytes.getShort((int) local + 28) & 0xffff);
    if (entry.compressed() > bytes.limit() - start) {
      throw damaged("the entry %s is cut short".formatted(quoted(name)));
    }
    return bytes.slice((int) start, (int) entry.compressed());
  }

  private static ByteBuffer inflated(String name, Entry entry, ByteBuffer raw, long most)
      throws UnreadableNetworkException {
    if (entry.size() > DEFLATE_RATIO * (entry.compressed() + 1)) {
      throw damaged(
          "the entry %s claims %d bytes from %d"
              .formatted(quoted(name), entry.size(), entry.compressed()));
    }
    byte[] content = new byte[(int) Math.min(entry.size(), most)];
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(raw);
      int filled = 0;
      while (filled < content.length) {
        int step = inflater.inflate(content, filled, content.length - filled);
        if (step == 0) {
          throw damaged("the entry %s is cut short".formatted(quoted(name)));
        }
        filled += step;
      }
    } catch (DataFormatException broken) {
      throw damaged("the entry %s does not unpack".formatted(quoted(name)));
    }
    return ByteBuffer.wrap(content);
  }

  private static UnreadableNetworkException damaged(String what) {
    return new UnreadableNetworkException(
        "The archive is damaged, %s; copy or save the file again.".formatted(what));
  }
}
