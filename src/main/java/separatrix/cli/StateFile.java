package separatrix.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import separatrix.files.NumpyArchive;
import separatrix.files.NumpyArray;
import separatrix.files.Tensor;
import separatrix.linalg.Matrix;

/** Rows of numbers out of a NumPy file. */
final class StateFile {
  private StateFile() {}

  /**
   * The states in a `.npy` or `.npz` file, one per row: all axes but the last are run together. Of
   * an archive the one array whose last axis has `size` numbers is taken, or the one called
   * `states`.
   */
  static Matrix states(Path file, int size) throws BadInputException, IOException {
    return rows(file, size, "states");
  }

  /** The same of other rows, which `name` says what they are. */
  static Matrix rows(Path file, int size, String name) throws BadInputException, IOException {
    Tensor tensor = isArchive(file) ? ofArchive(file, size, name) : NumpyArray.read(file);
    if (!fits(tensor, size)) {
      throw new BadInputException(
          "The array in \"%s\" has the shape %s; %s of %d numbers along the last axis are due."
              .formatted(file.getFileName(), Arrays.toString(tensor.shape()), name, size));
    }
    if (!tensor.isFinite()) {
      throw new BadInputException(
          "The %s in \"%s\" are not all finite; leave out those that are not."
              .formatted(name, file.getFileName()));
    }
    return Matrix.fromRowMajor(tensor.count() / size, size, tensor.values());
  }

  private static boolean isArchive(Path file) throws BadInputException, IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return Arrays.equals(input.readNBytes(2), new byte[] {'P', 'K'});
    } catch (NoSuchFileException missing) {
      throw new BadInputException(
          "There is no file \"%s\"; check the name and the folder.".formatted(file));
    }
  }

  private static Tensor ofArchive(Path file, int size, String name)
      throws BadInputException, IOException {
    NumpyArchive archive = NumpyArchive.read(file);
    Tensor named = archive.arrays().get(name);
    if (named != null) {
      return named;
    }
    List<String> candidates =
        archive.arrays().entrySet().stream()
            .filter(array -> fits(array.getValue(), size))
            .map(Map.Entry::getKey)
            .toList();
    if (candidates.size() != 1) {
      throw new BadInputException(
          "\"%s\" has %s with %d numbers along the last axis; call the one with the %s `%s`."
              .formatted(
                  file.getFileName(),
                  candidates.isEmpty()
                      ? "no array"
                      : candidates.size() + " arrays (" + String.join(", ", candidates) + ")",
                  size,
                  name,
                  name));
    }
    return archive.array(candidates.getFirst());
  }

  private static boolean fits(Tensor tensor, int size) {
    return tensor.rank() >= 1 && tensor.count() > 0 && tensor.size(tensor.rank() - 1) == size;
  }
}
