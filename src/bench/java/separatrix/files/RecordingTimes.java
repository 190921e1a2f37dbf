package separatrix.files;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import separatrix.files.recording.AxisOrder;
import separatrix.files.recording.Recording;
import separatrix.files.recording.RecordingFiles;

/**
 * Prints how long each of these recordings takes to open and to sample, and the memory that it
 * took: the most of the heap at any time, and what stays. Memory is best told by a small -Xmx.
 */
final class RecordingTimes {
  private static final int SAMPLED = 2_000;

  private RecordingTimes() {}

  public static void main(String[] arguments) throws IOException {
    for (String argument : arguments) {
      Path file = Path.of(argument);
      System.gc();
      ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
      long begun = System.nanoTime();
      Recording recording = RecordingFiles.read(file, AxisOrder.TRIALS_STEPS_UNITS, "");
      double opened = (System.nanoTime() - begun) * 1e-9;
      int rows = recording.states(SAMPLED).rows();
      double sampled = (System.nanoTime() - begun) * 1e-9;
      long peak = peak();
      System.gc();
      long stays = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      System.out.printf(
          "%s: %d MiB, %d × %d × %d; open %.2f s, %d states %.2f s; heap at most %d MiB of %d, stays %d MiB, sum %s%n",
          file.getFileName(),
          Files.size(file) >> 20,
          recording.trials(),
          recording.steps(),
          recording.units(),
          opened,
          rows,
          sampled,
          peak >> 20,
          Runtime.getRuntime().maxMemory() >> 20,
          stays >> 20,
          recording.values().at(0, recording.steps() - 1, recording.units() - 1));
    }
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
