package separatrix.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Task;
import separatrix.task.Trial;

/**
 * An echo state network (Jaeger, 2001): fixed random weights, and a readout that is the ridge
 * regression of the targets on the rates, and 1 for its bias, over all steps of all trials so far.
 */
final class EchoState implements ReservoirLearner {
  private final Task task;
  private final ReadoutRule.Ridge rule;
  private final long seed;
  private final Leaky cell;
  private final Vector start;
  private final RidgeRegression regression;
  private Matrix readout;

  EchoState(Task task, ReservoirSettings settings, ReadoutRule.Ridge rule) {
    this.task = task;
    this.rule = rule;
    seed = settings.seed();
    int units = settings.architecture().units();
    cell =
        settings
            .reservoir()
            .draw(settings.architecture(), task.inputs(), settings.random(Learner.WEIGHTS));
    start = settings.reservoir().start(units, settings.random(ReservoirSettings.START));
    regression = new RidgeRegression(units + 1, task.outputs());
    readout = Matrix.zeros(task.outputs(), units + 1);
  }

  /** Learns a batch of fresh trials together with all those before. */
  @Override
  public Learner.Step step(int number) {
    long batch = Seeds.mix(Seeds.mix(seed, Learner.TRIALS), number);
    List<Trial> trials = task.draw(rule.batchSize(), new SplittableRandom(batch)).trials();
    List<Matrix> outputs = new ArrayList<>();
    RecurrentNetwork before = network();
    for (Trial trial : trials) {
      // One by one: a long trial's states fill much memory.
      Trajectory run = new Simulator(before).run(List.of(trial.inputs())).getFirst();
      outputs.add(run.outputs().rows(1, run.steps() + 1));
      int first = Math.min(rule.washout(), trial.steps());
      regression.add(
          rates(before.readout(), run.states().rows(first + 1, run.steps() + 1)),
          Asked.of(trial, first));
    }
    Matrix learnt = regression.solve(rule.ridge());
    double moved = GradientNorm.of(learnt.minus(readout).toRowMajor());
    readout = learnt;
    return new Learner.Step(Asked.miss(trials, outputs), moved);
  }

  /** The rows [r; 1] of states. */
  private static double[] rates(Readout through, Matrix states) {
    int n = states.columns();
    double[] seen = states.toRowMajor();
    through.activation().apply(seen, seen.length);
    double[] rates = new double[states.rows() * (n + 1)];
    Arrays.fill(rates, 1);
    for (int i = 0; i < states.rows(); i++) {
      System.arraycopy(seen, i * n, rates, i * (n + 1), n);
    }
    return rates;
  }

  @Override
  public RecurrentNetwork network() {
    return FeedbackLoop.network(cell, readout, start);
  }
}
