package separatrix.files.matlab;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import separatrix.files.ElementType;
import separatrix.files.Limits;
import separatrix.files.NamedTensors;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;

/**
 * Reads a MAT file of version 5 to 7: a header of 128 bytes, then elements of tag, length and
 * content, packed by deflate from version 7 on. Full arrays of real numbers are read, those in
 * structures too, under names joined by dots; text, cells, sparse and complex arrays are refused by
 * name. Written after MathWorks' description of MAT-File Level 5.
 */
public final class MatReader {
  private static final int HEADER = 128;
  private static final int MATRIX = 14;
  private static final int COMPRESSED = 15;
  private static final int CELL = 1;
  private static final int STRUCTURE = 2;
  private static final int CHARACTERS = 4;
  private static final int FIRST_NUMERIC = 6;
  private static final int COMPLEX = 0x800;
  private static final int LONGEST_NAME = 200;

  /** What becomes of an array: its numbers stand in `content`, the first axis running fastest. */
  @FunctionalInterface
  public interface Arrays {
    void take(String name, int[] shape, ElementType type, ByteBuffer content)
        throws UnreadableNetworkException;
  }

  private final Arrays arrays;
  private final Map<String, String> refused = new LinkedHashMap<>();
  private final long allowed;
  private final ByteOrder order;
  private long unpacked;
  private int elements;
  private int variables;

  private MatReader(long size, long mostExpanded, ByteOrder order, Arrays arrays) {
    this.arrays = arrays;
    this.order = order;
    this.allowed =
        Math.min(mostExpanded, Math.max(Limits.FREE_EXPANSION, Limits.EXPANSION_RATIO * size));
  }

  /** Whether `bytes` begin as such a file does. */
  public static boolean isMat(byte[] bytes) {
    return bytes.length >= HEADER
        && new String(bytes, 0, 7, StandardCharsets.ISO_8859_1).equals("MATLAB ")
        && ((bytes[126] == 'I' && bytes[127] == 'M') || (bytes[126] == 'M' && bytes[127] == 'I'))
        && ((bytes[124] == 0 && bytes[125] == 1) || (bytes[124] == 1 && bytes[125] == 0));
  }

