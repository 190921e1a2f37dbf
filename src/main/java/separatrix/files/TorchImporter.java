package separatrix.files;

/** PyTorch's state_dict, or a checkpoint around one, in the zip form. */
final class TorchImporter implements NetworkImporter {

  @Override
  public String format() {
    return "PyTorch state_dict (.pt)";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return ZipArchive.isZip(file.bytes()) && ZipArchive.mentions(file.bytes(), "data.pkl");
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    NamedTensors tensors = TorchArchive.read(ZipArchive.open(file.bytes()));
    return TorchNames.network(tensors, file.stem(), choices);
  }
}
