package separatrix.ui.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import separatrix.session.saved.SessionFile;

/** Writes the session of this program into its place, on any thread, one at a time. */
final class AutosaveWriter {
  private final AutosaveFolder folder;
  private Optional<AutosaveFolder.Place> place = Optional.empty();
  private boolean hasEnded;

  AutosaveWriter(AutosaveFolder folder) {
    this.folder = folder;
  }

  /** Writes; gives a sentence if it could not. */
  Optional<String> write(SessionState.Whole whole, Optional<Path> file) {
    // The program must not wait for it when it ends.
    return write(whole.content(), file);
  }

  private synchronized Optional<String> write(SessionFile.Content content, Optional<Path> file) {
    if (hasEnded) {
      return Optional.empty();
    }
    try {
      AutosaveFolder.Place mine = place.isPresent() ? place.get() : folder.claim();
      place = Optional.of(mine);
      mine.belongsTo(file.map(Path::toAbsolutePath));
      content.write(mine.session());
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(
          Optional.ofNullable(failure.getMessage())
              .orElse("The folder %s cannot be written.".formatted(folder.path())));
    }
  }

  /** Removes what was written; nothing is written from now on. */
  synchronized void end() {
    hasEnded = true;
    place.ifPresent(AutosaveWriter::clear);
  }

  static void clear(AutosaveFolder.Place place) {
    try {
      place.clear();
    } catch (IOException stays) {
      System.getLogger("separatrix")
          .log(System.Logger.Level.WARNING, "A kept session stays in " + place.session(), stays);
    }
  }
}
