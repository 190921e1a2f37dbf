package separatrix.files;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/**
 * Writes a file so that at every moment the old one or the new one is there, whole, even if the
 * program or the machine ends now: into a draft in the same folder, which is brought to the disk
 * and then takes the file's name. A draft that fails is removed, and so are those that programs
 * which have ended left behind. A file that a link leads to is replaced where it is, with the
 * permissions that it has.
 */
public final class WholeFile {
  private WholeFile() {}

  /** What a file is to hold, as bytes. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** What a file is to hold, as text. */
  @FunctionalInterface
  public interface Text {
    void writeTo(BufferedWriter out) throws IOException;
  }

  /** Replaces `path` by a text in UTF-8. */
  public static void text(Path path, Text text) throws IOException {
    bytes(
        path,
        out -> {
          BufferedWriter writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          text.writeTo(writer);
          writer.flush();
        });
  }

  /**
   * Replaces `path` by these bytes.
   *
   * @throws UnwritableFileException in one sentence, where the place or the disk refuses
   */
  public static void bytes(Path path, Content content) throws IOException {
    try {
      Path target = destination(path);
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        direct(target, content);
      } else {
        replace(target, content);
      }
    } catch (UnwritableNetworkException unfit) {
      throw unfit;
    } catch (FileSystemException refused) {
      throw UnwritableFileException.at(path, refused);
    } catch (IOException failed) {
      throw UnwritableFileException.during(path, failed);
    }
  }

  /** Where the file itself is: what a link leads to, whether or not that is there. */
  private static Path destination(Path path) throws IOException {
    Path place = path.toAbsolutePath();
    if (!Files.isSymbolicLink(place)) {
      return place;
    }
    return Files.exists(place)
        ? place.toRealPath()
        : place.resolveSibling(Files.readSymbolicLink(place)).normalize();
  }

  /** What is no file, such as the terminal or a pipe, cannot be replaced. */
  private static void direct(Path target, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      content.writeTo(out);
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(target.toString());
    }
    Drafts drafts = new Drafts(folder);
    drafts.sweep();
    Path draft = drafts.next();
    try {
      fill(draft, content);
      keepPermissions(target, draft);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      // After the move there is nothing under this name.
      Files.deleteIfExists(draft);
    }
    sync(folder);
  }

  private static void fill(Path draft, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      Drafts.claim(channel);
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void keepPermissions(Path target, Path draft) throws IOException {
    PosixFileAttributeView wanted =
        Files.getFileAttributeView(target, PosixFileAttributeView.class);
    PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
    if (wanted == null || view == null || !Files.exists(target)) {
      return;
    }
    PosixFileAttributes before = wanted.readAttributes();
    try {
      view.setGroup(before.group());
    } catch (FileSystemException _) {
      // Only a member of the group may give a file to it.
    }
    view.setPermissions(before.permissions());
  }

  /** Brings the new name to the disk, on systems that open folders. */
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // The system brings names to the disk by itself.
    }
  }
}
