package separatrix.files.recording;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import separatrix.files.NumpyArray;
import separatrix.files.SourceFile;
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

  private RecordingFiles() {}

  /**
   * The recording in a file.
   *
   * @param variable the array's name in an archive of several; empty for the usual one
   */
  public static Recording read(Path path, AxisOrder order, String variable)
      throws UnreadableNetworkException {
    return open(path).recording(order, variable);
  }

  /** The arrays of a file. */
  public static RecordingSource open(Path path) throws UnreadableNetworkException {
    byte[] beginning = beginning(path);
    String name = String.valueOf(path.getFileName());
    if (NumpyArray.isNumpy(beginning)) {
      return mapped(path, name);
    }
    if (ZipArchive.isZip(beginning)) {
      return RecordingSource.arrays(name, ArchivedArrays.ofNumpy(path));
    }
    if (MatReader.isMat(beginning)) {
      return RecordingSource.arrays(name, ArchivedArrays.ofMatlab(path));
    }
    if (HdfContents.isHdf(ByteBuffer.wrap(beginning))
        || new String(beginning, StandardCharsets.ISO_8859_1).startsWith("MATLAB 7.3")) {
      return RecordingSource.arrays(
          name, ArchivedArrays.of(MatlabImporter.variables(SourceFile.read(path))));
    }
    return RecordingSource.table(CsvRecording.read(path, name));
  }

  /**
   * Whether a file can be nothing but a recording, judged by its beginning: an array that is no
   * square matrix, or a table of numbers.
   */
  public static boolean isPlainly(Path path) throws UnreadableNetworkException {
    byte[] beginning = beginning(path);
    if (NumpyArray.isNumpy(beginning)) {
      try {
        long[] shape = NumpyArray.layout(path).shape();
        return shape.length == 3 || (shape.length == 2 && shape[0] != shape[1]);
      } catch (IOException _) {
        // Said by whoever reads it.
        return false;
      }
    }
    return CsvCells.beginTable(beginning);
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

  private static RecordingSource mapped(Path path, String name) throws UnreadableNetworkException {
    try {
      NumpyArray.Layout layout = NumpyArray.layout(path);
      MappedArray numbers =
          MappedArray.of(path, layout.offset(), layout.type(), layout.byteOrder());
      return RecordingSource.array(name, layout.shape(), layout.strides(), numbers::at);
    } catch (UnreadableNetworkException refusal) {
      throw refusal;
    } catch (IOException failure) {
      throw unopened(path, failure);
    }
  }

  static UnreadableNetworkException unopened(Path path, IOException failure) {
    return new UnreadableNetworkException(
        "%s cannot be read (%s); check that it may be opened."
            .formatted(
                quoted(String.valueOf(path.getFileName())),
                quoted(String.valueOf(failure.getMessage()))));
  }
}
