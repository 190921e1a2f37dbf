package separatrix.session.saved;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import separatrix.files.JsonNode;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.records.RecordFile;
import separatrix.files.records.RecordWriter;
import separatrix.files.records.SessionRecords;

/**
 * An analysis in a file, with how a window shows it. The form is described in the README; it is a
 * zip archive of JSON and a block of numbers.
 */
public final class SessionFile {
  /** What names of session files end in; they are recognised by their content. */
  public static final String ENDING = ".separatrix";

  /** By so many bytes a session is told. */
  private static final int HEAD = 64;

  private SessionFile() {}

  /** The version that is written. */
  public static int version() {
    return SessionRecords.FORM.version();
  }

  /** Whether the file at `path` looks like one; where it cannot be read, it does not. */
  public static boolean recognises(Path path) {
    try (InputStream file = Files.newInputStream(path)) {
      return recognises(new SourceFile("", file.readNBytes(HEAD)));
    } catch (IOException _) {
      return false;
    }
  }

  public static boolean recognises(SourceFile file) {
    return RecordFile.recognises(file);
  }

  /**
   * Writes an analysis so that at every moment a whole file is at `path`.
   *
   * @param window how it is shown, a record of whoever shows it
   */
  public static void write(Analysis analysis, Record window, Path path) throws IOException {
    write(analysis, Optional.of(window), path);
  }

  /** Writes an analysis that no window has shown. */
  public static void write(Analysis analysis, Path path) throws IOException {
    write(analysis, Optional.empty(), path);
  }

  private static void write(Analysis analysis, Optional<Record> window, Path path)
      throws IOException {
    content(analysis, window).write(path);
  }

  /** What a file will hold, ready to be written. */
  public record Content(Map<String, JsonNode> fields, RecordWriter writer) {
    /** Writes it so that at every moment a whole file is at `path`. */
    public void write(Path path) throws IOException {
      SessionRecords.FORM.write(fields, writer, path);
    }
  }

  /**
   * The part of {@link #write} that takes long: of large networks all eigenvalues are worked out
   * where they are not known yet.
   */
  public static Content content(Analysis analysis, Record window) {
    return content(analysis, Optional.of(window));
  }

  private static Content content(Analysis analysis, Optional<Record> window) {
    RecordWriter writer = new RecordWriter(SavedForms.fresh());
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    fields.put(SessionRecords.ANALYSIS, writer.write(analysis, Analysis.class));
    window.ifPresent(it -> fields.put(SessionRecords.WINDOW, writer.write(it, it.getClass())));
    return new Content(fields, writer);
  }

  /**
   * What a file holds.
   *
   * @param version the version of the file
   */
  public record Opened(Analysis analysis, int version, RecordFile.Content content) {

    /** Whether it says how it was shown. */
    public boolean hasWindow() {
      return content.fields().containsKey(SessionRecords.WINDOW);
    }

    /** How it was shown, as a record of the type that was written; empty if no window has. */
    public <T extends Record> Optional<T> window(Class<T> type) throws UnreadableNetworkException {
      return hasWindow()
          ? Optional.of(
              content
                  .reader()
                  .read(content.part(SessionRecords.WINDOW), type, SessionRecords.WINDOW))
          : Optional.empty();
    }
  }

  public static Opened read(SourceFile file) throws UnreadableNetworkException {
    RecordFile.Content content = SessionRecords.FORM.read(file, SavedForms.fresh());
    Analysis analysis =
        content
            .reader()
            .read(content.part(SessionRecords.ANALYSIS), Analysis.class, SessionRecords.ANALYSIS);
    return new Opened(analysis, content.read(), content);
  }

  public static Opened read(Path path) throws UnreadableNetworkException {
    return read(SourceFile.read(path));
  }
}
