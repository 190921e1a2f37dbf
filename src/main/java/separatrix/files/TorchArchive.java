package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.PickleValue.Storage;
import separatrix.files.PickleValue.View;

/**
 * The zip form that torch.save writes since PyTorch 1.6: a pickled table of contents, `data.pkl`,
 * and one entry of raw numbers per storage, `data/0`, `data/1`, ….
 */
final class TorchArchive {
  private static final String CONTENTS = "data.pkl";

  private final ZipArchive zip;
  private final String folder;
  private final ByteOrder byteOrder;
  private final Map<String, ByteBuffer> storages = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  private TorchArchive(ZipArchive zip, String folder) throws UnreadableNetworkException {
    this.zip = zip;
    this.folder = folder;
    this.byteOrder = byteOrder(zip, folder + "byteorder");
  }

  static boolean isTorch(ZipArchive zip) {
    return zip.names().stream().anyMatch(TorchArchive::isContents);
  }

  private static boolean isContents(String entry) {
    return entry.equals(CONTENTS) || entry.endsWith("/" + CONTENTS);
  }

  /** The tensors of the state_dict in `zip`, wherever a checkpoint keeps it. */
  static NamedTensors read(ZipArchive zip) throws UnreadableNetworkException {
    String contents =
        zip.names().stream()
            .filter(TorchArchive::isContents)
            .findFirst()
            .orElseThrow(
                () ->
                    new UnreadableNetworkException("The archive has no data.pkl; save it again."));
    String folder = contents.substring(0, contents.length() - CONTENTS.length());
    if (zip.has(folder + "constants.pkl")
        || zip.names().stream().anyMatch(name -> name.startsWith(folder + "code/"))) {
      throw new UnreadableNetworkException(
          "The file is a TorchScript program, a table of weights is due; load it with torch.jit.load and torch.save its state_dict().");
    }
    TorchArchive archive = new TorchArchive(zip, folder);
    return archive.tensors(StateDict.find(PickleReader.read(zip.content(contents))));
  }

  private NamedTensors tensors(StateDict found) throws UnreadableNetworkException {
    notes.addAll(found.notes());
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    long taken = 0;
    for (Map.Entry<String, View> view : found.views().entrySet()) {
      Tensor tensor = tensor(view.getKey(), view.getValue(), taken);
      taken += tensor.count();
      tensors.put(view.getKey(), tensor);
    }
    return new NamedTensors(tensors, Map.of(), notes);
  }

  /** The numbers that `view` shows, row by row. */
  private Tensor tensor(String name, View view, long taken) throws UnreadableNetworkException {
    long[] sizes = view.shape().stream().mapToLong(Long::longValue).toArray();
    int count = Limits.values(name, sizes, taken);
    int[] shape = new int[sizes.length];
    int[] strides = new int[sizes.length];
    ByteBuffer numbers = storage(view.storage());
    ElementType type = view.storage().type();
    long last = view.offset();
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = (int) sizes[axis];
      long stride = shape[axis] > 1 ? view.strides().get(axis) : 0;
      if (stride < 0 || stride > numbers.remaining()) {
        throw outside(name);
      }
      strides[axis] = (int) stride;
      // Sizes and strides are below 2³⁰ here, and there are at most 32 axes.
      last += stride * Math.max(0, sizes[axis] - 1);
    }
    long available = Math.min(view.storage().count(), numbers.remaining() / type.bytes());
    if (view.offset() < 0 || last < 0 || (count > 0 && last >= available)) {
      throw outside(name);
    }
    return Tensor.owning(shape, gather(numbers, type, view.offset(), shape, strides, count));
  }

  private static double[] gather(
      ByteBuffer numbers, ElementType type, long offset, int[] shape, int[] strides, int count) {
    double[] values = new double[count];
    int[] index = new int[shape.length];
    int element = count == 0 ? 0 : (int) offset;
    for (int i = 0; i < count; i++) {
      values[i] = type.at(numbers, element * type.bytes());
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        element += strides[axis];
        if (++index[axis] < shape[axis]) {
          break;
        }
        element -= strides[axis] * shape[axis];
        index[axis] = 0;
      }
    }
    return values;
  }

  private ByteBuffer storage(Storage storage) throws UnreadableNetworkException {
    ByteBuffer known = storages.get(storage.key());
    if (known != null) {
      return known;
    }
    String entry = folder + "data/" + storage.key();
    ByteBuffer content = zip.content(entry).slice().order(byteOrder);
    if (!zip.isIntact(entry, content)) {
      notes.add(
          "The checksum of %s does not fit: the file may be damaged, or was saved without checksums."
              .formatted(quoted(entry)));
    }
    storages.put(storage.key(), content);
    return content;
  }

  private static ByteOrder byteOrder(ZipArchive zip, String entry)
      throws UnreadableNetworkException {
    if (!zip.has(entry)) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    ByteBuffer content = zip.content(entry);
    byte[] word = new byte[Math.min(16, content.remaining())];
    content.get(word);
    String order = new String(word, StandardCharsets.US_ASCII).strip();
    return switch (order) {
      case "little" -> ByteOrder.LITTLE_ENDIAN;
      case "big" -> ByteOrder.BIG_ENDIAN;
      default ->
          throw new UnreadableNetworkException(
              "The file says the byte order %s, little or big is due; save it again."
                  .formatted(quoted(order)));
    };
  }

  private static UnreadableNetworkException outside(String name) {
    return new UnreadableNetworkException(
        "The tensor %s reaches beyond the numbers stored for it; the file is damaged, save it again."
            .formatted(quoted(name)));
  }
}
