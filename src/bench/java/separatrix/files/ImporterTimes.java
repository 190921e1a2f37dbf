package separatrix.files;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import separatrix.files.formats.NetworkExporters;
import separatrix.files.formats.NetworkImporters;
import separatrix.files.recording.AxisOrder;
import separatrix.files.recording.Recording;
import separatrix.files.recording.RecordingFiles;

/**
 * Prints how long a large network of each format takes to open in a program that is warm, and what
 * a recording takes: the argument is the folder that `src/bench/python/make_large_files.py` filled.
 */
final class ImporterTimes {
  private static final int TIMES = 5;

  private ImporterTimes() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    NetworkExporters.write(read(folder.resolve("zip.pt")), folder.resolve("own.json"));
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(path -> !path.toString().endsWith(".npy")).sorted().toList();
    }
    for (Path file : files) {
      double[] seconds = new double[TIMES];
      for (int i = -1; i < TIMES; i++) {
        long begun = System.nanoTime();
        ImportedNetwork network = read(file);
        if (i >= 0) {
          seconds[i] = (System.nanoTime() - begun) * 1e-9;
        } else {
          System.out.printf(
              "%-18s %5d units  ", file.getFileName(), network.network().cell().units());
        }
      }
      Arrays.sort(seconds);
      System.out.printf("median %.3f s, longest %.3f s%n", seconds[TIMES / 2], seconds[TIMES - 1]);
    }
    recording(folder.resolve("recording.npy"));
  }

  private static ImportedNetwork read(Path file) throws IOException {
    return NetworkImporters.read(file, ImportChoices.none());
  }

  private static void recording(Path file) throws IOException {
    long before = used();
    long begun = System.nanoTime();
    Recording recording = RecordingFiles.read(file, AxisOrder.TRIALS_STEPS_UNITS, "");
    double opened = (System.nanoTime() - begun) * 1e-9;
    int rows = recording.states(2_000).rows();
    double sampled = (System.nanoTime() - begun) * 1e-9;
    double first = recording.trial(0).at(0, 0);
    System.out.printf(
        "recording of %d MiB: open %.3f s, %d states of all trials %.3f s, heap %+d MiB, %s%n",
        Files.size(file) >> 20, opened, rows, sampled, (used() - before) >> 20, first);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
