package separatrix.ui.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;

/**
 * Keeps the session in case the program is killed, and offers what was kept when it was. Files are
 * written and read in the background; when the program ends well, nothing is left.
 */
public final class Autosave {

  /**
   * A session that was kept.
   *
   * @param name of its file, or else of its network
   * @param saved when
   */
  public record Offer(String name, Instant saved) {}

  private record Found(AutosaveFolder.Place place, SessionState.Read read, Offer offer) {}

  /** What was left: one that can be read, and a word on each newer one that cannot. */
  private record Left(Optional<Found> found, List<Notice> troubles) {}

  private final Workspace workspace;
  private final SessionDocument document;
  private final AutosaveFolder folder;
  private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
      new ReadOnlyObjectWrapper<>(this, "offer", Optional.empty());
  private final AutosaveWriter writer;
  private Optional<Found> found = Optional.empty();
  // It goes once the session is kept anew.
  private Optional<AutosaveFolder.Place> restored = Optional.empty();
  private long keptRevision;
  private boolean isWriting;
  private boolean hasTold;

  public Autosave(Workspace workspace, SessionDocument document, AutosaveFolder folder) {
    this.workspace = workspace;
    this.document = document;
    this.folder = folder;
    this.writer = new AutosaveWriter(folder);
    this.keptRevision = document.revisionProperty().get();
  }

  /** What can be restored, if there is something. */
  public ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** Looks for what a program that was killed has left. */
  public void look() {
    workspace
        .work()
        .startQuietly(
            "Looking for a session to restore",
            () -> left(folder),
            left -> {
              left.troubles().forEach(workspace::tell);
              found = left.found();
              offer.set(found.map(Found::offer));
            });
  }

  /** The newest that can be read; the others wait for the next start. */
  private static Left left(AutosaveFolder folder) {
    List<Notice> troubles = new ArrayList<>();
    Optional<Found> found = Optional.empty();
    for (AutosaveFolder.Place place : folder.left()) {
      try {
        if (found.isPresent()) {
          place.leave();
        } else {
          found = read(place, troubles);
        }
      } catch (IOException _) {
        // It is let go when the program ends.
      }
    }
    return new Left(found, troubles);
  }

  private static Optional<Found> read(AutosaveFolder.Place place, List<Notice> troubles)
      throws IOException {
    try {
      return Optional.of(found(place));
    } catch (UnreadableNetworkException broken) {
      troubles.add(
          Notice.warning(
              "The session that was kept when the program ended last cannot be read; it stays in %s."
                  .formatted(place.session()),
              String.valueOf(broken.getMessage())));
      place.setAside();
      return Optional.empty();
    }
  }

  private static Found found(AutosaveFolder.Place place) throws UnreadableNetworkException {
    SessionState.Read read = SessionState.Read.of(SourceFile.read(place.session()));
    String name =
        place
            .belongsTo()
            .map(file -> String.valueOf(file.getFileName()))
            .orElse(read.analysis().session().subject().name());
    return new Found(place, read, new Offer(name, place.written()));
  }

  /** Shows what was offered. */
  public void restore() {
    offer.set(Optional.empty());
    Optional<Found> it = found;
    found = Optional.empty();
    it.ifPresent(
        kept -> {
          document.restore(kept.read(), kept.place().belongsTo());
          restored = Optional.of(kept.place());
          write();
        });
  }

  /** Lets go of what was offered. */
  public void discard() {
    offer.set(Optional.empty());
    found.ifPresent(it -> AutosaveWriter.clear(it.place()));
    found = Optional.empty();
  }

  /** Keeps the session, if it has changed and is more than what a fresh start shows. */
  public void keep() {
    boolean isWorth =
        !workspace.history().undoNameProperty().get().isEmpty()
            || document.fileProperty().get().isPresent();
    if (isWorth && document.revisionProperty().get() != keptRevision) {
      write();
    }
  }

  private void write() {
    if (isWriting) {
      return;
    }
    isWriting = true;
    long revision = document.revisionProperty().get();
    SessionState.Whole whole = document.whole();
    Optional<Path> file = document.fileProperty().get();
    workspace
        .work()
        .startQuietly(
            "Keeping the session",
            () -> writer.write(whole, file),
            trouble -> {
              isWriting = false;
              // Also where it failed: it is tried again after the next change.
              keptRevision = revision;
              if (trouble.isEmpty()) {
                forgetRestored();
              } else if (!hasTold) {
                hasTold = true;
                workspace.tell(
                    Notice.warning(
                        "The session cannot be kept in case the program is killed.",
                        trouble.get()));
              }
            });
  }

  /** The program ends well: nothing is left of it. */
  public void end() {
    writer.end();
    forgetRestored();
  }

  private void forgetRestored() {
    restored.ifPresent(AutosaveWriter::clear);
    restored = Optional.empty();
  }
}
