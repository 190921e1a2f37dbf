package separatrix.files.matlab;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.NamedTensors;
import separatrix.files.NetworkImporter;
import separatrix.files.SourceFile;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.dialects.Dialects;
import separatrix.files.hdf.HdfContents;

/** MATLAB's `.mat` of versions 5 to 7.3, its matrices under the names of any program. */
public final class MatlabImporter implements NetworkImporter {

  @Override
  public String format() {
    return "MATLAB (.mat, versions 5 to 7.3)";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return MatReader.isMat(file.bytes()) || isHdf(file.bytes());
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    return Dialects.network(variables(file), file.stem(), choices);
  }

  /** The numeric variables of a MAT file. */
  public static NamedTensors variables(SourceFile file) throws UnreadableNetworkException {
    return isHdf(file.bytes()) ? ofHdf(file) : MatReader.read(file.bytes());
  }

  private static boolean isHdf(byte[] bytes) {
    return bytes.length > 128
        && new String(bytes, 0, 10, StandardCharsets.ISO_8859_1).equals("MATLAB 7.3")
        && HdfContents.isHdf(ByteBuffer.wrap(bytes));
  }

  /** MATLAB's first axis is HDF5's last. */
  private static NamedTensors ofHdf(SourceFile file) throws UnreadableNetworkException {
    HdfContents contents = HdfContents.read(ByteBuffer.wrap(file.bytes()));
    Map<String, Tensor> turned = new LinkedHashMap<>();
    contents
        .arrays()
        .tensors()
        .forEach(
            (name, tensor) -> {
              String type =
                  contents.texts().getOrDefault(name, Map.of()).getOrDefault("MATLAB_class", "");
              if (!type.equals("char") && !name.startsWith("#")) {
                turned.put(name.replace('/', '.'), Tensor.ofReversedAxes(tensor));
              }
            });
    return new NamedTensors(turned, contents.arrays().refused(), contents.arrays().notes());
  }
}
