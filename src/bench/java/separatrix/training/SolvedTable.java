package separatrix.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import separatrix.task.Task;
import separatrix.task.Tasks;

/**
 * Trains every task with the default settings, seed after seed, and prints how often it was solved,
 * how well, in how many steps and how long it took: the table of `docs/training.md`, a line when an
 * entry is done, and before it a line for each run.
 */
final class SolvedTable {
  /**
   * @param cell as on the command line; empty for what suits the task
   * @param units 0 for what suits the task
   * @param due how many of five seeds are due to solve it; 0 where nothing is said
   */
  private record Entry(String task, String cell, int units, int due) {
    static Entry of(String task, int due) {
      return new Entry(task, "", 0, due);
    }

    Architecture architecture() {
      Architecture usual = Recipes.architecture(asked());
      return cell.isEmpty() ? usual : Architecture.of(CellKind.of(cell), units);
    }

    Task asked() {
      return Tasks.all().stream()
          .filter(known -> known.name().equals(task))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("There is no task " + task + "."));
    }
  }

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("flip-flop", "vanilla", 64, 5),
          new Entry("flip-flop", "gru", 32, 5),
          new Entry("flip-flop", "lstm", 32, 5),
          new Entry("flip-flop", "ugrnn", 32, 5),
          new Entry("sine", "vanilla", 128, 4),
          new Entry("context-integration", "vanilla", 100, 4),
          new Entry("context-integration", "gru", 64, 4),
          Entry.of("two-point-average", 3),
          Entry.of("binary-decision", 3),
          Entry.of("integration", 3),
          Entry.of("delayed-discrimination", 3),
          Entry.of("interval-discrimination", 3),
          Entry.of("ready-set-go", 2),
          Entry.of("delayed-match", 0),
          Entry.of("two-neuron", 0),
          Entry.of("multitask", 0),
          new Entry("flip-flop", "force", 300, 0));

  private SolvedTable() {}

  /**
   * @param arguments the last seed, from 1 on; then the tasks to train, or none for all
   */
  public static void main(String[] arguments) {
    int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    List<String> asked =
        List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    System.out.println("| task | cell | solved | due of 5 | score | steps | seconds |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Entry entry : ENTRIES) {
      if (asked.isEmpty() || asked.contains(entry.task())) {
        train(entry, seeds);
      }
    }
  }

  private static void train(Entry entry, int seeds) {
    List<TrainingReport> reports = new ArrayList<>();
    int solved = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      try (TrainingRun run = begin(entry, seed)) {
        TrainingOutcome outcome = run.run(TrainingObserver.silent(), new TrainingControl());
        reports.add(outcome.report());
        solved += outcome instanceof TrainingOutcome.Solved ? 1 : 0;
        System.err.printf(
            Locale.ROOT,
            "%s %s seed %d: %s, %s, %d steps, %.1f s%n",
            entry.task(),
            cell(entry),
            seed,
            outcome.getClass().getSimpleName(),
            outcome.report().score().words(),
            outcome.report().step(),
            outcome.report().seconds());
      }
    }
    System.out.printf(
        "| %s | %s | %d of %d | %s | %s | %s | %s |%n",
        entry.task(),
        cell(entry),
        solved,
        seeds,
        entry.due() == 0 ? "–" : entry.due(),
        range(reports, report -> report.score().value(), "%.3f"),
        range(reports, TrainingReport::step, "%.0f"),
        range(reports, TrainingReport::seconds, "%.1f"));
  }

  private static TrainingRun begin(Entry entry, int seed) {
    Task task = entry.asked();
    if (entry.cell().equals("force")) {
      Architecture architecture = Recipes.forceArchitecture(task);
      return ReservoirTrainer.fresh(task, Recipes.force(task, architecture).withSeed(seed));
    }
    TrainingSettings settings = Recipes.of(task, entry.architecture());
    return Trainer.fresh(task, settings.withSeed(seed));
  }

  private static String cell(Entry entry) {
    if (entry.cell().equals("force")) {
      return "leaky %d, FORCE".formatted(entry.units());
    }
    Architecture architecture = entry.architecture();
    return architecture.kind().word() + " " + architecture.units();
  }

  /** "0.958 to 0.983", or one number where the ends look alike. */
  private static String range(
      List<TrainingReport> reports, ToDoubleFunction<TrainingReport> value, String format) {
    var all = reports.stream().mapToDouble(value).summaryStatistics();
    String least = String.format(Locale.ROOT, format, all.getMin());
    String most = String.format(Locale.ROOT, format, all.getMax());
    return least.equals(most) ? least : least + " to " + most;
  }
}
