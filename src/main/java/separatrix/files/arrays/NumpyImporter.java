package separatrix.files.arrays;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.NamedTensors;
import separatrix.files.NetworkImporter;
import separatrix.files.NumpyArchive;
import separatrix.files.NumpyArray;
import separatrix.files.SourceFile;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.ZipArchive;
import separatrix.files.dialects.Dialects;

/** NumPy's `.npz` with the names of any program, or one square matrix in a `.npy`. */
public final class NumpyImporter implements NetworkImporter {

  @Override
  public String format() {
    return "NumPy arrays (.npz, .npy)";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return ZipArchive.isZip(file.bytes()) || NumpyArray.isNumpy(file.bytes());
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    if (NumpyArray.isNumpy(file.bytes())) {
      return ofOneArray(file, choices);
    }
    NumpyArchive archive = NumpyArchive.read(ZipArchive.open(file.bytes()));
    if (archive.arrays().isEmpty() && archive.refused().isEmpty()) {
      throw new UnreadableNetworkException(
          "%s is an archive without arrays; a PyTorch .pt, a .keras or a NumPy .npz is due."
              .formatted(quoted(file.name())));
    }
    return Dialects.network(
        new NamedTensors(archive.arrays(), archive.refused(), List.of()), file.stem(), choices);
  }

  private static ImportedNetwork ofOneArray(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    Tensor tensor = NumpyArray.read(ByteBuffer.wrap(file.bytes()), file.name(), 0);
    if (tensor.rank() != 2 || tensor.count() == 0 || tensor.size(0) != tensor.size(1)) {
      throw new UnreadableNetworkException(
          "%s holds one array that is no square matrix of recurrent weights; save several with numpy.savez, or open a recording as such."
              .formatted(quoted(file.name())));
    }
    return Dialects.network(
        new NamedTensors(Map.of("W", tensor), Map.of(), List.of()), file.stem(), choices);
  }
}
