package separatrix.ui.train;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import separatrix.training.Trainer;
import separatrix.training.TrainingControl;
import separatrix.training.TrainingObserver;
import separatrix.training.TrainingOutcome;
import separatrix.training.TrainingReport;

/**
 * Trains every preset to its end, as the window would, and tells what came of it; the arguments may
 * be a part of a preset's name, and seeds: {@code "sine" 1 2}.
 */
public final class PresetRuns {
  private PresetRuns() {}

  static void main(String[] args) {
    String wanted = args.length == 0 ? "" : args[0];
    List<Long> seeds =
        args.length < 2
            ? List.of(1L)
            : LongStream.range(1, args.length)
                .map(i -> Long.parseLong(args[(int) i]))
                .boxed()
                .toList();
    for (Preset preset : Preset.all()) {
      if (preset.name().contains(wanted)) {
        seeds.forEach(seed -> run(preset, seed));
      }
    }
  }

  private static void run(Preset preset, long seed) {
    try (Trainer trainer = Trainer.fresh(preset.task(), preset.settings().withSeed(seed))) {
      TrainingOutcome outcome = trainer.run(TrainingObserver.silent(), new TrainingControl());
      TrainingReport report = outcome.report();
      System.out.printf(
          Locale.ROOT,
          "%s, seed %d: %s after %d steps in %.0f s, %s%n",
          preset.name(),
          seed,
          outcome.getClass().getSimpleName(),
          report.step(),
          report.seconds(),
          report.score());
    }
  }
}
