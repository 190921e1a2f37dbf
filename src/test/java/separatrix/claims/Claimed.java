package separatrix.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.files.Samples;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Task;
import separatrix.task.TrialBatch;

/** A sample network, and what the claims ask of one. */
record Claimed(RecurrentNetwork network) {
  private static final int FREE_STEPS = 400;

  static Claimed sample(String name) {
    try {
      return new Claimed(Samples.named(name).open().network());
    } catch (separatrix.files.UnreadableNetworkException missing) {
      throw new IllegalStateException("A claim names a sample that is not there.", missing);
    }
  }

  Simulator simulator() {
    return new Simulator(network);
  }

  /** The states of a few trials of a task, one per row. */
  Matrix visited(Task task) {
    List<Vector> states = new ArrayList<>();
    for (Trajectory trajectory : simulator().run(TrialBatch.heldOut(task, 32, 5).inputs())) {
      for (int step = 0; step <= trajectory.steps(); step++) {
        states.add(trajectory.state(step));
      }
    }
    return Matrix.ofRows(states);
  }

  FixedPoints search(Vector input, Matrix visited, SearchSettings settings) {
    return new FixedPointFinder(SearchProblem.of(network.under(input), visited), settings)
        .find(SearchProgress.silent());
  }

  FixedPoints search(Vector input, Matrix visited) {
    return search(input, visited, SearchSettings.standard());
  }

  /**
   * States with q below `tolerance` under a constant input, by their first output: where the ends
   * of the trials come to when they run freely, at most one for each.
   */
  List<Vector> slowStates(List<Matrix> trials, Vector input, double tolerance) {
    List<Vector> ends = simulator().run(trials).stream().map(Trajectory::last).toList();
    List<Vector> slow = new ArrayList<>();
    for (Trajectory run : simulator().freeRuns(ends, input, FREE_STEPS)) {
      double[] speeds = run.speeds();
      int first = 0;
      while (first < speeds.length && speeds[first] * speeds[first] / 2 >= tolerance) {
        first++;
      }
      if (first < speeds.length) {
        slow.add(run.state(first));
      }
    }
    slow.sort(Comparator.comparingDouble(this::output));
    return slow;
  }

  /** The first output in a state. */
  double output(Vector state) {
    return network.readout().of(state).at(0);
  }

  /** ∂F/∂u of one input channel by central differences. */
  Vector inputDirection(Vector state, Vector input, int channel) {
    double small = 1e-5;
    Vector step = Vector.unit(input.size(), channel).times(small);
    return network
        .under(input.plus(step))
        .step(state)
        .minus(network.under(input.minus(step)).step(state))
        .times(0.5 / small);
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
