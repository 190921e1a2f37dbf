package separatrix.files.formats;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import separatrix.files.ImportChoices;
import separatrix.files.ImportMemory;
import separatrix.files.ImportedNetwork;
import separatrix.files.NetworkImporter;
import separatrix.files.NetworkJson;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.arrays.NumpyImporter;
import separatrix.files.arrays.SafetensorsImporter;
import separatrix.files.flax.FlaxImporter;
import separatrix.files.keras.KerasImporter;
import separatrix.files.matlab.MatlabImporter;
import separatrix.files.onnx.OnnxImporter;
import separatrix.files.pytorch.TorchImporter;
import separatrix.files.records.SessionNetwork;

/** The formats that are read. The first that recognises a file reads it. */
public final class NetworkImporters {
  private static final List<NetworkImporter> ALL =
      List.of(
          new SafetensorsImporter(),
          new NetworkJson(),
          new SessionNetwork(),
          new TorchImporter(),
          new MatlabImporter(),
          new KerasImporter(),
          new NumpyImporter(),
          new UnreadForms(),
          new OnnxImporter(),
          new FlaxImporter());

  private NetworkImporters() {}

  public static List<NetworkImporter> all() {
    return ALL;
  }

  public static ImportedNetwork read(Path path, ImportChoices choices)
      throws UnreadableNetworkException {
    return read(SourceFile.read(path), choices);
  }

  /** The network as the user read the last file of the same shape. */
  public static ImportedNetwork read(Path path, ImportMemory memory)
      throws UnreadableNetworkException {
    SourceFile file = SourceFile.read(path);
    ImportedNetwork unanswered = read(file, ImportChoices.none());
    ImportChoices before = memory.answersFor(ImportMemory.shape(unanswered));
    if (before.answers().isEmpty()) {
      return unanswered;
    }
    try {
      return read(file, before).remembering(before);
    } catch (UnreadableNetworkException _) {
      // What fitted that file does not fit this one.
      return unanswered;
    }
  }

  public static ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    for (NetworkImporter importer : ALL) {
      if (importer.recognises(file)) {
        return importer.read(file, choices);
      }
    }
    throw new UnreadableNetworkException(
        "%s is no network file: it begins with %s, where a file of PyTorch, Keras, NumPy, MATLAB, ONNX, Flax, safetensors or Separatrix JSON is due."
            .formatted(quoted(file.name()), beginning(file)));
  }

  private static String beginning(SourceFile file) {
    byte[] bytes = file.bytes();
    if (bytes.length == 0) {
      return "nothing at all";
    }
    int shown = Math.min(12, bytes.length);
    return quoted(new String(bytes, 0, shown, StandardCharsets.ISO_8859_1));
  }

  /** The formats' names, for messages and file choosers. */
  public static String formats() {
    return ALL.stream()
        .filter(importer -> !(importer instanceof UnreadForms))
        .map(NetworkImporter::format)
        .collect(Collectors.joining(", "));
  }
}
