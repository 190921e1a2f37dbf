package separatrix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.ImportedNetwork;
import separatrix.files.NetworkJson;
import separatrix.files.TrainingJson;
import separatrix.task.Task;
import separatrix.training.Trainer;
import separatrix.training.TrainingControl;
import separatrix.training.TrainingOutcome;
import separatrix.training.TrainingReport;
import separatrix.training.TrainingRun;
import separatrix.training.TrainingSettings;

/** Trains a network on a task. */
@Command(
    name = "train",
    description = {
      "Trains a network on a task, and writes it with its checkpoints.",
      "The status is 0 if the task is solved, 3 if not; the network is written either way."
    })
final class TrainCommand implements Callable<Integer> {
  private static final int NOT_SOLVED = 3;
  private static final String UNDER_WAY = ".partial";

  private final Terminal terminal;

  @Mixin private TrainOptions options = new TrainOptions();

  @Option(
      names = "--out",
      paramLabel = "network.json",
      description = "The network's file; named after task, cell and units if not given.")
  private List<Path> out = List.of();

  @Option(
      names = "--resume",
      description = "Go on with the run that was interrupted; its own settings hold.")
  private boolean isResumed;

  @Option(names = "--anew", description = "Forget a run that was interrupted.")
  private boolean isAnew;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    if (isResumed && isAnew) {
      throw new BadInputException(
          "--resume goes on with a run and --anew forgets it; leave one of them out.");
    }
    if (isResumed) {
      options.checkKept();
    }
    if (isResumed && !out.isEmpty()) {
      return resume(out.getLast());
    }
    Task task = options.task();
    TrainingPlan plan = options.plan(task);
    Path target =
        out.isEmpty() ? Path.of("%s-%s.json".formatted(task.name(), plan.name())) : out.getLast();
    if (isResumed) {
      return resume(target);
    }
    Path underWay = underWay(target);
    if (Files.exists(underWay) && !isAnew) {
      throw new BadInputException(
          "An interrupted run stands in \"%s\"; go on with it by --resume, or forget it by --anew."
              .formatted(underWay));
    }
    return train(TrainOptions.checked(() -> plan.begin(task)), plan.how(), task, target);
  }

  private int resume(Path target) throws BadInputException, IOException {
    Path underWay = underWay(target);
    if (!Files.exists(underWay)) {
      throw new BadInputException(
          "There is no interrupted run \"%s\" to go on with; leave --resume out."
              .formatted(underWay));
    }
    TrainingJson.Run run = TrainingJson.read(underWay);
    Task task = TrainOptions.named(run.task(), run.parameters());
    Trainer trainer = TrainOptions.checked(() -> Trainer.on(task, run.state()));
    return train(trainer, "", task, target);
  }

  /** Where a run is kept until it has ended. */
  private static Path underWay(Path target) throws BadInputException {
    if (!target.toString().endsWith(".json")) {
      throw new BadInputException("--out is " + target + "; a name that ends in .json is due.");
    }
    return target.resolveSibling(target.getFileName() + UNDER_WAY);
  }

  /**
   * @param how the method as the network's note says it
   */
  private int train(TrainingRun trainer, String how, Task task, Path target)
      throws BadInputException, IOException {
    Path underWay = underWay(target);
    TrainingOutcome outcome;
    try (trainer;
        TrainingTicker ticker = new TrainingTicker(terminal, task, underWay)) {
      outcome = trainer.run(ticker, new TrainingControl());
      ticker.check();
    }
    TrainingReport report = outcome.report();
    NetworkJson.write(
        new ImportedNetwork(
            report.network(),
            stem(target),
            task.name(),
            List.of(note(report, how, task)),
            List.of(),
            report.checkpoints()),
        target);
    Files.deleteIfExists(underWay);
    if (outcome instanceof TrainingOutcome.Diverged(TrainingReport _, String advice)) {
      terminal.out().println(advice);
    }
    terminal.out().println("Wrote " + target + ".");
    boolean isSolved = outcome instanceof TrainingOutcome.Solved;
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s: %s after %d steps in %.1f s%n",
            isSolved ? "solved" : "not solved",
            report.score().words(),
            report.step(),
            report.seconds());
    return isSolved ? 0 : NOT_SOLVED;
  }

  private static String stem(Path target) {
    return String.valueOf(target.getFileName()).replaceFirst("\\.json$", "");
  }

  private static String note(TrainingReport report, String how, Task task) {
    TrainingSettings settings = report.state().settings();
    return "Trained by Separatrix %son %s, seed %d, %d steps: %s."
        .formatted(how, task.name(), settings.seed(), report.step(), report.score().words());
  }
}
