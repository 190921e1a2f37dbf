package separatrix.files.formats;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import separatrix.files.ImportedNetwork;
import separatrix.files.NetworkJson;
import separatrix.files.NumpyArchive;
import separatrix.files.UnwritableNetworkException;

/** The formats that networks are written in, chosen by the ending of the file's name. */
public final class NetworkExporters {
  private NetworkExporters() {}

  /**
   * Writes to a `.json` (any network), a `.npz` or a `.safetensors` (what PyTorch has a layer for),
   * replacing what is there.
   *
   * @throws UnwritableNetworkException if the ending is another, or the format has no place for it
   */
  public static void write(ImportedNetwork network, Path path) throws IOException {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      NetworkJson.write(network, path);
    } else if (name.endsWith(".npz")) {
      NumpyArchive.of(TorchTensors.of(network.network())).write(path);
    } else if (name.endsWith(".safetensors")) {
      SafetensorsFile.write(TorchTensors.of(network.network()), path);
    } else {
      throw new UnwritableNetworkException(
          "%s ends in no format that is written; end it in .json, .npz or .safetensors."
              .formatted(quoted(name)));
    }
  }
}
