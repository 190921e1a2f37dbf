package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading a file does beside reading it, seen by the JVM's flight recorder. */
class NoFileCanHurtTest {
  /** Classes that do something when they are loaded or made, and that nobody here needs. */
  private static final List<String> TEMPTING =
      List.of(
          "javax.naming.InitialContext",
          "java.beans.XMLDecoder",
          "java.rmi.server.UnicastRemoteObject",
          "javax.script.ScriptEngineManager");

  private static final int MUTANTS = 400;

  @Test
  void noFileOfAnyFormatMakesItsReaderWriteStartOrLoadAnything() throws Exception {
    List<byte[]> files = new ArrayList<>(Mutants.standardSeeds());
    TEMPTING.forEach(name -> files.addAll(naming(name)));
    Mutants mutants = new Mutants(Mutants.standardSeeds(), 77);
    for (int i = 0; i < MUTANTS; i++) {
      files.add(mutants.next());
    }
    Watch watch = new Watch();
    try (watch) {
      MutantReading reading = new MutantReading();
      files.forEach(reading::take);
      assertThat(reading.read()).isPositive();
    }
    assertThat(watch.seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.beans.XMLDecoder", "javax.script.ScriptEngineManager"})
  void everyFileThatNamesAClassOnlyNamesIt(String name) {
    for (byte[] file : naming(name)) {
      MutantReading reading = new MutantReading();
      reading.take(file);
      assertThat(reading.refused()).isEqualTo(1);
    }
  }

  /** A file of each format that can name a class, naming this one where a class may stand. */
  private static List<byte[]> naming(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    String room = name.substring(0, name.lastIndexOf('.'));
    String pickle = "\u0080\u0002c" + room + "\n" + simple + "\n)R.";
    String json =
        "{\"format\": \"separatrix-network\", \"version\": 1, \"cell\": {\"type\": \""
            + name
            + "\"}}";
    String keras =
        "{\"class_name\": \"" + name + "\", \"config\": {\"name\": \"a\", \"layers\": []}}";
    String array = "{'descr': 'O', 'fortran_order': False, 'shape': (1,), }";
    // Lengths of up to 127 are one byte in ONNX and MessagePack, which is a letter here.
    String operator = field('"', name);
    return List.of(
        bytes(pickle),
        zip(Map.of("archive/data.pkl", bytes(pickle))),
        bytes(json),
        zip(Map.of("config.json", bytes(keras), "model.weights.h5", new byte[8])),
        bytes("\u0093NUMPY\1\0" + (char) array.length() + "\0" + array + pickle),
        bytes("\b\7" + field(':', field('\n', operator))),
        bytes("\u0081\u00a5class\u00d9" + (char) name.length() + name));
  }

  /** A field of ONNX's: its tag, the length of its content and the content. */
  private static String field(char tag, String content) {
    return "" + tag + (char) content.length() + content;
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  // The watch itself: planted harm must be seen.

  @Test
  void aProcessThatIsStartedIsSeen() throws Exception {
    assertThat(seen(() -> new ProcessBuilder(java(), "-version").start().waitFor()))
        .anyMatch(what -> what.startsWith("process ") && what.contains("-version"));
  }

  @Test
  void aFileThatIsWrittenIsSeen(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("planted");
    assertThat(seen(() -> Files.writeString(file, "harm"))).contains("file " + file);
  }

  @Test
  void aClassThatIsLoadedByItsNameIsSeen() throws Exception {
    String name = "javax.naming.NameAlreadyBoundException";
    assertThat(seen(() -> Class.forName(name))).contains("class " + name);
  }

  @Test
  void aThreadThatIsStartedIsSeen() throws Exception {
    assertThat(
            seen(
                () -> {
                  Thread thread = Thread.ofPlatform().name("planted").start(() -> {});
                  thread.join();
                }))
        .contains("thread planted");
  }

  private interface Harm {
    void happen() throws Exception;
  }

  private static List<String> seen(Harm harm) throws Exception {
    Watch watch = new Watch();
    try (watch) {
      harm.happen();
    }
    return watch.seen();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
