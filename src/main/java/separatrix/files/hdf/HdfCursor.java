package separatrix.files.hdf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import separatrix.files.UnreadableNetworkException;

/** A place in a file from which numbers are read one after the other, never beyond the end. */
final class HdfCursor {
  /** An address that points nowhere. */
  static final long UNDEFINED = -1;

  private final ByteBuffer bytes;
  private final int offsetSize;
  private final int lengthSize;

  /**
   * @param offsetSize bytes of an address
   * @param lengthSize bytes of a length
   */
  HdfCursor(ByteBuffer bytes, int offsetSize, int lengthSize) {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    this.offsetSize = offsetSize;
    this.lengthSize = lengthSize;
  }

  int position() {
    return bytes.position();
  }

  int remaining() {
    return bytes.remaining();
  }

  HdfCursor skip(long count) throws UnreadableNetworkException {
    need(count);
    bytes.position(bytes.position() + (int) count);
    return this;
  }

  int u8() throws UnreadableNetworkException {
    need(1);
    return Byte.toUnsignedInt(bytes.get());
  }

  int u16() throws UnreadableNetworkException {
    need(2);
    return Short.toUnsignedInt(bytes.getShort());
  }

  long u32() throws UnreadableNetworkException {
    need(4);
    return Integer.toUnsignedLong(bytes.getInt());
  }

  long s64() throws UnreadableNetworkException {
    need(8);
    return bytes.getLong();
  }

  /** A number of `size` bytes, at most 8. */
  long number(int size) throws UnreadableNetworkException {
    need(size);
    long value = 0;
    for (int i = 0; i < size; i++) {
      value |= (long) Byte.toUnsignedInt(bytes.get()) << (8 * i);
    }
    return value;
  }

  /** An address, or {@link #UNDEFINED}. */
  long address() throws UnreadableNetworkException {
    long value = number(offsetSize);
    boolean isUndefined = offsetSize == 8 ? value == -1 : value == (1L << (8 * offsetSize)) - 1;
    return isUndefined ? UNDEFINED : value;
  }

  long length() throws UnreadableNetworkException {
    return number(lengthSize);
  }

  /** The next `count` bytes as a cursor of their own. */
  HdfCursor part(long count) throws UnreadableNetworkException {
    need(count);
    HdfCursor part =
        new HdfCursor(bytes.slice(bytes.position(), (int) count), offsetSize, lengthSize);
    skip(count);
    return part;
  }

  /** What is left, as bytes. */
  ByteBuffer rest() {
    return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  void expect(String signature, String what) throws UnreadableNetworkException {
    for (int i = 0; i < signature.length(); i++) {
      if (u8() != signature.charAt(i)) {
        throw damaged(what + " is not where it should be");
      }
    }
  }

  private void need(long count) throws UnreadableNetworkException {
    if (count < 0 || count > bytes.remaining()) {
      throw damaged("a part of it ends too early");
    }
  }

  static UnreadableNetworkException damaged(String what) {
    return new UnreadableNetworkException(
        "The HDF5 file is damaged or of a kind not known here, %s; save it again, with h5py's libver=\"earliest\" if you may choose."
            .formatted(what));
  }
}
