package separatrix.files.pytorch;

import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.NamedTensors;
import separatrix.files.NetworkImporter;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.ZipArchive;
import separatrix.files.dialects.Dialects;

/** PyTorch's state_dict, or a checkpoint around one; the tensors of a TorchScript archive. */
public final class TorchImporter implements NetworkImporter {

  @Override
  public String format() {
    return "PyTorch state_dict, checkpoint or TorchScript (.pt, .pth)";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return LegacyTorchFile.isLegacy(file.bytes())
        || (ZipArchive.isZip(file.bytes()) && ZipArchive.mentions(file.bytes(), "data.pkl"));
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    NamedTensors tensors =
        LegacyTorchFile.isLegacy(file.bytes())
            ? LegacyTorchFile.read(file.bytes())
            : TorchArchive.read(ZipArchive.open(file.bytes()));
    return Dialects.network(tensors, file.stem(), choices);
  }
}
