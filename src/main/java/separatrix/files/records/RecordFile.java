package separatrix.files.records;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.JsonNode;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;

/**
 * A kind of file that holds records under names, and its versions.
 *
 * @param format what the file says that it is
 * @param migrations from version 1 to 2, from 2 to 3, and so on to the version that is written
 */
public record RecordFile(String format, List<Migration> migrations) {
  private static final String FORMAT = "format";
  private static final String VERSION = "version";

  public RecordFile {
    migrations = List.copyOf(migrations);
  }

  /** The version that is written. */
  public int version() {
    return migrations.size() + 1;
  }

  /** Whether a file is of the kind that records are kept in. */
  public static boolean recognises(SourceFile file) {
    return RecordArchive.isOne(file.bytes());
  }

  /** Writes fields, made by `writer`, so that at every moment a whole file is at `path`. */
  public void write(Map<String, JsonNode> fields, RecordWriter writer, Path path)
      throws IOException {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    all.put(FORMAT, new JsonNode.Text(format));
    all.put(VERSION, new JsonNode.Real(version()));
    all.putAll(fields);
    RecordArchive.write(new JsonNode.Fields(all), writer.numbers(), path);
  }

  /**
   * What a file holds, in the form of the present version.
   *
   * @param read the version that the file has
   */
  public record Content(Map<String, JsonNode> fields, RecordReader reader, int read) {
    /** A part that every file of this kind has. */
    public JsonNode part(String name) throws UnreadableNetworkException {
      JsonNode part = fields.get(name);
      if (part == null) {
        throw new UnreadableNetworkException(
            "The part %s is missing; save the file again.".formatted(quoted(name)));
      }
      return part;
    }
  }

  /** Reads a file of this or an earlier version. */
  public Content read(SourceFile file, RecordForms forms) throws UnreadableNetworkException {
    RecordArchive archive = RecordArchive.read(file);
    RecordReader reader = new RecordReader(forms, archive.numbers());
    Map<String, JsonNode> fields = reader.fields(archive.tree(), "the session");
    int version = version(fields);
    for (Migration migration : migrations.subList(version - 1, migrations.size())) {
      fields = migration.apply(fields);
    }
    return new Content(fields, reader, version);
  }

  private int version(Map<String, JsonNode> fields) throws UnreadableNetworkException {
    if (!(fields.get(FORMAT) instanceof JsonNode.Text(String found)) || !found.equals(format)) {
      throw new UnreadableNetworkException(
          "The file does not say that it is a \"%s\"; a session that Separatrix saved is due."
              .formatted(format));
    }
    if (fields.get(VERSION) instanceof JsonNode.Real(double version)
        && version == Math.rint(version)
        && version >= 1) {
      if (version <= version()) {
        return (int) version;
      }
      throw new UnreadableNetworkException(
          "The session is of version %.0f, this program reads versions 1 to %d; open it with a newer Separatrix."
              .formatted(version, version()));
    }
    throw new UnreadableNetworkException(
        "The session does not say its version; save it again with Separatrix.");
  }
}
