package separatrix.files.pytorch;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.pytorch.PickleValue.Opaque;
import separatrix.files.pytorch.PickleValue.Text;
import separatrix.files.pytorch.PickleValue.Whole;

/** The bytes of a pickle, taken one piece after the other, never beyond their end. */
final class PickleBytes {
  private final ByteBuffer bytes;

  PickleBytes(ByteBuffer bytes) {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** How many were taken. */
  int position() {
    return bytes.position();
  }

  /** A little-endian two's complement number; those beyond 64 bits mean nothing here. */
  static PickleValue whole(ByteBuffer bytes) {
    if (bytes.remaining() > Long.BYTES) {
      return new Opaque();
    }
    byte[] bigEndian = new byte[bytes.remaining()];
    for (int i = bigEndian.length - 1; i >= 0; i--) {
      bigEndian[i] = bytes.get();
    }
    return new Whole(bigEndian.length == 0 ? 0 : new BigInteger(bigEndian).longValue());
  }

  Text text(int length) throws UnreadableNetworkException {
    return new Text(StandardCharsets.UTF_8.decode(bytes(length)).toString());
  }

  String line() throws UnreadableNetworkException {
    ByteBuffer rest = bytes.duplicate();
    int length = 0;
    while (rest.hasRemaining() && rest.get() != '\n') {
      length++;
    }
    String line = text(length).value();
    bytes(1);
    return line;
  }

  /** An unsigned number of `size` bytes that counts bytes still to come, or a small value. */
  int length(int size) throws UnreadableNetworkException {
    ByteBuffer number = bytes(size);
    long value =
        switch (size) {
          case 1 -> Byte.toUnsignedInt(number.get());
          case 2 -> Short.toUnsignedInt(number.getShort());
          case 4 -> Integer.toUnsignedLong(number.getInt());
          default -> number.getLong();
        };
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw damaged("it says a length of %s".formatted(quoted(Long.toUnsignedString(value))));
    }
    return (int) value;
  }

  ByteBuffer bytes(int count) throws UnreadableNetworkException {
    if (bytes.remaining() < count) {
      throw damaged("its table of contents ends too early");
    }
    ByteBuffer part = bytes.slice(bytes.position(), count).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(bytes.position() + count);
    return part;
  }

  static UnreadableNetworkException damaged(String what) {
    return new UnreadableNetworkException(
        "The PyTorch file is damaged, %s; save model.state_dict() again.".formatted(what));
  }
}
