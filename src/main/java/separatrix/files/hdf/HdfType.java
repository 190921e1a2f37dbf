package separatrix.files.hdf;

import java.nio.ByteOrder;
import java.util.Optional;
import separatrix.files.ElementType;
import separatrix.files.UnreadableNetworkException;

/**
 * What an element is: a number, a text of fixed length, a text kept in the global heap, or
 * something that is not read.
 *
 * @param size bytes of an element
 * @param number how a number is stored, if it is one
 */
record HdfType(Kind kind, int size, Optional<ElementType> number, ByteOrder order) {

  enum Kind {
    NUMBER,
    FIXED_TEXT,
    HEAP_TEXT,
    OTHER
  }

  static HdfType read(HdfCursor cursor) throws UnreadableNetworkException {
    int type = cursor.u8() & 15;
    int bits = cursor.u8();
    long size = cursor.skip(2).u32();
    // An enumeration, such as h5py's booleans, is the numbers of its base type, which comes next.
    while (type == 8) {
      type = cursor.u8() & 15;
      bits = cursor.u8();
      size = cursor.skip(2).u32();
    }
    if (size <= 0 || size > Integer.MAX_VALUE) {
      throw HdfCursor.damaged("an element takes %d bytes".formatted(size));
    }
    ByteOrder order = (bits & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    int bytes = (int) size;
    return switch (type) {
      case 0 -> number(whole(bytes, (bits & 8) != 0), bytes, order);
      case 1 -> {
        cursor.skip(5);
        yield number(real(bytes, cursor.u8()), bytes, order);
      }
      case 3 -> new HdfType(Kind.FIXED_TEXT, bytes, Optional.empty(), order);
      case 9 ->
          new HdfType(
              (bits & 15) == 1 ? Kind.HEAP_TEXT : Kind.OTHER, bytes, Optional.empty(), order);
      default -> new HdfType(Kind.OTHER, bytes, Optional.empty(), order);
    };
  }

  private static HdfType number(Optional<ElementType> type, int size, ByteOrder order) {
    return new HdfType(type.isPresent() ? Kind.NUMBER : Kind.OTHER, size, type, order);
  }

  private static Optional<ElementType> whole(int bytes, boolean isSigned) {
    return switch (bytes) {
      case 1 -> Optional.of(isSigned ? ElementType.INT8 : ElementType.UINT8);
      case 2 -> Optional.of(isSigned ? ElementType.INT16 : ElementType.UINT16);
      case 4 -> Optional.of(isSigned ? ElementType.INT32 : ElementType.UINT32);
      case 8 -> Optional.of(isSigned ? ElementType.INT64 : ElementType.UINT64);
      default -> Optional.empty();
    };
  }

  private static Optional<ElementType> real(int bytes, int exponentBits) {
    return switch (bytes) {
      case 2 -> Optional.of(exponentBits == 8 ? ElementType.BFLOAT16 : ElementType.FLOAT16);
      case 4 -> Optional.of(ElementType.FLOAT32);
      case 8 -> Optional.of(ElementType.FLOAT64);
      default -> Optional.empty();
    };
  }
}
