package separatrix.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** A file that cannot be written where it was wished. The message is one sentence for the user. */
public final class UnwritableFileException extends IOException {
  private UnwritableFileException(String sentence, IOException cause) {
    super(sentence, cause);
  }

  /** In the words of whoever asked for `path`; the system's own are often a bare path. */
  static UnwritableFileException at(Path path, FileSystemException refused) {
    String sentence =
        switch (refused) {
          case NoSuchFileException _ ->
              "There is no folder for \"%s\"; make it first.".formatted(path);
          case AccessDeniedException _ ->
              "\"%s\" may not be written; choose another name or folder.".formatted(path);
          default ->
              "\"%s\" cannot be written (%s); choose another name or folder."
                  .formatted(path, Objects.requireNonNullElse(refused.getReason(), "no reason"));
        };
    return new UnwritableFileException(sentence, refused);
  }

  /** A disk that fails in the middle says so without a name. */
  static UnwritableFileException during(Path path, IOException failed) {
    return new UnwritableFileException(
        "\"%s\" could not be written whole (%s), what was there before stands; make room or choose another folder."
            .formatted(path, Objects.requireNonNullElse(failed.getMessage(), "no reason")),
        failed);
  }
}
