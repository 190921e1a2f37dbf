package separatrix.files;

import java.nio.ByteBuffer;

/** How one number is stored in a file. Reads at a byte offset, in the buffer's byte order. */
public enum ElementType {
  /** Five bits of exponent, two of fraction: the upper half of a float16. */
  FLOAT8_E5M2(1),
  /** Four bits of exponent, three of fraction, no infinity. */
  FLOAT8_E4M3(1),
  FLOAT16(2),
  BFLOAT16(2),
  FLOAT32(4),
  FLOAT64(8),
  INT8(1),
  INT16(2),
  INT32(4),
  INT64(8),
  UINT8(1),
  UINT16(2),
  UINT32(4),
  UINT64(8),
  BOOL(1);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  public int bytes() {
    return bytes;
  }

  /** The number at byte `offset`; 64-bit integers beyond 2⁵³ are rounded. */
  public double at(ByteBuffer buffer, int offset) {
    return switch (this) {
      case FLOAT8_E5M2 -> Float.float16ToFloat((short) (buffer.get(offset) << 8));
      case FLOAT8_E4M3 -> fourThree(buffer.get(offset) & 0xff);
      case FLOAT16 -> Float.float16ToFloat(buffer.getShort(offset));
      case BFLOAT16 -> Float.intBitsToFloat(buffer.getShort(offset) << 16);
      case FLOAT32 -> buffer.getFloat(offset);
      case FLOAT64 -> buffer.getDouble(offset);
      case INT8 -> buffer.get(offset);
      case INT16 -> buffer.getShort(offset);
      case INT32 -> buffer.getInt(offset);
      case INT64 -> buffer.getLong(offset);
      case UINT8 -> buffer.get(offset) & 0xff;
      case UINT16 -> buffer.getShort(offset) & 0xffff;
      case UINT32 -> buffer.getInt(offset) & 0xffffffffL;
      case UINT64 -> unsigned(buffer.getLong(offset));
      case BOOL -> buffer.get(offset) == 0 ? 0 : 1;
    };
  }

  /** (−1)^s 2^(e − 7) (1 + f/8), below the smallest exponent (−1)^s 2^(−6) f/8; all ones is NaN. */
  private static double fourThree(int bits) {
    int exponent = (bits >> 3) & 15;
    int fraction = bits & 7;
    double sign = bits > 127 ? -1 : 1;
    if (exponent == 15 && fraction == 7) {
      return Double.NaN;
    }
    return exponent == 0
        ? sign * Math.scalb((double) fraction, -9)
        : sign * Math.scalb(8.0 + fraction, exponent - 10);
  }

  private static double unsigned(long bits) {
    // Halved with the lost bit kept, so that rounding to double happens once.
    return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
  }
}
