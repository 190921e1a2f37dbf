package separatrix.task;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import separatrix.linalg.Matrix;

/**
 * A trial while it is drawn: inputs are 0 and nothing is asked until it is said. Spans of steps
 * include their first step and not their last.
 */
final class TrialSketch {
  private final int steps;
  private final int inputs;
  private final int outputs;
  private final double[] input;
  private final double[] target;
  private final double[] weight;

  TrialSketch(Task task, int steps) {
    this.steps = steps;
    inputs = task.inputs();
    outputs = task.outputs();
    input = new double[steps * inputs];
    target = new double[steps * outputs];
    weight = new double[steps * outputs];
    Arrays.fill(target, Double.NaN);
    Arrays.fill(weight, 1);
  }

  int steps() {
    return steps;
  }

  TrialSketch input(int channel, int from, int to, double value) {
    for (int step = from; step < to; step++) {
      input[step * inputs + channel] = value;
    }
    return this;
  }

  TrialSketch target(int channel, int from, int to, double value) {
    for (int step = from; step < to; step++) {
      target[step * outputs + channel] = value;
    }
    return this;
  }

  TrialSketch weight(int channel, int from, int to, double value) {
    for (int step = from; step < to; step++) {
      weight[step * outputs + channel] = value;
    }
    return this;
  }

  /** Adds Gaussian noise of this standard deviation to every input. */
  TrialSketch noise(double deviation, RandomGenerator random) {
    for (int i = 0; i < input.length; i++) {
      input[i] += deviation * random.nextGaussian();
    }
    return this;
  }

  Trial trial(String condition) {
    return trial(condition, steps);
  }

  /** The trial, followed by silence in which nothing is asked until it has `length` steps. */
  Trial trial(String condition, int length) {
    double[] due = Arrays.copyOf(target, length * outputs);
    Arrays.fill(due, target.length, due.length, Double.NaN);
    return new Trial(
        Matrix.fromRowMajor(length, inputs, Arrays.copyOf(input, length * inputs)),
        Matrix.fromRowMajor(length, outputs, due),
        Matrix.fromRowMajor(length, outputs, Arrays.copyOf(weight, length * outputs)),
        condition);
  }
}
