package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file held in memory: its name, for messages and as the network's name, and its bytes.
 *
 * @param name the last part of the path, or any other name to show
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are shared on purpose: files are large
public record SourceFile(String name, byte[] bytes) {

  /** The file at `path`, if it is there and within the limit of size. */
  public static SourceFile read(Path path) throws UnreadableNetworkException {
    String name = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      throw new UnreadableNetworkException(
          "%s is a folder; a file is due, choose one inside it.".formatted(quoted(name)));
    }
    try (InputStream input = Files.newInputStream(path)) {
      byte[] bytes = input.readNBytes(Limits.FILE_BYTES + 1);
      if (bytes.length > Limits.FILE_BYTES) {
        throw new UnreadableNetworkException(
            "%s is larger than the %d MiB that are read; export the network alone."
                .formatted(quoted(name), Limits.FILE_BYTES >> 20));
      }
      return new SourceFile(name, bytes);
    } catch (UnreadableNetworkException tooLarge) {
      throw tooLarge;
    } catch (NoSuchFileException missing) {
      throw new UnreadableNetworkException(
          "There is no file %s; check the name and the folder.".formatted(quoted(path.toString())));
    } catch (IOException failure) {
      throw new UnreadableNetworkException(
          "%s cannot be read (%s); check that it may be opened."
              .formatted(quoted(name), quoted(String.valueOf(failure.getMessage()))));
    }
  }

  /** The name without its extension. */
  public String stem() {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
