package separatrix.files.pytorch;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.Limits;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.pytorch.PickleValue.Dictionary;
import separatrix.files.pytorch.PickleValue.Opaque;
import separatrix.files.pytorch.PickleValue.Sequence;
import separatrix.files.pytorch.PickleValue.Symbol;
import separatrix.files.pytorch.PickleValue.Text;
import separatrix.files.pytorch.PickleValue.Whole;

/**
 * Reads a Python pickle of protocol 2 to 5 as inert data. It is a stack machine of its own: names
 * pass the allow-list of {@link TorchSymbols} or end the reading, and calls become values.
 */
final class PickleReader {
  private final ByteBuffer input;
  private final List<PickleValue> stack = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();
  private final Map<Integer, PickleValue> memo = new HashMap<>();

  private final TorchSymbols.Allowed allowed;

  private PickleReader(ByteBuffer input, TorchSymbols.Allowed allowed) {
    this.input = input.slice().order(ByteOrder.LITTLE_ENDIAN);
    this.allowed = allowed;
  }

  /** The value that the pickle `input` describes. */
  static PickleValue read(ByteBuffer input, TorchSymbols.Allowed allowed)
      throws UnreadableNetworkException {
    if (input.remaining() > Limits.STRUCTURE_BYTES) {
      throw new UnreadableNetworkException(
          "The table of contents takes %d bytes, at most %d are read; save model.state_dict() alone."
              .formatted(input.remaining(), Limits.STRUCTURE_BYTES));
    }
    return new PickleReader(input, allowed).run();
  }

  /** The value of the pickle at the position of `input`, which is left behind its end. */
  static PickleValue readNext(ByteBuffer input, TorchSymbols.Allowed allowed)
      throws UnreadableNetworkException {
    int most = Math.min(input.remaining(), Limits.STRUCTURE_BYTES);
    PickleReader reader = new PickleReader(input.slice(input.position(), most), allowed);
    PickleValue value = reader.run();
    input.position(input.position() + reader.input.position());
    return value;
  }

  private PickleValue run() throws UnreadableNetworkException {
    for (int i = 0; i < Limits.STRUCTURE_ITEMS; i++) {
      int instruction = Byte.toUnsignedInt(bytes(1).get());
      if (instruction == '.') {
        return pop();
      }
      step(instruction);
    }
    throw new UnreadableNetworkException(
        "The table of contents has more than %d parts; save model.state_dict() alone."
            .formatted(Limits.STRUCTURE_ITEMS));
  }

  private void step(int instruction) throws UnreadableNetworkException {
    switch (instruction) {
      case 0x80 -> bytes(1); // PROTO
      case 0x95 -> bytes(8); // FRAME
      case '(' -> marks.add(stack.size());
      case '0' -> pop();
      case '1' -> sinceMark();
      case '2' -> push(peek());
      case 'N', 0x88, 0x89 -> push(new Opaque()); // None, True, False
      case 'J' -> push(new Whole(bytes(4).getInt()));
      case 'K' -> push(new Whole(length(1)));
      case 'M' -> push(new Whole(length(2)));
      case 0x8a -> push(whole(bytes(length(1))));
      case 0x8b -> push(whole(bytes(length(4))));
      case 'G' -> {
        bytes(8); // a real number: tensors are described by whole ones
        push(new Opaque());
      }
      case 'X', 'T' -> push(text(length(4)));
      case 0x8c, 'U' -> push(text(length(1)));
      case 0x8d -> push(text(length(8)));
      case 'B' -> skipped(length(4));
      case 'C' -> skipped(length(1));
      case 0x8e, 0x96 -> skipped(length(8));
      case ']', ')', 0x8f -> push(new Sequence(List.of()));
      case 'l', 't', 0x91 -> push(new Sequence(sinceMark()));
      case 0x85 -> push(new Sequence(popped(1)));
      case 0x86 -> push(new Sequence(popped(2)));
      case 0x87 -> push(new Sequence(popped(3)));
      case 'a' -> append(popped(1));
      case 'e', 0x90 -> append(sinceMark());
      case '}' -> push(new Dictionary());
      case 'd' -> {
        List<PickleValue> items = sinceMark();
        push(new Dictionary());
        put(items);
      }
      case 's' -> put(popped(2));
      case 'u' -> put(sinceMark());
      case 'q' -> memo.put(length(1), peek());
      case 'r' -> memo.put(length(4), peek());
      case 0x94 -> memo.put(memo.size(), peek());
      case 'h' -> push(remembered(length(1)));
      case 'j' -> push(remembered(length(4)));
      case 'c' -> push(allowed.symbol(line(), line()));
      case 'i' -> {
        Symbol symbol = allowed.symbol(line(), line());
        push(TorchSymbols.called(symbol, sinceMark()));
      }
      case 0x93 -> {
        List<PickleValue> names = popped(2);
        push(allowed.symbol(name(names.get(0)), name(names.get(1))));
      }
      case 'R', 0x81 -> call(popped(2));
      case 0x92 -> call(popped(3).subList(0, 2));
      case 'b' -> build(pop());
      case 'Q' -> push(TorchSymbols.storage(pop()));
      default -> throw damaged("it uses the pickle instruction %d".formatted(instruction));
    }
  }

