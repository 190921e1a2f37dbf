package separatrix.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import separatrix.linalg.Matrix;
import separatrix.network.Activation;
import separatrix.task.Trial;
import separatrix.task.TrialBatch;

/** Seeded architectures, parameters and trials for tests. */
final class Drawn {
  static final int INPUTS = 2;
  static final int OUTPUTS = 3;

  private Drawn() {}

  /** Every kind with every activation. */
  static Stream<Architecture> architectures() {
    return Arrays.stream(CellKind.values())
        .flatMap(
            kind ->
                Arrays.stream(Activation.values())
                    .map(
                        activation ->
                            new Architecture(kind, 5, activation, kind.isLeaky() ? 0.3 : 1)));
  }

  static ParameterLayout layout(Architecture architecture) {
    return new ParameterLayout(architecture, INPUTS, OUTPUTS);
  }

  /** Parameters in all places that have one, biases and initial state too. */
  static double[] parameters(ParameterLayout layout, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] flat = new double[layout.size()];
    layout.forEachParameter(i -> flat[i] = 0.4 * random.nextGaussian());
    return flat;
  }

  /** Trials of different lengths, some of whose targets are not asked, with uneven weights. */
  static TrialBatch trials(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new TrialBatch(
        IntStream.range(0, count)
            .mapToObj(
                i -> {
                  int steps = 6 + i % 3;
                  Matrix targets = gaussian(steps, OUTPUTS, random);
                  double[] some = targets.toRowMajor();
                  double[] weights = new double[some.length];
                  for (int k = 0; k < some.length; k++) {
                    some[k] = random.nextDouble() < 0.3 ? Double.NaN : some[k];
                    weights[k] = random.nextDouble() < 0.2 ? 2 : 1;
                  }
                  return new Trial(
                      gaussian(steps, INPUTS, random),
                      Matrix.fromRowMajor(steps, OUTPUTS, some),
                      Matrix.fromRowMajor(steps, OUTPUTS, weights),
                      "drawn");
                })
            .toList());
  }

  static Matrix gaussian(int rows, int columns, SplittableRandom random) {
    double[] values = new double[rows * columns];
    Arrays.setAll(values, _ -> random.nextGaussian());
    return Matrix.fromRowMajor(rows, columns, values);
  }
}
