package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.dynamics.Simulator;
import separatrix.files.ImportedNetwork;
import separatrix.files.TaskJson;
import separatrix.task.Criterion;
import separatrix.task.Score;
import separatrix.task.Task;
import separatrix.task.TrialBatch;

/** Says how well a network does a task. */
@Command(
    name = "score",
    description = "Says how well a network does a task, on trials that no training saw.")
final class ScoreCommand implements Callable<Integer> {
  private static final int MOST_TRIALS = 20_000;

  private final Terminal terminal;

  @Mixin private NetworkFile file = new NetworkFile();
  @Mixin private TaskOptions tasks = new TaskOptions();

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "How many trials; ${DEFAULT-VALUE} if not given.",
      defaultValue = "500")
  private int trials;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of the trials; ${DEFAULT-VALUE} if not given.",
      defaultValue = "1")
  private long seed;

  @Option(names = "--out", paramLabel = "score.json", description = "Write the score as JSON.")
  private List<Path> out = List.of();

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    if (trials < 1 || trials > MOST_TRIALS) {
      throw new BadInputException(
          "--trials is %d; 1 to %d are due.".formatted(trials, MOST_TRIALS));
    }
    ImportedNetwork imported = file.read();
    Task task = tasks.asked(imported);
    Criterion criterion =
        task.criterion()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "The task %s asks nothing; choose another with --task."
                            .formatted(task.name())));
    Score score =
        new Simulator(imported.network()).score(task, TrialBatch.heldOut(task, trials, seed));
    for (Path path : out) {
      TaskJson.write(score, task, imported.name(), trials, seed, path);
    }
    TextTable table =
        new TextTable("task", task.name())
            .row("asks", task.description())
            .row("trials", Integer.toString(trials))
            .row("score", score.words())
            .row("due", criterion.words())
            .row("solved", score.isSolved() ? "yes" : "no");
    if (!score.isSolved()) {
      // What the network's maker has to say of it may tell why.
      imported.notes().forEach(note -> table.row("noted", note));
    }
    terminal.out().println(table.leftAligned());
    return 0;
  }
}
