package separatrix.files.hdf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import separatrix.files.UnreadableNetworkException;

/**
 * What was done to a chunk's bytes when it was written, undone here: deflate, shuffle, checksum.
 */
final class HdfFilters {
  private static final int DEFLATE = 1;
  private static final int SHUFFLE = 2;
  private static final int CHECKSUM = 3;
  private static final int MOST = 32;
  // A deflated byte never gives more.
  private static final long DEFLATE_RATIO = 1032;

  private final HdfFile file;
  private final List<Integer> filters;

  private HdfFilters(HdfFile file, List<Integer> filters) {
    this.file = file;
    this.filters = filters;
  }

  static HdfFilters none(HdfFile file) {
    return new HdfFilters(file, List.of());
  }

  static HdfFilters read(HdfFile file, HdfCursor cursor) throws UnreadableNetworkException {
    int version = cursor.u8();
    int count = cursor.u8();
    cursor.skip(version == 1 ? 6 : 0);
    List<Integer> filters = new ArrayList<>();
    for (int i = 0; i < Math.min(count, MOST); i++) {
      int id = cursor.u16();
      int nameLength = version == 1 || id >= 256 ? cursor.u16() : 0;
      cursor.u16();
      int values = cursor.u16();
      cursor.skip(nameLength + 4L * values + (version == 1 && values % 2 == 1 ? 4 : 0));
      if (id != DEFLATE && id != SHUFFLE && id != CHECKSUM) {
        throw new UnreadableNetworkException(
            "The HDF5 file packs an array by filter %d; gzip and shuffle are read, write it with compression=\"gzip\" or none."
                .formatted(id));
      }
      filters.add(id);
    }
    return new HdfFilters(file, filters);
  }

  /** The `size` bytes of a chunk as they were before. */
  ByteBuffer undone(ByteBuffer stored, int elementSize, int size)
      throws UnreadableNetworkException {
    ByteBuffer bytes = stored;
    for (int i = filters.size() - 1; i >= 0; i--) {
      bytes =
          switch (filters.get(i)) {
            case DEFLATE -> inflated(bytes, size);
            case SHUFFLE -> unshuffled(bytes, elementSize);
            default -> bytes.slice(0, Math.max(0, bytes.limit() - 4));
          };
    }
    if (bytes.limit() < size) {
      throw HdfCursor.damaged("a chunk has %d of its %d bytes".formatted(bytes.limit(), size));
    }
    return bytes;
  }

  private ByteBuffer inflated(ByteBuffer packed, int size) throws UnreadableNetworkException {
    // A checksum behind the numbers takes four bytes more.
    int most = size + 4;
    if (size > DEFLATE_RATIO * (packed.limit() + 1)) {
      throw HdfCursor.damaged("a chunk claims %d bytes from %d".formatted(size, packed.limit()));
    }
    file.allowUnpacking(most);
    byte[] content = new byte[most];
    int filled = 0;
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed.duplicate());
      while (filled < most) {
        int step = inflater.inflate(content, filled, most - filled);
        if (step == 0) {
          break;
        }
        filled += step;
      }
    } catch (DataFormatException _) {
      throw HdfCursor.damaged("a chunk does not unpack");
    }
    return ByteBuffer.wrap(content, 0, filled).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Byte j of every element stands together: taken apart again. */
  private ByteBuffer unshuffled(ByteBuffer bytes, int elementSize)
      throws UnreadableNetworkException {
    int count = bytes.limit() / elementSize;
    file.allowUnpacking(bytes.limit());
    byte[] content = new byte[bytes.limit()];
    for (int j = 0; j < elementSize; j++) {
      for (int i = 0; i < count; i++) {
        content[i * elementSize + j] = bytes.get(j * count + i);
      }
    }
    for (int i = count * elementSize; i < content.length; i++) {
      content[i] = bytes.get(i);
    }
    return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }
}
