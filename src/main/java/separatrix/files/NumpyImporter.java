package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.List;

/** NumPy's `.npz` with PyTorch's names. */
final class NumpyImporter implements NetworkImporter {

  @Override
  public String format() {
    return "NumPy arrays with PyTorch's names (.npz)";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return ZipArchive.isZip(file.bytes()) || NumpyArray.isNumpy(file.bytes());
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    if (NumpyArray.isNumpy(file.bytes())) {
      throw new UnreadableNetworkException(
          "%s holds one array, a network takes several; save them with numpy.savez under PyTorch's names."
              .formatted(quoted(file.name())));
    }
    NumpyArchive archive = NumpyArchive.read(ZipArchive.open(file.bytes()));
    if (archive.arrays().isEmpty() && archive.refused().isEmpty()) {
      throw new UnreadableNetworkException(
          "%s is an archive without arrays; a PyTorch .pt or a NumPy .npz is due."
              .formatted(quoted(file.name())));
    }
    return TorchNames.network(
        new NamedTensors(archive.arrays(), archive.refused(), List.of()), file.stem(), choices);
  }
}
