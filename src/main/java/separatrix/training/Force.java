package separatrix.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import separatrix.linalg.Matrix;
import separatrix.network.Leaky;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Task;
import separatrix.task.Trial;

/**
 * FORCE learning (Sussillo and Abbott, 2009): the output is fed back while it is learnt, and is
 * kept close to its target from the first updates on, so that the network learns under the feedback
 * that it will have. What is learnt is an ordinary network with the recurrent weights W + W_fb W_o.
 */
final class Force implements ReservoirLearner {
  /** So many trials in a row that ask for nothing: the task has nothing to learn from. */
  private static final int MOST_EMPTY_TRIALS = 1000;

  private final Task task;
  private final ReadoutRule.Feedback rule;
  private final long seed;
  private final FeedbackLoop loop;
  private final RecursiveLeastSquares squares;
  private final double[] targets;
  private final double[] weights;
  private int trials;
  private double[] inputs = new double[0];
  private Asked asked = Asked.of(Matrix.zeros(0, 1), Matrix.zeros(0, 1));

  /** Steps of the present trial so far. */
  private int at;

  Force(Task task, ReservoirSettings settings, ReadoutRule.Feedback rule) {
    this.task = task;
    this.rule = rule;
    seed = settings.seed();
    Reservoir reservoir = settings.reservoir();
    int units = settings.architecture().units();
    Leaky cell =
        reservoir.draw(settings.architecture(), task.inputs(), settings.random(Learner.WEIGHTS));
    loop =
        new FeedbackLoop(
            cell,
            Reservoir.uniform(
                units, task.outputs(), rule.scale(), settings.random(ReservoirSettings.FEEDBACK)),
            reservoir.start(units, settings.random(ReservoirSettings.START)));
    squares = new RecursiveLeastSquares(units + 1, task.outputs(), rule.alpha());
    targets = new double[task.outputs()];
    weights = new double[task.outputs()];
  }

  /** Runs on, through as many trials as it takes, until one update is made. */
  @Override
  public Learner.Step step(int number) {
    double missed = 0;
    long values = 0;
    int seen = 0;
    int empty = 0;
    while (seen < rule.every()) {
      if (at == asked.rows()) {
        empty++;
        checkAsks(empty);
        nextTrial();
        continue;
      }
      loop.step(inputs, at * task.inputs());
      squares.apply(loop.rates(), loop.output());
      if (asked.asks(at)) {
        empty = 0;
        seen++;
        for (int k = 0; k < targets.length; k++) {
          targets[k] = asked.target(at, k);
          weights[k] = asked.weight(at, k);
          double miss = loop.output()[k] - targets[k];
          missed += weights[k] * miss * miss;
          values += weights[k] > 0 ? 1 : 0;
        }
      }
      at++;
    }
    return new Learner.Step(missed / values, squares.learn(loop.rates(), targets, weights));
  }

  private void checkAsks(int empty) {
    if (empty > MOST_EMPTY_TRIALS) {
      throw new IllegalArgumentException(
          "%d trials of %s in a row asked for nothing; a task with targets is due."
              .formatted(MOST_EMPTY_TRIALS, task.name()));
    }
  }

  private void nextTrial() {
    long drawn = Seeds.mix(Seeds.mix(seed, Learner.TRIALS), trials);
    Trial trial = task.draw(1, new SplittableRandom(drawn)).trials().getFirst();
    trials++;
    inputs = trial.inputs().toRowMajor();
    asked = Asked.of(trial, 0);
    at = 0;
    Arrays.fill(loop.output(), 0);
    loop.restart();
    squares.apply(loop.rates(), loop.output());
  }

  @Override
  public RecurrentNetwork network() {
    return loop.closed(squares.weights());
  }
}
