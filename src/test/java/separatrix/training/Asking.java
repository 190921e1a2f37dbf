package separatrix.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import separatrix.linalg.Matrix;
import separatrix.task.Criterion;
import separatrix.task.Parameter;
import separatrix.task.Score;
import separatrix.task.Task;
import separatrix.task.Trial;
import separatrix.task.TrialBatch;

/**
 * A task for tests, of equal trials that a function draws; its score is the mean squared miss, and
 * it is solved at 0.01.
 */
record Asking(int inputs, int outputs, Function<RandomGenerator, Trial> trial) implements Task {
  private static final double STEP = 0.1;

  /**
   * The sum of four sines that Sussillo and Abbott's (2009) own program asks for, one trial of
   * `steps` steps of a tenth of a unit of time: amplitude 1.3, 1/120, 2/120, 3/120 and 4/120 cycles
   * a unit, divided by 1.5.
   */
  static Asking fourSines(int steps) {
    double[] sines = new double[steps];
    for (int t = 0; t < steps; t++) {
      double phase = Math.PI / 60 * STEP * (t + 1);
      sines[t] =
          1.3
              / 1.5
              * (Math.sin(phase)
                  + Math.sin(2 * phase) / 2
                  + Math.sin(3 * phase) / 6
                  + Math.sin(4 * phase) / 3);
    }
    Trial trial =
        new Trial(Matrix.zeros(steps, 0), Matrix.fromRowMajor(steps, 1, sines), "four sines");
    return new Asking(0, 1, _ -> trial);
  }

  @Override
  public String name() {
    return "asking";
  }

  @Override
  public String description() {
    return "Do what a test asks.";
  }

  @Override
  public List<String> inputNames() {
    return IntStream.range(0, inputs).mapToObj(i -> "input " + i).toList();
  }

  @Override
  public List<String> outputNames() {
    return IntStream.range(0, outputs).mapToObj(i -> "output " + i).toList();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public Task with(String parameter, double value) {
    throw new IllegalArgumentException("There is no parameter " + parameter + ".");
  }

  @Override
  public Optional<Criterion> criterion() {
    return Optional.of(
        new Criterion(
            "miss",
            0.01,
            Score.Better.LOWER,
            (trials, outputs) -> Asked.miss(trials.trials(), outputs)));
  }

  @Override
  public TrialBatch draw(int count, RandomGenerator random) {
    return new TrialBatch(IntStream.range(0, count).mapToObj(_ -> trial.apply(random)).toList());
  }
}
