package separatrix.cli;

import java.util.Locale;
import java.util.stream.IntStream;
import separatrix.dynamics.Trajectory;
import separatrix.session.Session;
import separatrix.task.Trial;

/** Trials as words: how many, how well, in how many dimensions. */
final class RunReport {
  private RunReport() {}

  static String of(Session session) {
    TextTable table =
        new TextTable("task", session.task().name())
            .row("trials", Integer.toString(session.trials().size()))
            .row("steps", steps(session))
            .row("mean squared error", error(session))
            .row("variance in PC 1 to 3", percent(shares(session)));
    return table.leftAligned().toString();
  }

  private static String steps(Session session) {
    var lengths = session.trials().stream().mapToInt(Trial::steps).summaryStatistics();
    return lengths.getMin() == lengths.getMax()
        ? Integer.toString(lengths.getMin())
        : lengths.getMin() + " to " + lengths.getMax();
  }

  private static double shares(Session session) {
    return IntStream.range(0, Math.min(3, session.components().dimension()))
        .mapToDouble(session.components()::share)
        .sum();
  }

  /** Over all that is asked; the task may ask nothing, or not of all outputs or at all steps. */
  private static String error(Session session) {
    double sum = 0;
    long count = 0;
    for (int i = 0; i < session.trials().size(); i++) {
      Trial trial = session.trials().get(i);
      Trajectory trajectory = session.trajectories().get(i);
      int outputs = Math.min(trial.targets().columns(), trajectory.outputs().columns());
      for (int t = 0; t < trial.steps(); t++) {
        for (int k = 0; k < outputs; k++) {
          double due = trial.targets().at(t, k);
          if (!Double.isNaN(due)) {
            double miss = trajectory.outputs().at(t + 1, k) - due;
            sum += miss * miss;
            count++;
          }
        }
      }
    }
    return count == 0 ? "nothing is asked" : String.format(Locale.ROOT, "%.3g", sum / count);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
