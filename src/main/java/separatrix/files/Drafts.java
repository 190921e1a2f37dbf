package separatrix.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a folder that are being written. Each bears the number of the process that writes it
 * and is locked by it, so that one whose process has ended can be told and removed.
 */
record Drafts(Path folder) {
  private static final String GLOB = ".separatrix-*.draft";
  private static final Pattern NAME =
      Pattern.compile("\\.separatrix-(\\d{1,18})-\\d+-\\d+\\.draft");

  /** The name of a draft that nobody else writes. */
  Path next() {
    return folder.resolve(
        ".separatrix-%d-%d-%d.draft"
            .formatted(
                ProcessHandle.current().pid(),
                Thread.currentThread().threadId(),
                System.nanoTime() & Long.MAX_VALUE));
  }

  /** Marks a draft as being written until the channel is closed. */
  static void claim(FileChannel channel) {
    try {
      // Closing the channel lets it go.
      var _ = channel.tryLock();
    } catch (IOException _) {
      // A file system without locks: the process's number must do.
    }
  }

  /** Removes what programs that have ended left behind. */
  void sweep() {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, GLOB)) {
      for (Path draft : drafts) {
        if (isLeft(draft)) {
          Files.deleteIfExists(draft);
        }
      }
    } catch (IOException | DirectoryIteratorException _) {
      // Nothing hangs on it: the next writer sweeps again.
    }
  }

  private static boolean isLeft(Path draft) throws IOException {
    Matcher name = NAME.matcher(String.valueOf(draft.getFileName()));
    return name.matches() && !isAlive(Long.parseLong(name.group(1)), draft) && isFree(draft);
  }

  /** Whether the process is there that began the draft, and not a later one of the same number. */
  private static boolean isAlive(long pid, Path draft) throws IOException {
    Instant written = Files.getLastModifiedTime(draft).toInstant();
    return ProcessHandle.of(pid)
        .filter(process -> !process.info().startInstant().orElse(Instant.MIN).isAfter(written))
        .isPresent();
  }

  /** Whether no program, on this machine or another, holds it. */
  private static boolean isFree(Path draft) {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException _) {
      return false;
    }
  }
}
