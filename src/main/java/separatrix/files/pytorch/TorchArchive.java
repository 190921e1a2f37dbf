package separatrix.files.pytorch;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.NamedTensors;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.ZipArchive;
import separatrix.files.pytorch.PickleValue.Storage;

/**
 * The zip form that torch.save writes since PyTorch 1.6: a pickled table of contents, `data.pkl`,
 * and one entry of raw numbers per storage, `data/0`, `data/1`, …. A TorchScript archive has its
 * program beside them, which is not looked at.
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
    TorchArchive archive = new TorchArchive(zip, folder);
    boolean isScript =
        zip.has(folder + "constants.pkl")
            || zip.names().stream().anyMatch(name -> name.startsWith(folder + "code/"));
    if (isScript) {
      archive.notes.add(
          "The file is a TorchScript program: its weights were read, none of it ran.");
    }
    StateDict found =
        StateDict.find(
            PickleReader.read(
                zip.content(contents),
                isScript ? TorchSymbols.Allowed.SCRIPT : TorchSymbols.Allowed.WEIGHTS));
    return TensorViews.named(found, archive::storage, archive.notes);
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
}
