package separatrix.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import separatrix.dynamics.Simulator;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Trial;
import separatrix.task.TrialBatch;

/** Echo state networks that recall their input. */
class EchoStateTest {
  private static final int UNITS = 30;
  private static final int STEPS = 3000;
  private static final int WASHOUT = 100;

  /** Recall the input of 1, 2, …, `delays` steps ago; it is uniform noise. */
  private static Trial recall(int steps, int delays, RandomGenerator random) {
    double[] inputs = new double[steps];
    Arrays.setAll(inputs, _ -> 2 * random.nextDouble() - 1);
    double[] targets = new double[steps * delays];
    for (int t = 0; t < steps; t++) {
      for (int k = 0; k < delays; k++) {
        targets[t * delays + k] = t > k ? inputs[t - k - 1] : Double.NaN;
      }
    }
    return new Trial(
        Matrix.fromRowMajor(steps, 1, inputs),
        Matrix.fromRowMajor(steps, delays, targets),
        "recall");
  }

  private static Asking recalling(int steps, int delays) {
    return new Asking(1, delays, random -> recall(steps, delays, random));
  }

  private static ReservoirSettings settings(CellKind kind, double leak) {
    return ReservoirSettings.echoState(Architecture.of(kind, UNITS).withLeak(leak))
        .withReservoir(new Reservoir(0.9, 1, 0.1, 0.1, 0));
  }

  /** Σ over delays of the squared correlation of recalled and true input (Jaeger, 2002). */
  private static double memoryCapacity(Activation activation, double radius) {
    Asking task = recalling(STEPS, 2 * UNITS);
    ReservoirSettings settings =
        ReservoirSettings.echoState(
                Architecture.of(CellKind.LEAKY_OUTSIDE, UNITS)
                    .withLeak(1)
                    .withActivation(activation))
            .withReservoir(new Reservoir(radius, 1, 0.1, 0, 0));
    EchoState learner = new EchoState(task, settings, new ReadoutRule.Ridge(1e-12, WASHOUT, 1));
    learner.step(0);
    Trial other = TrialBatch.heldOut(task, 1, 7).trials().getFirst();
    Matrix outputs =
        new Simulator(learner.network()).run(List.of(other.inputs())).getFirst().outputs();
    double capacity = 0;
    for (int k = 0; k < task.outputs(); k++) {
      capacity +=
          squaredCorrelation(
              outputs.rows(1 + WASHOUT, 1 + STEPS).column(k),
              other.targets().rows(WASHOUT, STEPS).column(k));
    }
    return capacity;
  }

  private static double squaredCorrelation(Vector a, Vector b) {
    Vector first = centred(a);
    Vector second = centred(b);
    double shared = first.dot(second);
    return shared * shared / (first.dot(first) * second.dot(second));
  }

  private static Vector centred(Vector values) {
    double mean = Arrays.stream(values.toArray()).average().orElseThrow();
    return values.map(value -> value - mean);
  }

  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      names = {"IDENTITY", "TANH"})
  void memoryIsLongerAtALargerRadiusAndNeverBeyondTheUnits(Activation activation) {
    double large = memoryCapacity(activation, 0.9);

    assertThat(large).isGreaterThan(2 * memoryCapacity(activation, 0.1)).isLessThan(UNITS);
  }

  /** Jaeger's (2002) theorem: only linear units come near their number. */
  @Test
  void linearUnitsRememberMoreThanUnitsThatSaturate() {
    assertThat(memoryCapacity(Activation.IDENTITY, 0.9))
        .isGreaterThan(0.8 * UNITS)
        .isGreaterThan(memoryCapacity(Activation.TANH, 0.9) + 5);
  }

  @ParameterizedTest
  @EnumSource(
      value = CellKind.class,
      names = {"LEAKY_INSIDE", "LEAKY_OUTSIDE"})
  void bothFormsRecallWhatTheyHeard(CellKind kind) {
    TrainingOutcome outcome =
        ReservoirTrainer.fresh(recalling(60, 1), settings(kind, 0.8))
            .run(TrainingObserver.silent(), new TrainingControl());

    assertThat(outcome).isInstanceOf(TrainingOutcome.Solved.class);
    assertThat(outcome.report().score().value()).isLessThan(0.01);
  }

  @Test
  void theLossOfAStepIsOnTrialsThatItHasYetToLearn() {
    EchoState learner =
        new EchoState(
            recalling(60, 1), settings(CellKind.LEAKY_OUTSIDE, 1), ReadoutRule.Ridge.standard());

    // A readout of zeros misses by the variance of the input.
    assertThat(learner.step(0).loss()).isCloseTo(1.0 / 3, within(0.03));
    assertThat(learner.step(1).loss()).isLessThan(0.01);
  }

  @Test
  void nothingIsLearntFromTheWashout() {
    ReservoirSettings settings = settings(CellKind.LEAKY_OUTSIDE, 1);
    RecurrentNetwork clean = learnt(recalling(60, 1), settings, 10);
    Asking spoilt =
        new Asking(
            1,
            1,
            random -> {
              Trial trial = recall(60, 1, random);
              double[] targets = trial.targets().toRowMajor();
              Arrays.fill(targets, 0, 10, 1000);
              return new Trial(trial.inputs(), Matrix.fromRowMajor(60, 1, targets), "spoilt");
            });

    assertThat(learnt(spoilt, settings, 10)).isEqualTo(clean);
    assertThat(learnt(spoilt, settings, 9)).isNotEqualTo(clean);
  }

  private static RecurrentNetwork learnt(Asking task, ReservoirSettings settings, int washout) {
    EchoState learner = new EchoState(task, settings, new ReadoutRule.Ridge(1e-6, washout, 5));
    learner.step(0);
    return learner.network();
  }

  /** The readout of one batch solves the normal equations of its rates. */
  @Test
  void theReadoutIsTheRidgeRegressionOfTheRates() {
    double ridge = 0.01;
    Matrix[] drawn = new Matrix[2];
    Asking task =
        new Asking(
            1,
            1,
            random -> {
              Trial trial = recall(50, 1, random);
              drawn[0] = trial.inputs();
              drawn[1] = trial.targets();
              return trial;
            });
    EchoState learner =
        new EchoState(
            task, settings(CellKind.LEAKY_INSIDE, 0.5), new ReadoutRule.Ridge(ridge, 1, 1));
    learner.step(0);
    RecurrentNetwork network = learner.network();
    Matrix states = new Simulator(network).run(List.of(drawn[0])).getFirst().states();
    Vector missed =
        network.readout().of(states.rows(2, 51)).column(0).minus(drawn[1].rows(1, 50).column(0));

    // Half the slope of the priced squared miss, by each weight and by the bias, is zero.
    for (int i = 0; i < UNITS; i++) {
      Vector rates = states.rows(2, 51).column(i).map(Math::tanh);
      assertThat(rates.dot(missed) + ridge * network.readout().weights().at(0, i))
          .isCloseTo(0, within(1e-10));
    }
    double sum = Arrays.stream(missed.toArray()).sum();
    assertThat(sum + ridge * network.readout().bias().at(0)).isCloseTo(0, within(1e-10));
  }
}
