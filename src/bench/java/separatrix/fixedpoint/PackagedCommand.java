package separatrix.fixedpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command `fixed-points` as it runs when it is installed: in a process of its own, from jars,
 * with the launcher's flags and Java's archive of the classes that an earlier run has loaded.
 */
final class PackagedCommand implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("src/main/dist/bin/separatrix");
  private static final Pattern QUICK = Pattern.compile("quick='([^']+)'");
  private static final Pattern TOLD = Pattern.compile("\\d+ starts in ([0-9.]+) s");
  private static final Pattern MORE = Pattern.compile("All \\d+ modes of .* in ([0-9.]+) s more");

  private final Path folder = Files.createTempDirectory("packaged");
  private final String classPath;

  /**
   * @throws IOException if the classes cannot be packed
   */
  PackagedCommand() throws IOException {
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      parts.add(Files.isDirectory(Path.of(part)) ? packed(Path.of(part), parts.size()) : part);
    }
    classPath = String.join(File.pathSeparator, parts);
  }

  private String packed(Path classes, int number) throws IOException {
    Path jar = folder.resolve(number + ".jar");
    int code =
        ToolProvider.findFirst("jar")
            .orElseThrow(() -> new IOException("This Java has no jar tool; a JDK is due."))
            .run(
                new PrintStream(System.err, true, UTF_8),
                new PrintStream(System.err, true, UTF_8),
                "cf",
                jar.toString(),
                "-C",
                classes.toString(),
                ".");
    if (code != 0) {
      throw new IOException("The classes in %s were not packed.".formatted(classes));
    }
    return jar.toString();
  }

  /**
   * What a command says of its seconds.
   *
   * @param search of the search
   * @param all until all modes are known
   */
  record Told(double search, double all) {}

  /** Searches a flip-flop's network. */
  Told search(Path network) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(ProcessHandle.current().info().command().orElse("java"));
    words.addAll(quickFlags());
    words.addAll(
        List.of(
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            "separatrix.Main",
            "fixed-points",
            network.toString(),
            "--task",
            "flip-flop"));
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    Matcher matcher = TOLD.matcher(told);
    if (!matcher.find()) {
      throw new IOException("The command told no time:\n" + told);
    }
    double search = Double.parseDouble(matcher.group(1));
    Matcher more = MORE.matcher(told);
    return new Told(search, search + (more.find() ? Double.parseDouble(more.group(1)) : 0));
  }

  /** The flags of a short command, as they stand in the launcher. */
  private static List<String> quickFlags() throws IOException {
    Matcher matcher = QUICK.matcher(Files.readString(LAUNCHER));
    if (!matcher.find()) {
      throw new IOException("No flags of the quick compiler in " + LAUNCHER + ".");
    }
    return List.of(matcher.group(1).split(" ", -1));
  }

  @Override
  public void close() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.collect(Collectors.toList());
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
