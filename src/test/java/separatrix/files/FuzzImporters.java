package separatrix.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads many mutants and prints what became of them: arguments are how many and the seed. Stops at
 * the first that is neither read nor refused, and keeps it in `target/`.
 */
final class FuzzImporters {
  private FuzzImporters() {}

  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Mutants mutants = new Mutants(Mutants.standardSeeds(), seed);
    MutantReading reading = new MutantReading();
    long begun = System.nanoTime();
    for (int i = 0; i < count; i++) {
      byte[] mutant = mutants.next();
      try {
        reading.take(mutant);
      } catch (Throwable escaped) {
        Files.write(Path.of("target", "mutant-" + seed + "-" + i), mutant);
        throw escaped;
      }
    }
    System.out.printf(
        "%d mutants in %.1f s: %d read, %d refused; longest %.3f s, most allocated %.1f MiB%n",
        count,
        (System.nanoTime() - begun) * 1e-9,
        reading.read(),
        reading.refused(),
        reading.longestSeconds(),
        reading.mostBytes() / 1048576.0);
    reading.sentences().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> System.out.println(entry.getValue() + "  " + entry.getKey()));
  }
}
