package separatrix.files.recording;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import separatrix.files.NumpyArchive;
import separatrix.files.NumpyArray;
import separatrix.files.Refusals;
import separatrix.files.SourceFile;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.ZipArchive;
import separatrix.files.hdf.HdfContents;
import separatrix.files.matlab.MatReader;
import separatrix.files.matlab.MatlabImporter;

/**
 * Recordings out of `.npy` (of any size, left on the disk), `.npz`, `.mat` and `.csv`. An array of
 * three axes is a recording in the given order of axes; one of two is a single trial, steps ×
 * units.
 */
public final class RecordingFiles {
  private static final int BEGINNING = 512;
  private static final List<String> USUAL =
      List.of("states", "activity", "rates", "hidden", "firing_rates", "data", "x");

  private RecordingFiles() {}

  /**
   * The recording in a file.
   *
   * @param variable the array's name in an archive of several; empty for the usual one
   */
  public static Recording read(Path path, AxisOrder order, String variable)
      throws UnreadableNetworkException {
    byte[] beginning = beginning(path);
    String name = String.valueOf(path.getFileName());
    if (NumpyArray.isNumpy(beginning)) {
      return mapped(path, name, order);
    }
    if (ZipArchive.isZip(beginning)) {
      return of(name, NumpyArchive.read(path).arrays(), variable, order);
    }
    if (MatReader.isMat(beginning)
        || HdfContents.isHdf(ByteBuffer.wrap(beginning))
        || new String(beginning, StandardCharsets.ISO_8859_1).startsWith("MATLAB 7.3")) {
      return of(name, MatlabImporter.variables(SourceFile.read(path)).tensors(), variable, order);
    }
    return CsvRecording.read(path, name);
  }

  private static byte[] beginning(Path path) throws UnreadableNetworkException {
    try (InputStream input = Files.newInputStream(path)) {
      return input.readNBytes(BEGINNING);
    } catch (NoSuchFileException missing) {
      throw new UnreadableNetworkException(
          "There is no file %s; check the name and the folder.".formatted(quoted(path.toString())));
    } catch (IOException failure) {
      throw unopened(path, failure);
    }
  }

  private static Recording mapped(Path path, String name, AxisOrder order)
      throws UnreadableNetworkException {
    try {
      NumpyArray.Layout layout = NumpyArray.layout(path);
      MappedArray numbers =
          MappedArray.of(path, layout.offset(), layout.type(), layout.byteOrder());
      return of(name, layout.shape(), layout.strides(), order, numbers::at);
    } catch (IOException failure) {
      if (failure instanceof UnreadableNetworkException refusal) {
        throw refusal;
      }
      throw unopened(path, failure);
    }
  }

  private static Recording of(
      String name, Map<String, Tensor> arrays, String variable, AxisOrder order)
      throws UnreadableNetworkException {
    List<String> fitting =
        arrays.entrySet().stream()
            .filter(array -> array.getValue().rank() == 3 || array.getValue().rank() == 2)
            .map(Map.Entry::getKey)
            .toList();
    String chosen = variable.isEmpty() ? likely(fitting, arrays) : variable;
    Tensor tensor = arrays.get(chosen);
    if (tensor == null || !fitting.contains(chosen)) {
      throw new UnreadableNetworkException(
          "There is no recording %s; arrays of two or three axes are %s, choose one."
              .formatted(quoted(chosen), Refusals.listed(fitting)));
    }
    long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
    double[] values = tensor.values();
    return of(name, shape, rowMajor(shape), order, index -> values[(int) index]);
  }

  /** The one with a usual name, else the first of three axes, else the first. */
  private static String likely(List<String> fitting, Map<String, Tensor> arrays) {
    for (String usual : USUAL) {
      if (fitting.contains(usual)) {
        return usual;
      }
    }
    for (Map.Entry<String, Tensor> array : arrays.entrySet()) {
      if (array.getValue().rank() == 3) {
        return array.getKey();
      }
    }
    return fitting.isEmpty() ? "states" : fitting.getFirst();
  }

  /** Numbers by their flat index. */
  @FunctionalInterface
  private interface Flat {
    double at(long index);
  }

  private static Recording of(
      String name, long[] shape, long[] strides, AxisOrder order, Flat numbers)
      throws UnreadableNetworkException {
    if (shape.length != 2 && shape.length != 3) {
      throw new UnreadableNetworkException(
          "%s has %d axes; trials × steps × units, or steps × units, are due."
              .formatted(quoted(name), shape.length));
    }
    for (long size : shape) {
      if (size < 1 || size > Integer.MAX_VALUE) {
        throw new UnreadableNetworkException(
            "%s has the shape %s; every axis needs 1 to %d entries."
                .formatted(quoted(name), Arrays.toString(shape), Integer.MAX_VALUE));
      }
    }
    if (shape.length == 2) {
      return new Recording(
          name,
          1,
          (int) shape[0],
          (int) shape[1],
          (_, step, unit) -> numbers.at(step * strides[0] + unit * strides[1]));
    }
    long ofTrial = strides[order.trialsAxis()];
    long ofStep = strides[order.stepsAxis()];
    long ofUnit = strides[order.unitsAxis()];
    return new Recording(
        name,
        (int) shape[order.trialsAxis()],
        (int) shape[order.stepsAxis()],
        (int) shape[order.unitsAxis()],
        (trial, step, unit) -> numbers.at(trial * ofTrial + step * ofStep + unit * ofUnit));
  }

  private static long[] rowMajor(long[] shape) {
    long[] strides = new long[shape.length];
    long stride = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= shape[axis];
    }
    return strides;
  }

  static UnreadableNetworkException unopened(Path path, IOException failure) {
    return new UnreadableNetworkException(
        "%s cannot be read (%s); check that it may be opened."
            .formatted(
                quoted(String.valueOf(path.getFileName())),
                quoted(String.valueOf(failure.getMessage()))));
  }
}