  /** The arrays of a file, by name. */
  public static NamedTensors read(byte[] bytes) throws UnreadableNetworkException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    long[] taken = {0};
    Map<String, String> refused =
        read(
            ByteBuffer.wrap(bytes),
            Limits.EXPANDED_BYTES,
            (name, shape, type, content) -> {
              Tensor tensor = tensor(name, shape, type, content, taken[0]);
              taken[0] += tensor.count();
              tensors.put(name, tensor);
            });
    return new NamedTensors(tensors, refused, List.of());
  }

  /**
   * Gives the arrays of a file, which may be mapped, to `arrays`; of the others the sentence why
   * not, by name.
   */
  public static Map<String, String> read(ByteBuffer bytes, long mostExpanded, Arrays arrays)
      throws UnreadableNetworkException {
    ByteOrder order = bytes.get(126) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    MatReader reader = new MatReader(bytes.limit(), mostExpanded, order, arrays);
    reader.elements(bytes.slice(HEADER, bytes.limit() - HEADER).order(order));
    return reader.refused;
  }

  /** A piece of a file: its type and its content. */
  private record Element(int type, ByteBuffer content) {}

  private void elements(ByteBuffer input) throws UnreadableNetworkException {
    while (input.hasRemaining()) {
      Element element = next(input);
      switch (element.type()) {
        case COMPRESSED -> {
          ByteBuffer inside = inflated(element.content());
          Element packed = next(inside);
          if (packed.type() == MATRIX) {
            matrix("", packed.content(), 0);
          }
        }
        case MATRIX -> matrix("", element.content(), 0);
        default -> {}
      }
    }
  }

  private Element next(ByteBuffer input) throws UnreadableNetworkException {
    if (++elements > Limits.STRUCTURE_ITEMS) {
      throw damaged("it has more than %d parts".formatted(Limits.STRUCTURE_ITEMS));
    }
    if (input.remaining() < 8) {
      throw damaged("it ends too early");
    }
    int tag = input.getInt();
    if (tag >>> 16 != 0) {
      // A small element: type and length in four bytes, content in the next four.
      int length = tag >>> 16;
      if (length > 4) {
        throw damaged("a small part has %d bytes".formatted(length));
      }
      ByteBuffer content = input.slice(input.position(), length).order(order);
      input.position(input.position() + 4);
      return new Element(tag & 0xffff, content);
    }
    long length = Integer.toUnsignedLong(input.getInt());
    if (length > input.remaining()) {
      throw damaged("a part of %d bytes is cut short".formatted(length));
    }
    ByteBuffer content = input.slice(input.position(), (int) length).order(order);
    long padded = tag == COMPRESSED ? length : (length + 7) / 8 * 8;
    input.position(input.position() + (int) Math.min(padded, input.remaining()));
    return new Element(tag, content);
  }

  private ByteBuffer inflated(ByteBuffer packed) throws UnreadableNetworkException {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed);
      byte[] tag = new byte[8];
      if (inflater.inflate(tag) != 8) {
        throw damaged("a packed part is too short");
      }
      long size = Integer.toUnsignedLong(ByteBuffer.wrap(tag).order(order).getInt(4));
      if (size > 1032L * (packed.limit() + 1L) || size > allowed - unpacked) {
        throw new UnreadableNetworkException(
            "The MAT file would unpack to more than %d bytes; it looks like a trap and stays closed."
                .formatted(allowed));
      }
      unpacked += size;
      byte[] content = new byte[8 + (int) size];
      System.arraycopy(tag, 0, content, 0, 8);
      int filled = 8;
      while (filled < content.length) {
        int step = inflater.inflate(content, filled, content.length - filled);
        if (step == 0) {
          throw damaged("a packed part is cut short");
        }
        filled += step;
      }
      return ByteBuffer.wrap(content).order(order);
    } catch (DataFormatException _) {
      throw damaged("a packed part does not unpack");
    }
  }

  /** An array: flags, sizes, name, then what its class asks for. */
  private void matrix(String prefix, ByteBuffer content, int depth)
      throws UnreadableNetworkException {
    if (content.remaining() < 8 || depth > Limits.DEPTH) {
      return;
    }
    ByteBuffer flags = next(content).content();
    if (flags.remaining() < 4) {
      throw damaged("an array does not say its class");
    }
    int word = flags.getInt();
    int type = word & 0xff;
    if (type > 15) {
      // Objects of newer classes have no sizes of their own.
      return;
    }
    int[] shape = sizes(next(content).content());
    String own = text(next(content).content());
    String name = prefix.isEmpty() ? own : prefix;
    Limits.arrays(++variables);
    if (type == STRUCTURE) {
      fields(name, content, shape, depth);
    } else if (type < FIRST_NUMERIC) {
      String kind = type == CELL ? "a cell array" : type == CHARACTERS ? "text" : "no full array";
      refused.put(
          name,
          "The variable %s is %s; a full array of numbers is due, save it as double."
              .formatted(quoted(name), kind));
    } else if ((word & COMPLEX) != 0) {
      refused.put(
          name,
          "The variable %s is complex; real numbers are due, save its real part."
              .formatted(quoted(name)));
    } else {
      Element numbers = next(content);
      arrays.take(name, shape, type(numbers.type()), numbers.content());
    }
  }

  private void fields(String name, ByteBuffer content, int[] shape, int depth)
      throws UnreadableNetworkException {
    int count = 1;
    for (int size : shape) {
      count = size == 1 ? count : 0;
    }
    ByteBuffer lengthOfNames = next(content).content();
    ByteBuffer names = next(content).content();
    int length = lengthOfNames.remaining() >= 4 ? lengthOfNames.getInt() : 0;
    if (count != 1 || length <= 0) {
      return;
    }
    // Each name has an element: one that is missing ends the reading.
    while (names.remaining() >= length) {
      String inside = name + "." + text(names.slice(names.position(), length));
      names.position(names.position() + length);
      Element element = next(content);
      if (element.type() == MATRIX && inside.length() <= LONGEST_NAME) {
        matrix(inside, element.content(), depth + 1);
      }
    }
  }

  private int[] sizes(ByteBuffer content) throws UnreadableNetworkException {
    int rank = content.remaining() / 4;
    if (rank > Limits.AXES) {
      throw damaged("an array has %d axes".formatted(rank));
    }
    int[] shape = new int[rank];
    for (int i = 0; i < rank; i++) {
      shape[i] = content.getInt();
    }
    return shape;
  }

  /** Numbers may be stored in a smaller type than their class; columns come first. */
  private static Tensor tensor(
      String name, int[] shape, ElementType type, ByteBuffer content, long taken)
      throws UnreadableNetworkException {
    long[] sizes = new long[shape.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = shape[i];
    }
    int count = Limits.values(name, sizes, taken);
    if (content.remaining() < (long) count * type.bytes()) {
      throw damaged("the variable %s is cut short".formatted(quoted(name)));
    }
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = type.at(content, i * type.bytes());
    }
    return Tensor.ofColumnMajor(shape, values);
  }

  private static ElementType type(int type) throws UnreadableNetworkException {
    return switch (type) {
      case 1 -> ElementType.INT8;
      case 2 -> ElementType.UINT8;
      case 3 -> ElementType.INT16;
      case 4 -> ElementType.UINT16;
      case 5 -> ElementType.INT32;
      case 6 -> ElementType.UINT32;
      case 7 -> ElementType.FLOAT32;
      case 9 -> ElementType.FLOAT64;
      case 12 -> ElementType.INT64;
      case 13 -> ElementType.UINT64;
      default -> throw damaged("numbers are of the unknown type %d".formatted(type));
    };
  }

  private static String text(ByteBuffer bytes) {
    StringBuilder text = new StringBuilder();
    while (bytes.hasRemaining() && text.length() < LONGEST_NAME) {
      int letter = Byte.toUnsignedInt(bytes.get());
      if (letter == 0) {
        break;
      }
      text.append((char) letter);
    }
    return text.toString();
  }

  private static UnreadableNetworkException damaged(String what) {
    return new UnreadableNetworkException(
        "The MAT file is damaged, %s; save it again in MATLAB.".formatted(what));
  }
}
