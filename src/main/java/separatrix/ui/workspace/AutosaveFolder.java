package separatrix.ui.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where running programs keep their sessions in case they are killed: a session file each, and
 * beside it a file that is locked as long as the program runs and says which file the session
 * belongs to. What is there without a lock was left by a program that did not end well.
 */
public record AutosaveFolder(Path path) {
  private static final String SESSION = ".separatrix";
  private static final String LOCK = ".lock";
  private static final int MOST_BYTES = 65_536;

  /** Of several crashes so many sessions are kept. */
  private static final int MOST_LEFT = 5;

  /** The folder beside the user's preferences. */
  public static AutosaveFolder beside(PreferencesFile preferences) {
    return new AutosaveFolder(preferences.path().resolveSibling("autosave"));
  }

  /**
   * A place that this program holds.
   *
   * @param session the session file, which need not be there
   * @param channel the locked file beside it
   */
  record Place(Path session, Path lock, FileChannel channel) {

    /** Says which file the session belongs to. */
    void belongsTo(Optional<Path> file) throws IOException {
      byte[] text = file.map(Path::toString).orElse("").getBytes(StandardCharsets.UTF_8);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text), 0);
    }

    /** The file that the session belongs to, if it has one. */
    Optional<Path> belongsTo() {
      try {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_BYTES));
        channel.read(bytes, 0);
        String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
      } catch (IOException | InvalidPathException _) {
        return Optional.empty();
      }
    }

    /** When the session was written last. */
    Instant written() {
      try {
        return Files.getLastModifiedTime(session).toInstant();
      } catch (IOException _) {
        return Instant.EPOCH;
      }
    }

    /** Lets go of the place, and leaves what is there to a later program. */
    void leave() throws IOException {
      channel.close();
    }

    /** Lets go of the session for good: it stays where it is, and is offered no more. */
    void setAside() throws IOException {
      channel.close();
      Files.deleteIfExists(lock);
    }

    /** Removes all of it. */
    void clear() throws IOException {
      Files.deleteIfExists(session);
      channel.close();
      Files.deleteIfExists(lock);
    }
  }

  /** A place for this program; one of its kind for every program that runs. */
  Place claim() throws IOException {
    Files.createDirectories(path);
    String name =
        "session-%d-%d"
            .formatted(ProcessHandle.current().pid(), System.nanoTime() & Long.MAX_VALUE);
    Optional<Place> place = take(path.resolve(name + LOCK), StandardOpenOption.CREATE_NEW);
    return place.orElseThrow(() -> new IOException("The folder " + path + " allows no locks."));
  }

  /**
   * What programs that did not end well have left, the newest first; this program holds it from now
   * on, so that no other offers it.
   */
  List<Place> left() {
    List<Place> places = new ArrayList<>();
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(path, "session-*" + LOCK)) {
      for (Path lock : locks) {
        take(lock, StandardOpenOption.WRITE).ifPresent(places::add);
      }
    } catch (IOException | DirectoryIteratorException _) {
      // No folder, no sessions; one that cannot be read must not hinder the start.
    }
    places.sort(Comparator.comparing(Place::written).reversed());
    List<Place> kept = new ArrayList<>();
    for (Place place : places) {
      if (kept.size() < MOST_LEFT && Files.exists(place.session())) {
        kept.add(place);
      } else {
        clear(place);
      }
    }
    return kept;
  }

  private static void clear(Place place) {
    try {
      place.clear();
    } catch (IOException _) {
      // It will be tried again at the next start.
    }
  }

  /** The place of a lock, if nobody holds it. */
  private static Optional<Place> take(Path lock, StandardOpenOption how) throws IOException {
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE, how);
    Optional<FileLock> held = locked(channel);
    if (held.isEmpty()) {
      channel.close();
      return Optional.empty();
    }
    String name = String.valueOf(lock.getFileName());
    String stem = name.substring(0, name.length() - LOCK.length());
    return Optional.of(new Place(lock.resolveSibling(stem + SESSION), lock, channel));
  }

  private static Optional<FileLock> locked(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException _) {
      return Optional.empty();
    }
  }
}
