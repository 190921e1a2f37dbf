package separatrix.files.hdf;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import separatrix.files.ElementType;
import separatrix.files.Limits;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;

/** An array of numbers, wherever its elements are: in the header, in one piece, or in chunks. */
final class HdfDataset {
  private static final int DEEPEST = 16;

  private final HdfFile file;
  private final HdfType type;
  private final int[] shape;
  private final int count;
  private final HdfFilters filters;
  private double[] values = new double[0];
  private int[] chunk = new int[0];
  private int chunkValues;

  private HdfDataset(HdfFile file, HdfType type, long[] sizes, int count, HdfFilters filters) {
    this.file = file;
    this.type = type;
    this.shape = Arrays.stream(sizes).mapToInt(size -> (int) size).toArray();
    this.count = count;
    this.filters = filters;
  }

  /** The array in the object whose header this is; none if it holds no numbers. */
  static Optional<Tensor> read(HdfFile file, HdfHeader header, String name)
      throws UnreadableNetworkException {
    Optional<HdfCursor> space = header.first(HdfHeader.DATASPACE);
    Optional<HdfCursor> typeMessage = header.first(HdfHeader.DATATYPE);
    Optional<HdfCursor> layout = header.first(HdfHeader.LAYOUT);
    if (space.isEmpty() || typeMessage.isEmpty() || layout.isEmpty()) {
      return Optional.empty();
    }
    HdfType type = HdfType.read(typeMessage.get());
    if (type.kind() != HdfType.Kind.NUMBER) {
      return Optional.empty();
    }
    if (header.has(HdfHeader.EXTERNAL)) {
      throw new UnreadableNetworkException(
          "The array %s is kept in another file, which is not opened; save it inside this one."
              .formatted(quoted(name)));
    }
    long[] sizes = HdfSpace.read(space.get());
    int count = Limits.values(name, sizes, file.numbers());
    Optional<HdfCursor> pipeline = header.first(HdfHeader.FILTERS);
    HdfFilters filters =
        pipeline.isPresent() ? HdfFilters.read(file, pipeline.get()) : HdfFilters.none(file);
    HdfDataset dataset = new HdfDataset(file, type, sizes, count, filters);
    dataset.layout(layout.get());
    if (dataset.values.length < count) {
      // Nothing was ever written there.
      dataset.values = file.memory(count);
    }
    return Optional.of(Tensor.owning(dataset.shape, dataset.values));
  }

  private ElementType number() {
    return type.number().orElseThrow();
  }

  private void layout(HdfCursor cursor) throws UnreadableNetworkException {
    int version = cursor.u8();
    if (version < 3) {
      oldLayout(cursor);
      return;
    }
    int kind = cursor.u8();
    switch (kind) {
      case 0 -> whole(cursor.part(cursor.u16()).rest());
      case 1 -> {
        long address = cursor.address();
        long size = cursor.length();
        if (address != HdfCursor.UNDEFINED) {
          whole(file.content(address, size));
        }
      }
      case 2 -> {
        if (version == 3) {
          int rank = cursor.u8();
          long tree = cursor.address();
          chunks(cursor, rank, 4);
          node(tree, 0);
        } else {
          newChunks(cursor);
        }
      }
      default -> throw HdfCursor.damaged("an array is laid out in an unknown way");
    }
  }

  /** Versions 1 and 2. */
  private void oldLayout(HdfCursor cursor) throws UnreadableNetworkException {
    int rank = cursor.u8();
    int kind = cursor.u8();
    cursor.skip(5);
    long address = kind == 0 ? 0 : cursor.address();
    if (kind == 2) {
      chunks(cursor, rank, 4);
      node(address, 0);
      return;
    }
    cursor.skip(4L * rank);
    if (kind == 0) {
      whole(cursor.part(cursor.u32()).rest());
    } else if (address != HdfCursor.UNDEFINED) {
      whole(file.content(address, (long) count * type.size()));
    }
  }

