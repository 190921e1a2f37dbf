package separatrix.files.recording;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import separatrix.files.ElementType;

/**
 * Numbers of a file, read where they are, of any size: windows of a gigabyte over a mapped file.
 */
final class MappedArray {
  private static final int WINDOW_BITS = 30;

  private final ByteBuffer[] windows;
  private final ElementType type;

  private MappedArray(ByteBuffer[] windows, ElementType type) {
    this.windows = windows;
    this.type = type;
  }

  /** The numbers from byte `offset` of the file on; unmapped when nobody holds them any more. */
  static MappedArray of(Path path, long offset, ElementType type, ByteOrder order)
      throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      MemorySegment all =
          channel.map(
              FileChannel.MapMode.READ_ONLY, offset, channel.size() - offset, Arena.ofAuto());
      int count = (int) ((all.byteSize() >> WINDOW_BITS) + 1);
      ByteBuffer[] windows = new ByteBuffer[count];
      for (int i = 0; i < count; i++) {
        long from = (long) i << WINDOW_BITS;
        long size = Math.min(1L << WINDOW_BITS, all.byteSize() - from);
        windows[i] = all.asSlice(from, size).asByteBuffer().order(order);
      }
      return new MappedArray(windows, type);
    }
  }

  /** Number `index`; sizes of numbers divide that of a window, so none crosses its end. */
  double at(long index) {
    long at = index * type.bytes();
    return type.at(windows[(int) (at >> WINDOW_BITS)], (int) (at & ((1L << WINDOW_BITS) - 1)));
  }
}
