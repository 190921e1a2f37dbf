package separatrix.files.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import separatrix.files.Limits;
import separatrix.files.UnreadableNetworkException;

/**
 * One message of Protocol Buffers' wire format: numbered fields, each a whole number, 4 or 8 bytes,
 * or a run of bytes, which may be a text or another message.
 */
final class ProtobufMessage {
  /** A field: its bytes if it is a run or fixed, its value if it is a whole number. */
  private record Field(int number, Wire wire, long value, ByteBuffer bytes) {}

  private enum Wire {
    WHOLE,
    BYTES
  }

  private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);

  /** Fields of all messages of a file, counted as they are read. */
  private static final class Count {
    private int fields;

    void more() throws UnreadableNetworkException {
      if (++fields > Limits.STRUCTURE_ITEMS) {
        throw damaged("it has more than %d fields".formatted(Limits.STRUCTURE_ITEMS));
      }
    }
  }

  private final List<Field> fields = new ArrayList<>();
  private final Count count;

  private ProtobufMessage(Count count) {
    this.count = count;
  }

  /** A whole file. */
  static ProtobufMessage read(ByteBuffer bytes) throws UnreadableNetworkException {
    return read(bytes, new Count());
  }

  private static ProtobufMessage read(ByteBuffer bytes, Count count)
      throws UnreadableNetworkException {
    ProtobufMessage message = new ProtobufMessage(count);
    ByteBuffer input = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    while (input.hasRemaining()) {
      count.more();
      long key = varint(input);
      int number = (int) (key >>> 3);
      switch ((int) (key & 7)) {
        case 0 -> message.fields.add(new Field(number, Wire.WHOLE, varint(input), NO_BYTES));
        case 1 -> message.fields.add(new Field(number, Wire.BYTES, 0, part(input, 8)));
        case 2 -> message.fields.add(new Field(number, Wire.BYTES, 0, part(input, varint(input))));
        case 5 -> message.fields.add(new Field(number, Wire.BYTES, 0, part(input, 4)));
        default -> throw damaged("it has a field of an unknown kind");
      }
    }
    return message;
  }

  /** The runs of bytes under `number`, in their order. */
  List<ByteBuffer> runs(int number) {
    return fields.stream()
        .filter(field -> field.number() == number)
        .map(field -> field.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN))
        .toList();
  }

  List<ProtobufMessage> messages(int number) throws UnreadableNetworkException {
    List<ProtobufMessage> messages = new ArrayList<>();
    for (ByteBuffer run : runs(number)) {
      messages.add(read(run, count));
    }
    return messages;
  }

  List<String> texts(int number) {
    return runs(number).stream()
        .map(
            run ->
                StandardCharsets.UTF_8
                    .decode(run.slice(0, Math.min(run.limit(), 1_000)))
                    .toString())
        .toList();
  }

  String text(int number) {
    List<String> texts = texts(number);
    return texts.isEmpty() ? "" : texts.getLast();
  }

  /** The whole number under `number`, or `otherwise`. */
  long whole(int number, long otherwise) {
    long value = otherwise;
    for (Field field : fields) {
      value = field.number() == number ? field.value() : value;
    }
    return value;
  }

  /** Whole numbers under `number`, one a field or packed into runs, at most Limits.VALUES. */
  long[] wholes(int number) throws UnreadableNetworkException {
    long[] values = new long[0];
    int count = 0;
    for (Field field : fields) {
      if (field.number() == number) {
        if (field.wire() == Wire.WHOLE) {
          values = with(values, count++, field.value());
        }
        ByteBuffer run = field.bytes().duplicate();
        while (run.hasRemaining() && count < Limits.VALUES) {
          values = with(values, count++, varint(run));
        }
      }
    }
    return Arrays.copyOf(values, count);
  }

  private static long[] with(long[] values, int at, long value) {
    long[] room = at < values.length ? values : Arrays.copyOf(values, 2 * at + 8);
    room[at] = value;
    return room;
  }

  private static long varint(ByteBuffer input) throws UnreadableNetworkException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (!input.hasRemaining()) {
        throw damaged("it ends too early");
      }
      byte next = input.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw damaged("a number has no end");
  }

  private static ByteBuffer part(ByteBuffer input, long length) throws UnreadableNetworkException {
    if (length < 0 || length > input.remaining()) {
      throw damaged("it ends too early");
    }
    ByteBuffer part = input.slice(input.position(), (int) length);
    input.position(input.position() + (int) length);
    return part;
  }

  static UnreadableNetworkException damaged(String what) {
    return new UnreadableNetworkException(
        "The ONNX file is damaged, %s; export it again.".formatted(what));
  }
}