  /** Version 4: a single chunk is read; other indices are of newer programs. */
  private void newChunks(HdfCursor cursor) throws UnreadableNetworkException {
    int flags = cursor.u8();
    int rank = cursor.u8();
    int size = cursor.u8();
    if (size < 1 || size > 8) {
      throw HdfCursor.damaged("a chunk's sizes take %d bytes".formatted(size));
    }
    chunks(cursor, rank, size);
    if (cursor.u8() != 1) {
      throw HdfCursor.damaged("an array's chunks are listed in a way of newer programs");
    }
    long stored = (long) chunkValues * type.size();
    if ((flags & 2) != 0) {
      stored = cursor.length();
      cursor.skip(4);
    }
    long address = cursor.address();
    if (address != HdfCursor.UNDEFINED) {
      place(file.content(address, stored), new long[shape.length]);
    }
  }

  private void whole(ByteBuffer bytes) throws UnreadableNetworkException {
    if (bytes.limit() < (long) count * type.size()) {
      throw HdfCursor.damaged(
          "an array has %d bytes for %d numbers".formatted(bytes.limit(), count));
    }
    bytes.order(type.order());
    values = file.memory(count);
    for (int i = 0; i < values.length; i++) {
      values[i] = number().at(bytes, i * type.size());
    }
  }

  /** The sizes of a chunk; the last is that of an element. */
  private void chunks(HdfCursor cursor, int rank, int size) throws UnreadableNetworkException {
    if (rank != shape.length + 1) {
      throw HdfCursor.damaged("a chunk has %d axes".formatted(rank - 1));
    }
    chunk = new int[shape.length];
    long[] sizes = new long[shape.length];
    for (int i = 0; i < chunk.length; i++) {
      sizes[i] = cursor.number(size);
    }
    chunkValues = Limits.values("a chunk", sizes, 0);
    for (int i = 0; i < chunk.length; i++) {
      chunk[i] = (int) sizes[i];
    }
    cursor.number(size);
  }

  private void node(long address, int depth) throws UnreadableNetworkException {
    if (address == HdfCursor.UNDEFINED) {
      return;
    }
    if (depth > DEEPEST) {
      throw HdfCursor.damaged("the tree of an array has no end");
    }
    HdfCursor cursor = file.at(address);
    cursor.expect("TREE", "the tree of an array");
    if (cursor.u8() != 1) {
      throw HdfCursor.damaged("the tree of an array is of another kind");
    }
    int level = cursor.u8();
    int children = cursor.u16();
    cursor.address();
    cursor.address();
    for (int i = 0; i < children; i++) {
      long size = cursor.u32();
      cursor.skip(4);
      long[] corner = new long[shape.length];
      for (int axis = 0; axis < corner.length; axis++) {
        corner[axis] = cursor.s64();
      }
      cursor.skip(8);
      long child = cursor.address();
      if (level > 0) {
        node(child, depth + 1);
      } else {
        place(file.content(child, size), corner);
      }
    }
  }

  /** Puts a chunk where it belongs; what reaches beyond the array is left out. */
  private void place(ByteBuffer stored, long[] corner) throws UnreadableNetworkException {
    file.chunk(chunkValues, shape.length);
    file.allowUnpacking((long) chunkValues * type.size());
    ByteBuffer bytes = filters.undone(stored, type.size(), chunkValues * type.size());
    if (values.length < count) {
      values = file.memory(count);
    }
    bytes.order(type.order());
    int[] index = new int[shape.length];
    for (int i = 0; i < chunkValues; i++) {
      long flat = 0;
      boolean isInside = true;
      for (int axis = 0; axis < shape.length; axis++) {
        long at = corner[axis] + index[axis];
        isInside &= at >= 0 && at < shape[axis];
        flat = flat * shape[axis] + at;
      }
      if (isInside) {
        values[(int) flat] = number().at(bytes, i * type.size());
      }
      for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == chunk[axis]; axis--) {
        index[axis] = 0;
      }
    }
  }
}
