package separatrix.session.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import separatrix.session.Session;

/**
 * Kills programs that save, at random moments, and looks at what they leave: the file must be
 * there, whole, and the save that was told last or the one after it. As a command: the arguments
 * are how many, the seed, and the sample.
 */
final class KillsWhileSaving {
  /** A program is killed within so many milliseconds after its first save. */
  private static final int LONGEST = 400;

  private final Path folder;
  private final Path base;
  private final Path path;
  private final Session session;
  private final SplittableRandom random;
  private long saved;
  private int between;
  private int drafts;

  /**
   * @param folder an empty one, to work in
   */
  KillsWhileSaving(Session session, Path folder, long seed) throws IOException {
    this.folder = Files.createDirectory(folder.resolve("saved"));
    this.base = folder.resolve("base.separatrix");
    this.path = this.folder.resolve("session.separatrix");
    this.session = session;
    this.random = new SplittableRandom(seed);
    SessionFile.write(Analysis.of(session), base);
    SessionFile.write(SaveUntilKilled.numbered(session, 0), path);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    String sample = arguments.length > 2 ? arguments[2] : "flipflop-gru";
    Path folder = Files.createTempDirectory("kills");
    KillsWhileSaving kills = new KillsWhileSaving(session(sample), folder, seed);
    for (int i = 0; i < count; i++) {
      kills.kill();
    }
    System.out.printf(
        "%d programs killed while they saved %s (%d bytes): every file whole; %d saves, %d kills in the midst of one, %d drafts left at the most%n",
        count,
        sample,
        Files.size(kills.path()),
        kills.saves(),
        kills.inTheMidst(),
        kills.mostDrafts());
  }

  private static Session session(String name) throws IOException {
    return name.endsWith(SessionFile.ENDING)
        ? SessionFile.read(Path.of(name)).analysis().session()
        : SampleSessions.whole(name);
  }

  Path path() {
    return path;
  }

  /** How many saves there were. */
  long saves() {
    return saved;
  }

  /** How many programs had begun a save that was not told: a draft or an untold file was there. */
  int inTheMidst() {
    return between;
  }

  /** How many drafts lay in the folder after a kill, at the most. */
  int mostDrafts() {
    return drafts;
  }

  /** Lets a program save, kills it, and checks what is there. */
  void kill() throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SaveUntilKilled.class.getName(),
                base.toString(),
                path.toString(),
                Long.toString(saved + 1))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader told = program.inputReader()) {
      assertThat(told.readLine()).isEqualTo(Long.toString(saved + 1));
      boolean ended = program.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
      assertThat(ended).as("it saves until it is killed").isFalse();
      // The process itself would close what it has told as well.
      assertThat(program.toHandle().destroyForcibly()).isTrue();
      program.waitFor();
      saved = told.lines().mapToLong(Long::parseLong).max().orElse(saved + 1);
    } finally {
      program.destroyForcibly();
    }
    check();
  }

  private void check() throws IOException {
    Analysis found = SessionFile.read(path).analysis();
    assertThat(found.search().seed()).as("the save").isBetween(saved, saved + 1);
    Exactly.same(found, SaveUntilKilled.numbered(session, found.search().seed()));
    List<String> left = left();
    drafts = Math.max(drafts, left.size());
    // Only the program that was killed last may have left one.
    assertThat(left).hasSizeLessThanOrEqualTo(1);
    if (!left.isEmpty() || found.search().seed() > saved) {
      between++;
    }
    saved = found.search().seed();
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.equals(path))
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }
}
