package separatrix.files.pytorch;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.ElementType;
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
  private final PickleBytes input;
  private final List<PickleValue> stack = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();
  private final Map<Integer, PickleValue> memo = new HashMap<>();
  private final Map<String, ElementType> storages = new HashMap<>();
  private final TorchSymbols.Allowed allowed;
  private int views;
  private long merged;

  private PickleReader(ByteBuffer input, TorchSymbols.Allowed allowed) {
    this.input = new PickleBytes(input);
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

  /**
   * A value, and how the numbers are stored in every storage that its pickle names, used or not.
   */
  record Read(PickleValue value, Map<String, ElementType> storages) {}

  /** The pickle at the position of `input`, which is left behind its end. */
  static Read readNext(ByteBuffer input, TorchSymbols.Allowed allowed)
      throws UnreadableNetworkException {
    int most = Math.min(input.remaining(), Limits.STRUCTURE_BYTES);
    PickleReader reader = new PickleReader(input.slice(input.position(), most), allowed);
    PickleValue value = reader.run();
    input.position(input.position() + reader.input.position());
    return new Read(value, reader.storages);
  }

  private PickleValue run() throws UnreadableNetworkException {
    for (int i = 0; i < Limits.STRUCTURE_ITEMS; i++) {
      int instruction = Byte.toUnsignedInt(input.bytes(1).get());
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
      case 0x80 -> input.bytes(1); // PROTO
      case 0x95 -> input.bytes(8); // FRAME
      case '(' -> marks.add(stack.size());
      case '0' -> pop();
      case '1' -> sinceMark();
      case '2' -> push(peek());
      case 'N', 0x88, 0x89 -> push(new Opaque()); // None, True, False
      case 'J' -> push(new Whole(input.bytes(4).getInt()));
      case 'K' -> push(new Whole(input.length(1)));
      case 'M' -> push(new Whole(input.length(2)));
      case 0x8a -> push(PickleBytes.whole(input.bytes(input.length(1))));
      case 0x8b -> push(PickleBytes.whole(input.bytes(input.length(4))));
      case 'G' -> {
        input.bytes(8); // a real number: tensors are described by whole ones
        push(new Opaque());
      }
      case 'X', 'T' -> push(input.text(input.length(4)));
      case 0x8c, 'U' -> push(input.text(input.length(1)));
      case 0x8d -> push(input.text(input.length(8)));
      case 'B' -> skipped(input.length(4));
      case 'C' -> skipped(input.length(1));
      case 0x8e, 0x96 -> skipped(input.length(8));
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
      case 'q' -> memo.put(input.length(1), peek());
      case 'r' -> memo.put(input.length(4), peek());
      case 0x94 -> memo.put(memo.size(), peek());
      case 'h' -> push(remembered(input.length(1)));
      case 'j' -> push(remembered(input.length(4)));
      case 'c' -> push(allowed.symbol(input.line(), input.line()));
      case 'i' -> {
        Symbol symbol = allowed.symbol(input.line(), input.line());
        push(TorchSymbols.called(symbol, sinceMark()));
      }
      case 0x93 -> {
        List<PickleValue> names = popped(2);
        push(allowed.symbol(name(names.get(0)), name(names.get(1))));
      }
      case 'R', 0x81 -> call(popped(2));
      case 0x92 -> call(popped(3).subList(0, 2));
      case 'b' -> build(pop());
      case 'Q' -> {
        PickleValue.Storage storage = TorchSymbols.storage(pop());
        storages.put(storage.key(), storage.type());
        push(storage);
      }
      default ->
          throw PickleBytes.damaged("it uses the pickle instruction %d".formatted(instruction));
    }
  }

  private void call(List<PickleValue> functionAndArguments) throws UnreadableNetworkException {
    if (functionAndArguments.get(0) instanceof Symbol symbol
        && functionAndArguments.get(1) instanceof Sequence arguments) {
      PickleValue value = TorchSymbols.called(symbol, arguments.items);
      if (value instanceof PickleValue.View && ++views > Limits.ENTRIES) {
        throw PickleBytes.damaged("it has more than %d tensors".formatted(Limits.ENTRIES));
      }
      push(value);
      return;
    }
    throw PickleBytes.damaged("it calls what is no name");
  }

  private void append(List<PickleValue> items) throws UnreadableNetworkException {
    switch (peek()) {
      case Sequence sequence -> sequence.items.addAll(items);
      case Opaque _ -> {}
      case Dictionary _, Whole _, Text _, Symbol _, PickleValue.Storage _, PickleValue.View _ ->
          throw PickleBytes.damaged("it appends to what is no list");
    }
  }

  private void put(List<PickleValue> items) throws UnreadableNetworkException {
    if (!(peek() instanceof Dictionary dictionary) || items.size() % 2 != 0) {
      throw PickleBytes.damaged("its dictionaries do not pair keys with values");
    }
    for (int i = 0; i < items.size(); i += 2) {
      dictionary.pairs.add(new Dictionary.Pair(items.get(i), items.get(i + 1)));
    }
  }

  /**
   * Attributes count for objects alone; a state_dict's are version numbers. An object that is built
   * of itself again and again would double each time.
   */
  private void build(PickleValue attributes) throws UnreadableNetworkException {
    if (peek() instanceof Dictionary object
        && object.origin == Dictionary.Origin.OBJECT
        && attributes instanceof Dictionary state) {
      merged += state.pairs.size();
      if (merged > Limits.STRUCTURE_ITEMS) {
        throw PickleBytes.damaged(
            "its objects have more than %d attributes".formatted(Limits.STRUCTURE_ITEMS));
      }
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
      throw PickleBytes.damaged("its values run out");
    }
    return stack.getLast();
  }

  /** The last `count` values in their order, taken off the stack. */
  private List<PickleValue> popped(int count) throws UnreadableNetworkException {
    if (stack.size() - count < floor()) {
      throw PickleBytes.damaged("its values run out");
    }
    List<PickleValue> tail = stack.subList(stack.size() - count, stack.size());
    List<PickleValue> values = List.copyOf(tail);
    tail.clear();
    return values;
  }

  private List<PickleValue> sinceMark() throws UnreadableNetworkException {
    if (marks.isEmpty()) {
      throw PickleBytes.damaged("its values run out");
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
      throw PickleBytes.damaged("it refers to what it never said");
    }
    return value;
  }

  private static String name(PickleValue value) throws UnreadableNetworkException {
    if (value instanceof Text(String name)) {
      return name;
    }
    throw PickleBytes.damaged("it calls for what is no name");
  }

  private void skipped(int length) throws UnreadableNetworkException {
    input.bytes(length);
    push(new Opaque());
  }
}
