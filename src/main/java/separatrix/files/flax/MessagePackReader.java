package separatrix.files.flax;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.ElementType;
import separatrix.files.Limits;
import separatrix.files.NamedTensors;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;

/**
 * Reads MessagePack as Flax writes it: maps whose leaves are arrays. An array is the extension type
 * 1 (a scalar 3) around the packed triple of shape, type name and bytes. Names of maps inside maps
 * are joined by slashes; whatever else there is, is passed over.
 */
final class MessagePackReader {
  private static final int LONGEST_NAME = 500;
  private static final String CHUNKED = "__msgpack_chunked_array__";

  private final ByteBuffer input;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  private int items;
  private long taken;

  private MessagePackReader(ByteBuffer input) {
    this.input = input.slice().order(ByteOrder.BIG_ENDIAN);
  }

  static NamedTensors read(byte[] bytes) throws UnreadableNetworkException {
    MessagePackReader reader = new MessagePackReader(ByteBuffer.wrap(bytes));
    reader.value("", 0);
    return new NamedTensors(reader.tensors, reader.refused, List.of());
  }

  /** Reads one value; what arrays are in it are called after `path`. */
  private void value(String path, int depth) throws UnreadableNetworkException {
    if (depth > Limits.DEPTH || ++items > Limits.STRUCTURE_ITEMS) {
      throw damaged("it is nested too deep or has too many parts");
    }
    int tag = u8();
    if (tag < 0x80 || tag >= 0xe0) {
      return;
    }
    if (tag < 0x90) {
      map(path, tag & 15, depth);
    } else if (tag < 0xa0) {
      list(path, tag & 15, depth);
    } else if (tag < 0xc0) {
      bytes(tag & 31);
    } else {
      longer(path, tag, depth);
    }
  }

  private void longer(String path, int tag, int depth) throws UnreadableNetworkException {
    switch (tag) {
      case 0xc0, 0xc2, 0xc3 -> {} // nil, false, true
      case 0xc4, 0xd9 -> bytes(size(1));
      case 0xc5, 0xda -> bytes(size(2));
      case 0xc6, 0xdb -> bytes(size(4));
      case 0xc7 -> extension(path, size(1));
      case 0xc8 -> extension(path, size(2));
      case 0xc9 -> extension(path, size(4));
      case 0xca, 0xce, 0xd2 -> bytes(4);
      case 0xcb, 0xcf, 0xd3 -> bytes(8);
      case 0xcc, 0xd0 -> bytes(1);
      case 0xcd, 0xd1 -> bytes(2);
      case 0xd4 -> extension(path, 1);
      case 0xd5 -> extension(path, 2);
      case 0xd6 -> extension(path, 4);
      case 0xd7 -> extension(path, 8);
      case 0xd8 -> extension(path, 16);
      case 0xdc -> list(path, size(2), depth);
      case 0xdd -> list(path, size(4), depth);
      case 0xde -> map(path, size(2), depth);
      case 0xdf -> map(path, size(4), depth);
      default -> throw damaged("it has the unknown tag %d".formatted(tag));
    }
  }

  private void list(String path, int count, int depth) throws UnreadableNetworkException {
    for (int i = 0; i < count; i++) {
      value(inside(path, Integer.toString(i)), depth + 1);
    }
  }

  private void map(String path, int count, int depth) throws UnreadableNetworkException {
    for (int i = 0; i < count; i++) {
      String name = inside(path, key(depth));
      if (name.endsWith(CHUNKED)) {
        throw new UnreadableNetworkException(
            "The array %s is in chunks of a gigabyte each; export the recurrent network alone."
                .formatted(quoted(path)));
      }
      value(name, depth + 1);
    }
  }

  private static String inside(String path, String name) throws UnreadableNetworkException {
    String joined = path.isEmpty() ? name : path + "/" + name;
    if (joined.length() > LONGEST_NAME) {
      throw damaged("a name has more than %d letters".formatted(LONGEST_NAME));
    }
    return joined;
  }

  /** A key: text, or another value that stands for nothing. */
  private String key(int depth) throws UnreadableNetworkException {
    int start = input.position();
    int tag = u8();
    int length =
        switch (tag) {
          case 0xd9 -> size(1);
          case 0xda -> size(2);
          default -> tag >= 0xa0 && tag < 0xc0 ? tag & 31 : -1;
        };
    if (length >= 0) {
      return StandardCharsets.UTF_8.decode(bytes(length)).toString();
    }
    input.position(start);
    value("?", depth + 1);
    return "?";
  }

