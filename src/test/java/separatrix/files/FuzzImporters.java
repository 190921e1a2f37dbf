package separatrix.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads many mutants and prints what became of them: arguments are how many and the seed. Stops at
 * the first that is neither read nor refused, or takes more than 2 s or 512 MiB, and keeps it in
 * `target/`. A {@link Watch} sees whether any made its reader write a file, start a process or a
 * thread, or load a class.
 */
final class FuzzImporters {
  private static final int TOLD_EVERY = 50_000;

  private FuzzImporters() {}

  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Mutants mutants = new Mutants(Mutants.standardSeeds(), seed);
    MutantReading reading = new MutantReading();
    long begun = System.nanoTime();
    Watch watch = new Watch();
    try (watch) {
      for (int i = 1; i <= count; i++) {
        byte[] mutant = mutants.next();
        try {
          reading.take(mutant);
          if (reading.hasPassedALimit()) {
            throw new IllegalStateException("It took more than it may.");
          }
        } catch (Throwable escaped) {
          Files.write(Path.of("target", "mutant-" + seed + "-" + i), mutant);
          throw escaped;
        }
        if (i % TOLD_EVERY == 0 || i == count) {
          tell(i, begun, reading, watch.seen());
        }
      }
    }
    watch.seen().forEach(what -> System.out.println("seen: " + what));
    reading.sentences().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> System.out.println(entry.getValue() + "  " + entry.getKey()));
  }

  private static void tell(int count, long begun, MutantReading reading, List<String> seen) {
    System.out.printf(
        "%d mutants in %.1f s: %d read, %d refused; longest %.3f s, most allocated %.1f MiB; %d harmful acts seen%n",
        count,
        (System.nanoTime() - begun) * 1e-9,
        reading.read(),
        reading.refused(),
        reading.longestSeconds(),
        reading.mostBytes() / 1048576.0,
        seen.size());
  }
}
