package separatrix.files.pytorch;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import separatrix.files.ElementType;
import separatrix.files.NamedTensors;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.pytorch.PickleValue.Sequence;
import separatrix.files.pytorch.PickleValue.Storage;
import separatrix.files.pytorch.PickleValue.Text;

/**
 * The form that torch.save wrote before PyTorch 1.6: five pickles in a row (a magic number, a
 * version, the machine, what was saved, the names of the storages), then for each storage its count
 * of numbers and the numbers. A bare pickle of a dictionary has only the fourth.
 */
final class LegacyTorchFile {
  private static final byte[] MAGIC = {
    (byte) 0x8a,
    10,
    'l',
    (byte) 0xfc,
    (byte) 0x9c,
    'F',
    (byte) 0xf9,
    ' ',
    'j',
    (byte) 0xa8,
    'P',
    0x19
  };

  /** The instruction before a frame, whose length takes eight bytes more. */
  private static final byte FRAME = (byte) 0x95;

  private static final int FRAMED = 2 + 1 + Long.BYTES;

  private LegacyTorchFile() {}

  /** Whether `bytes` begin as a pickle of protocol 2 to 5 does. */
  static boolean isLegacy(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == (byte) 0x80 && bytes[1] >= 2 && bytes[1] <= 5;
  }

  static NamedTensors read(byte[] bytes) throws UnreadableNetworkException {
    ByteBuffer input = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (!hasMagic(bytes)) {
      return bare(next(input).value());
    }
    for (int i = 0; i < 3; i++) {
      next(input);
    }
    PickleReader.Read saved = next(input);
    StateDict found = StateDict.find(saved.value());
    Map<String, ByteBuffer> storages = storages(input, next(input).value(), saved.storages());
    return TensorViews.named(found, storage -> present(storages, storage), new ArrayList<>());
  }

  private static PickleReader.Read next(ByteBuffer input) throws UnreadableNetworkException {
    return PickleReader.readNext(input, TorchSymbols.Allowed.WEIGHTS);
  }

  /** A pickle around no tensors of PyTorch's: its reading refuses whatever is no plain data. */
  private static NamedTensors bare(PickleValue saved) throws UnreadableNetworkException {
    StateDict found = StateDict.find(saved);
    if (found.views().isEmpty()) {
      throw new UnreadableNetworkException(
          "The file is a bare Python pickle without PyTorch's tensors; save model.state_dict() with torch.save, or the arrays with numpy.savez.");
    }
    return TensorViews.named(found, storage -> present(Map.of(), storage), new ArrayList<>());
  }

  /** Whether the magic number comes first; from protocol 4 on it stands in a frame. */
  private static boolean hasMagic(byte[] bytes) {
    int at = bytes.length > 2 && bytes[2] == FRAME ? FRAMED : 2;
    return bytes.length >= at + MAGIC.length
        && Arrays.equals(bytes, at, at + MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** The bytes of each storage, all of which are named somewhere in what was saved. */
  private static Map<String, ByteBuffer> storages(
      ByteBuffer input, PickleValue keys, Map<String, ElementType> types)
      throws UnreadableNetworkException {
    if (!(keys instanceof Sequence sequence)) {
      throw damaged("its list of storages is missing");
    }
    Map<String, ByteBuffer> storages = new HashMap<>();
    for (PickleValue key : sequence.items) {
      ElementType type = key instanceof Text(String name) ? types.get(name) : null;
      if (type == null || !(key instanceof Text(String name))) {
        throw damaged("it has a storage that nothing refers to");
      }
      if (input.remaining() < Long.BYTES) {
        throw damaged("it ends before the storage %s".formatted(quoted(name)));
      }
      long count = input.getLong();
      if (count < 0 || count > input.remaining() / type.bytes()) {
        throw damaged("the storage %s is cut short".formatted(quoted(name)));
      }
      int size = (int) count * type.bytes();
      storages.put(name, input.slice(input.position(), size).order(ByteOrder.LITTLE_ENDIAN));
      input.position(input.position() + size);
    }
    return storages;
  }

  private static ByteBuffer present(Map<String, ByteBuffer> storages, Storage storage)
      throws UnreadableNetworkException {
    ByteBuffer bytes = storages.get(storage.key());
    if (bytes == null) {
      throw damaged("the storage %s is missing".formatted(quoted(storage.key())));
    }
    return bytes;
  }

  private static UnreadableNetworkException damaged(String what) {
    return new UnreadableNetworkException(
        "The PyTorch file is damaged, %s; save model.state_dict() again.".formatted(what));
  }
}
