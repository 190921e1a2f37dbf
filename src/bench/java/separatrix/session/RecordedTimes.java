package separatrix.session;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import separatrix.files.recording.AxisOrder;
import separatrix.files.recording.Recording;
import separatrix.files.recording.RecordingFiles;

/** Prints how long a recording takes until it can be drawn, and the heap that took at most. */
final class RecordedTimes {
  private RecordedTimes() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    long begun = System.nanoTime();
    Recording recording = RecordingFiles.read(file, AxisOrder.TRIALS_STEPS_UNITS, "");
    double opened = (System.nanoTime() - begun) * 1e-9;
    Recorded recorded = Recorded.of(recording, file.toString(), _ -> true);
    double ready = (System.nanoTime() - begun) * 1e-9;
    System.out.printf(
        "%d MB, %d trials, %d steps, %d units: opened in %.2f s, ready after %.1f s; %d states sampled, %s; peak heap %d MB%n",
        Files.size(file) / 1_000_000,
        recording.trials(),
        recording.steps(),
        recording.units(),
        opened,
        ready,
        recorded.sampled(),
        recorded.thinning(),
        peak() / 1_000_000);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(java.lang.management.MemoryUsage::getUsed)
        .sum();
  }
}
