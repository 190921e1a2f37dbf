package separatrix.ui.workspace;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import separatrix.files.WholeFile;

/**
 * Where the {@link Preferences} live: a plain text file of keys and values in the place that the
 * operating system keeps for settings. A file that cannot be read counts as none, so that the
 * program always starts.
 */
public record PreferencesFile(Path path) {
  private static final String SEPARATOR = "\n";

  /** The file of this user, on Linux, macOS or Windows. */
  public static PreferencesFile ofUser() {
    return of(
        System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /** The file of a user with this system, environment and home. */
  static PreferencesFile of(String system, Map<String, String> environment, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    Path folder;
    if (name.contains("mac")) {
      folder = home.resolve("Library").resolve("Application Support");
    } else if (name.contains("win")) {
      folder =
          folder(
              environment.getOrDefault("APPDATA", ""), home.resolve("AppData").resolve("Roaming"));
    } else {
      folder = folder(environment.getOrDefault("XDG_CONFIG_HOME", ""), home.resolve(".config"));
    }
    return new PreferencesFile(folder.resolve("separatrix").resolve("preferences.properties"));
  }

  /** What the file says, or the standard where it is missing or broken. */
  public Preferences read() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
      return decode(properties);
    } catch (IOException | IllegalArgumentException unreadable) {
      return Preferences.standard();
    }
  }

  /**
   * Writes the file in one piece, so that a crash leaves the old one.
   *
   * @throws IOException when the place cannot be written
   */
  public void write(Preferences preferences) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    WholeFile.text(path, out -> encode(preferences).store(out, "Separatrix"));
  }

  private static Path folder(String named, Path otherwise) {
    return named.isBlank() ? otherwise : Path.of(named);
  }

  private static Properties encode(Preferences preferences) {
    Properties properties = new Properties();
    properties.setProperty("theme", preferences.theme().name());
    properties.setProperty("scale", Double.toString(preferences.scale()));
    properties.setProperty("recent", joined(preferences.recent()));
    properties.setProperty("folded", joined(preferences.folded()));
    properties.setProperty("dividers", joined(preferences.dividers()));
    return properties;
  }

  private static Preferences decode(Properties properties) {
    Preferences standard = Preferences.standard();
    return new Preferences(
        ThemeChoice.valueOf(properties.getProperty("theme", standard.theme().name())),
        Double.parseDouble(properties.getProperty("scale", Double.toString(standard.scale()))),
        parts(properties, "recent", "").stream().map(Path::of).toList(),
        parts(properties, "folded", "").stream().map(Pane::valueOf).collect(Collectors.toSet()),
        dividers(properties, standard));
  }

  /** Files from before there were diagrams say nothing of where those begin. */
  private static List<Double> dividers(Properties properties, Preferences standard) {
    List<Double> written =
        parts(properties, "dividers", joined(standard.dividers())).stream()
            .map(Double::valueOf)
            .toList();
    List<Double> all = new ArrayList<>(written);
    if (written.size() == standard.dividers().size() - 1) {
      all.add(standard.dividers().getLast());
    }
    return all;
  }

  private static String joined(Iterable<?> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(value -> text.append(text.isEmpty() ? "" : SEPARATOR).append(value));
    return text.toString();
  }

  private static List<String> parts(Properties properties, String key, String otherwise) {
    return Arrays.stream(properties.getProperty(key, otherwise).split(SEPARATOR))
        .filter(part -> !part.isBlank())
        .toList();
  }
}