  private void extension(String path, int length) throws UnreadableNetworkException {
    int type = u8();
    ByteBuffer content = bytes(length).order(ByteOrder.BIG_ENDIAN);
    if (type != 1 && type != 3) {
      return;
    }
    Limits.arrays(tensors.size() + refused.size() + 1);
    try {
      Tensor tensor = new MessagePackReader(content).array(path, taken);
      taken += tensor.count();
      tensors.put(path, tensor);
    } catch (UnreadableNetworkException refusal) {
      refused.put(path, String.valueOf(refusal.getMessage()));
    }
  }

  /** The triple of shape, type name and bytes. */
  private Tensor array(String name, long before) throws UnreadableNetworkException {
    if (u8() != 0x93) {
      throw damaged("an array is no triple");
    }
    List<Long> sizes = new ArrayList<>();
    int tag = u8();
    int rank = tag == 0xdc ? size(2) : tag & 15;
    if ((tag != 0xdc && (tag < 0x90 || tag >= 0xa0)) || rank > Limits.AXES) {
      throw damaged("an array's shape is no short list");
    }
    for (int i = 0; i < rank; i++) {
      sizes.add(whole());
    }
    String dtype = key(0);
    int content = u8();
    int length =
        switch (content) {
          case 0xc4 -> size(1);
          case 0xc5 -> size(2);
          case 0xc6 -> size(4);
          default -> throw damaged("an array's numbers are no bytes");
        };
    ByteBuffer numbers = bytes(length).order(ByteOrder.LITTLE_ENDIAN);
    ElementType type = type(name, dtype);
    int count = Limits.values(name, sizes.stream().mapToLong(Long::longValue).toArray(), before);
    if (length != (long) count * type.bytes()) {
      throw damaged("an array has %d bytes for %d numbers".formatted(length, count));
    }
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = type.at(numbers, i * type.bytes());
    }
    return Tensor.owning(sizes.stream().mapToInt(Long::intValue).toArray(), values);
  }

  private long whole() throws UnreadableNetworkException {
    int tag = u8();
    if (tag < 0x80) {
      return tag;
    }
    return switch (tag) {
      case 0xcc -> size(1);
      case 0xcd -> size(2);
      case 0xce -> size(4);
      case 0xcf -> bytes(8).order(ByteOrder.BIG_ENDIAN).getLong();
      default -> throw damaged("an array's size is no whole number");
    };
  }

  private static ElementType type(String name, String dtype) throws UnreadableNetworkException {
    return switch (dtype) {
      case "float64" -> ElementType.FLOAT64;
      case "float32" -> ElementType.FLOAT32;
      case "float16" -> ElementType.FLOAT16;
      case "bfloat16", "V2" -> ElementType.BFLOAT16;
      case "int8" -> ElementType.INT8;
      case "int16" -> ElementType.INT16;
      case "int32" -> ElementType.INT32;
      case "int64" -> ElementType.INT64;
      case "uint8" -> ElementType.UINT8;
      case "uint16" -> ElementType.UINT16;
      case "uint32" -> ElementType.UINT32;
      case "uint64" -> ElementType.UINT64;
      case "bool" -> ElementType.BOOL;
      default ->
          throw new UnreadableNetworkException(
              "The array %s is of type %s; real numbers are due, save it as float32."
                  .formatted(quoted(name), quoted(dtype)));
    };
  }

  private int u8() throws UnreadableNetworkException {
    return Byte.toUnsignedInt(bytes(1).get());
  }

  private int size(int bytes) throws UnreadableNetworkException {
    ByteBuffer number = bytes(bytes).order(ByteOrder.BIG_ENDIAN);
    long value =
        switch (bytes) {
          case 1 -> Byte.toUnsignedInt(number.get());
          case 2 -> Short.toUnsignedInt(number.getShort());
          default -> Integer.toUnsignedLong(number.getInt());
        };
    if (value > Integer.MAX_VALUE) {
      throw damaged("it says a length of %d".formatted(value));
    }
    return (int) value;
  }

  private ByteBuffer bytes(int count) throws UnreadableNetworkException {
    if (input.remaining() < count) {
      throw damaged("it ends too early");
    }
    ByteBuffer part = input.slice(input.position(), count);
    input.position(input.position() + count);
    return part;
  }

  private static UnreadableNetworkException damaged(String what) {
    return new UnreadableNetworkException(
        "The MessagePack file is damaged, %s; save it again with flax.serialization.to_bytes."
            .formatted(what));
  }
}