  private void call(List<PickleValue> functionAndArguments) throws UnreadableNetworkException {
    if (functionAndArguments.get(0) instanceof Symbol symbol
        && functionAndArguments.get(1) instanceof Sequence arguments) {
      push(TorchSymbols.called(symbol, arguments.items));
      return;
    }
    throw damaged("it calls what is no name");
  }

  private void append(List<PickleValue> items) throws UnreadableNetworkException {
    switch (peek()) {
      case Sequence sequence -> sequence.items.addAll(items);
      case Opaque _ -> {}
      case Dictionary _, Whole _, Text _, Symbol _, PickleValue.Storage _, PickleValue.View _ ->
          throw damaged("it appends to what is no list");
    }
  }

  private void put(List<PickleValue> items) throws UnreadableNetworkException {
    if (!(peek() instanceof Dictionary dictionary) || items.size() % 2 != 0) {
      throw damaged("its dictionaries do not pair keys with values");
    }
    for (int i = 0; i < items.size(); i += 2) {
      dictionary.pairs.add(new Dictionary.Pair(items.get(i), items.get(i + 1)));
    }
  }

  /** Attributes count for objects alone; a state_dict's are version numbers. */
  private void build(PickleValue attributes) throws UnreadableNetworkException {
    if (peek() instanceof Dictionary object
        && object.origin == Dictionary.Origin.OBJECT
        && attributes instanceof Dictionary state) {
      object.pairs.addAll(state.pairs);
    }
  }

  private void push(PickleValue value) {
    stack.add(value);
  }

  private PickleValue pop() throws UnreadableNetworkException {
    return popped(1).getFirst();
  }

  private PickleValue peek() throws UnreadableNetworkException {
    if (stack.size() <= floor()) {
      throw damaged("its values run out");
    }
    return stack.getLast();
  }

  /** The last `count` values in their order, taken off the stack. */
  private List<PickleValue> popped(int count) throws UnreadableNetworkException {
    if (stack.size() - count < floor()) {
      throw damaged("its values run out");
    }
    List<PickleValue> tail = stack.subList(stack.size() - count, stack.size());
    List<PickleValue> values = List.copyOf(tail);
    tail.clear();
    return values;
  }

  private List<PickleValue> sinceMark() throws UnreadableNetworkException {
    if (marks.isEmpty()) {
      throw damaged("its values run out");
    }
    int count = stack.size() - marks.removeLast();
    return popped(count);
  }

  private int floor() {
    return marks.isEmpty() ? 0 : marks.getLast();
  }

  private PickleValue remembered(int key) throws UnreadableNetworkException {
    PickleValue value = memo.get(key);
    if (value == null) {
      throw damaged("it refers to what it never said");
    }
    return value;
  }

  private static String name(PickleValue value) throws UnreadableNetworkException {
    if (value instanceof Text(String name)) {
      return name;
    }
    throw damaged("it calls for what is no name");
  }

  /** A little-endian two's complement number; those beyond 64 bits mean nothing here. */
  private static PickleValue whole(ByteBuffer bytes) {
    if (bytes.remaining() > Long.BYTES) {
      return new Opaque();
    }
    byte[] bigEndian = new byte[bytes.remaining()];
    for (int i = bigEndian.length - 1; i >= 0; i--) {
      bigEndian[i] = bytes.get();
    }
    return new Whole(bigEndian.length == 0 ? 0 : new BigInteger(bigEndian).longValue());
  }

  private Text text(int length) throws UnreadableNetworkException {
    return new Text(StandardCharsets.UTF_8.decode(bytes(length)).toString());
  }

  private void skipped(int length) throws UnreadableNetworkException {
    bytes(length);
    push(new Opaque());
  }

  private String line() throws UnreadableNetworkException {
    ByteBuffer rest = input.duplicate();
    int length = 0;
    while (rest.hasRemaining() && rest.get() != '\n') {
      length++;
    }
    String line = text(length).value();
    bytes(1);
    return line;
  }

  /** An unsigned number of `size` bytes that counts bytes still to come, or a small value. */
  private int length(int size) throws UnreadableNetworkException {
    ByteBuffer bytes = bytes(size);
    long value =
        switch (size) {
          case 1 -> Byte.toUnsignedInt(bytes.get());
          case 2 -> Short.toUnsignedInt(bytes.getShort());
          case 4 -> Integer.toUnsignedLong(bytes.getInt());
          default -> bytes.getLong();
        };
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw damaged("it says a length of %s".formatted(quoted(Long.toUnsignedString(value))));
    }
    return (int) value;
  }

  private ByteBuffer bytes(int count) throws UnreadableNetworkException {
    if (input.remaining() < count) {
      throw damaged("its table of contents ends too early");
    }
    ByteBuffer bytes = input.slice(input.position(), count).order(ByteOrder.LITTLE_ENDIAN);
    input.position(input.position() + count);
    return bytes;
  }

  private static UnreadableNetworkException damaged(String what) {
    return new UnreadableNetworkException(
        "The PyTorch file is damaged, %s; save model.state_dict() again.".formatted(what));
  }
}
