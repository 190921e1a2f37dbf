package separatrix.files.recording;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import separatrix.files.ElementType;
import separatrix.files.Limits;
import separatrix.files.NamedTensors;
import separatrix.files.NumpyArray;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.ZipArchive;
import separatrix.files.matlab.MatReader;

/**
 * The arrays of an archive by name.
 *
 * @param refused the sentence for each that cannot be a recording
 */
record ArchivedArrays(Map<String, ArchivedArray> arrays, Map<String, String> refused) {
  private static final String NUMPY = ".npy";

  /** Of an `.npz`: what is not packed is read where it is. */
  static ArchivedArrays ofNumpy(Path path) throws UnreadableNetworkException {
    ZipArchive archive = ZipArchive.open(mapped(path), Limits.RECORDING_BYTES);
    Map<String, ArchivedArray> arrays = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    for (String entry : archive.names()) {
      if (entry.endsWith(NUMPY)) {
        String name = entry.substring(0, entry.length() - NUMPY.length());
        try {
          arrays.put(name, array(archive, entry, name));
        } catch (UnreadableNetworkException refusal) {
          refused.put(name, String.valueOf(refusal.getMessage()));
        }
      }
    }
    return new ArchivedArrays(arrays, refused);
  }

  private static ArchivedArray array(ZipArchive archive, String entry, String name)
      throws UnreadableNetworkException {
    NumpyArray.Layout layout =
        NumpyArray.layout(archive.content(entry, NumpyArray.BEGINNING), name, archive.size(entry));
    return new ArchivedArray(
        layout.shape(),
        layout.strides(),
        () -> {
          ByteBuffer bytes = archive.content(entry);
          int from = (int) layout.offset();
          ByteBuffer numbers = bytes.slice(from, bytes.limit() - from).order(layout.byteOrder());
          return within(numbers, layout.shape(), layout.type(), name);
        });
  }

  /** Of arrays in memory. */
  static ArchivedArrays of(NamedTensors variables) {
    Map<String, ArchivedArray> arrays = new LinkedHashMap<>();
    variables.tensors().forEach((name, tensor) -> arrays.put(name, ArchivedArray.of(tensor)));
    return new ArchivedArrays(arrays, variables.refused());
  }

  /** Of a `.mat` before version 7.3. */
  static ArchivedArrays ofMatlab(Path path) throws UnreadableNetworkException {
    Map<String, ArchivedArray> arrays = new LinkedHashMap<>();
    Map<String, String> refused =
        MatReader.read(
            mapped(path),
            Limits.RECORDING_BYTES,
            (name, sizes, type, content) -> {
              long[] shape = Arrays.stream(sizes).asLongStream().toArray();
              arrays.put(
                  name,
                  new ArchivedArray(
                      shape,
                      ArchivedArray.columnMajor(shape),
                      () -> within(content, shape, type, name)));
            });
    return new ArchivedArrays(arrays, refused);
  }

  /** The numbers, if there are as many as the shape says. */
  private static RecordingSource.Flat within(
      ByteBuffer bytes, long[] shape, ElementType type, String name)
      throws UnreadableNetworkException {
    double due = type.bytes();
    for (long size : shape) {
      due *= size;
    }
    if (due > bytes.limit()) {
      throw new UnreadableNetworkException(
          "The array %s ends after %d of its %.0f bytes; copy or save the file again."
              .formatted(quoted(name), bytes.limit(), due));
    }
    return ArchivedArray.in(bytes, type);
  }

  private static ByteBuffer mapped(Path path) throws UnreadableNetworkException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new UnreadableNetworkException(
            "%s is larger than the 2 GiB that are read of an archive; save the recording as .npy, which is read where it is, of any size."
                .formatted(quoted(String.valueOf(path.getFileName()))));
      }
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    } catch (UnreadableNetworkException refusal) {
      throw refusal;
    } catch (IOException failure) {
      throw RecordingFiles.unopened(path, failure);
    }
  }
}
