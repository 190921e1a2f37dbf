package separatrix.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;
import separatrix.linalg.Precision;
import separatrix.network.Activation;
import separatrix.task.TrialBatch;

/** The gradient against central differences of the loss, and the run against the simulator. */
class GradientTest {
  private static final int TRIALS = 5;
  private static final double STEP = 1e-5;

  static Stream<Architecture> architectures() {
    return Drawn.architectures();
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void everySlopeIsThatOfTheLoss(Architecture architecture) {
    ParameterLayout layout = Drawn.layout(architecture);
    double[] parameters = Drawn.parameters(layout, 3);
    TrialBatch trials = Drawn.trials(TRIALS, 4);
    Regularisation active = Regularisation.none().withActivity(0.3);
    try (var exact = new BackpropagationThroughTime(layout, Precision.DOUBLE, active, TRIALS, 2)) {
      double[] gradient = new double[layout.size()];
      exact.gradient(parameters, trials, gradient);
      double[] unused = new double[layout.size()];
      double longest = Math.sqrt(java.util.Arrays.stream(gradient).map(g -> g * g).sum());
      layout.forEachParameter(
          i -> {
            double there = parameters[i];
            parameters[i] = there + STEP;
            double above = exact.gradient(parameters, trials, unused);
            parameters[i] = there - STEP;
            double below = exact.gradient(parameters, trials, unused);
            parameters[i] = there;
            double due = (above - below) / (2 * STEP);
            // Relative to the slope; where that is tiny, to the rounding of the differences.
            assertThat(gradient[i])
                .as("place %d", i)
                .isCloseTo(due, within(1e-6 * Math.abs(due) + 1e-9 * longest));
          });
    }
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void singlePrecisionAgreesToItsRounding(Architecture architecture) {
    ParameterLayout layout = Drawn.layout(architecture);
    double[] parameters = Drawn.parameters(layout, 3);
    TrialBatch trials = Drawn.trials(TRIALS, 4);
    assertThat(distance(layout, parameters, trials, Precision.SINGLE, Precision.DOUBLE))
        .isLessThan(1e-5);
  }

  /** ‖g − g'‖ / ‖g'‖. */
  private static double distance(
      ParameterLayout layout,
      double[] parameters,
      TrialBatch trials,
      Precision one,
      Precision other) {
    double[] first = gradient(layout, parameters, trials, one, 2);
    double[] second = gradient(layout, parameters, trials, other, 2);
    double apart = 0;
    double length = 0;
    for (int i = 0; i < first.length; i++) {
      apart += (first[i] - second[i]) * (first[i] - second[i]);
      length += second[i] * second[i];
    }
    return Math.sqrt(apart / length);
  }

  private static double[] gradient(
      ParameterLayout layout,
      double[] parameters,
      TrialBatch trials,
      Precision precision,
      int threads) {
    try (var descent =
        new BackpropagationThroughTime(
            layout, precision, Regularisation.none(), trials.size(), threads)) {
      double[] gradient = new double[layout.size()];
      descent.gradient(parameters, trials, gradient);
      return gradient;
    }
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void theOutputsAreThoseOfTheSimulator(Architecture architecture) {
    ParameterLayout layout = Drawn.layout(architecture);
    double[] parameters = Drawn.parameters(layout, 5);
    TrialBatch trials = Drawn.trials(TRIALS, 6);
    List<Matrix> due =
        new Simulator(layout.unpack(parameters))
            .run(trials.inputs()).stream().map(Trajectory::outputs).toList();
    try (var run =
        new BackpropagationThroughTime(layout, Precision.DOUBLE, Regularisation.none(), 2, 2)) {
      List<Matrix> outputs = run.evaluate(parameters, trials).outputs();
      for (int i = 0; i < TRIALS; i++) {
        Matrix after = due.get(i).rows(1, due.get(i).rows());
        assertThat(outputs.get(i).minus(after).maxAbs()).isLessThan(1e-12);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void aNetworkComesBackFromItsParameters(Architecture architecture) {
    ParameterLayout layout = Drawn.layout(architecture);
    double[] parameters = Drawn.parameters(layout, 7);

    assertThat(layout.pack(layout.unpack(parameters))).containsExactly(parameters);
  }

  @Test
  void theGradientIsTheSameBitForBitEveryTime() {
    ParameterLayout layout = Drawn.layout(new Architecture(CellKind.GRU, 9, Activation.TANH, 1));
    double[] parameters = Drawn.parameters(layout, 1);
    TrialBatch trials = Drawn.trials(7, 2);

    assertThat(gradient(layout, parameters, trials, Precision.SINGLE, 2))
        .containsExactly(gradient(layout, parameters, trials, Precision.SINGLE, 2));
  }

  @Test
  void theGradientDoesNotDependOnHowTrialsAreDivided() {
    ParameterLayout layout = Drawn.layout(new Architecture(CellKind.LSTM, 9, Activation.TANH, 1));
    double[] parameters = Drawn.parameters(layout, 1);
    TrialBatch trials = Drawn.trials(7, 2);

    assertThat(gradient(layout, parameters, trials, Precision.DOUBLE, 3))
        .containsExactly(gradient(layout, parameters, trials, Precision.DOUBLE, 1), within(1e-14));
  }

  @Test
  void whatIsNotAskedHasNoSlope() {
    ParameterLayout layout = Drawn.layout(Architecture.of(CellKind.VANILLA, 5));
    double[] parameters = Drawn.parameters(layout, 1);
    TrialBatch trials = Drawn.trials(2, 2);
    List<Matrix> none = trials.targets().stream().map(asked -> asked.times(Double.NaN)).toList();
    TrialBatch silent =
        new TrialBatch(
            java.util.stream.IntStream.range(0, 2)
                .mapToObj(
                    i ->
                        new separatrix.task.Trial(
                            trials.inputs().get(i), none.get(i), "nothing asked"))
                .toList());

    assertThat(gradient(layout, parameters, silent, Precision.DOUBLE, 1)).containsOnly(0);
  }
}
