package separatrix.ui.train;

import java.util.Optional;
import separatrix.task.Score;
import separatrix.training.TrainingOutcome;
import separatrix.training.TrainingProgress;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Training;
import separatrix.ui.workspace.TrainingNews;

/** How far a run is and how well it does, for people. */
final class ProgressWords {
  private ProgressWords() {}

  static String of(Training.Phase phase, TrainingNews news, Optional<Training.Trained> last) {
    return switch (phase) {
      case NONE -> "";
      case RUNNING -> news.progress().map(ProgressWords::running).orElse("Drawing trials …");
      case PAUSED ->
          news.progress()
              .map(progress -> "Paused at step %,d".formatted(progress.step()).replace(',', ' '))
              .orElse("Paused");
      case ENDED -> last.map(it -> ended(it.outcome())).orElse("");
    };
  }

  private static String running(TrainingProgress progress) {
    String speed =
        progress.stepsPerSecond() > 0
            ? " · %s steps/s · at most %s"
                .formatted(Figures.brief(progress.stepsPerSecond()), time(progress.secondsLeft()))
            : "";
    return "Step %,d of %,d".formatted(progress.step(), progress.mostSteps()).replace(',', ' ')
        + speed;
  }

  private static String ended(TrainingOutcome outcome) {
    String steps = "%,d steps".formatted(outcome.report().step()).replace(',', ' ');
    String time = "in " + time(outcome.report().seconds());
    return switch (outcome) {
      case TrainingOutcome.Solved _ -> "Solved after %s, %s".formatted(steps, time);
      case TrainingOutcome.Stopped _ -> "Stopped after %s, %s".formatted(steps, time);
      case TrainingOutcome.OutOfSteps _ -> "Not solved in %s, %s".formatted(steps, time);
      case TrainingOutcome.Diverged _ -> "Diverged; the network after %s is kept".formatted(steps);
    };
  }

  static String score(TrainingNews news, Optional<Training.Trained> last) {
    return last.map(it -> it.outcome().report().score())
        .or(() -> news.progress().map(TrainingProgress::score))
        .map(score -> score.words() + due(score))
        .orElse("");
  }

  private static String due(Score score) {
    return " (%s %s is due)"
        .formatted(
            score.better() == Score.Better.HIGHER ? "at least" : "at most",
            Figures.chosen(score.threshold()));
  }

  /** "8 s", "3 min", "1 h 5 min". */
  static String time(double seconds) {
    if (!(seconds < 1e9)) {
      return "unknown";
    }
    long whole = Math.round(seconds);
    if (whole < 100) {
      return whole + " s";
    }
    long minutes = Math.round(seconds / 60);
    return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
