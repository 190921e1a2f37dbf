package separatrix.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Optimisers, schedules, clipping and checkpoints, by hand. */
class DescentTest {

  @Test
  void adamsFirstStepIsTheRateWhateverTheSlope() {
    double[] parameters = {1, 1, 1};
    new Descent(Optimiser.Adam.of(0.1), 3).move(parameters, new double[] {5, -0.01, 0}, 0.1);

    assertThat(parameters).containsExactly(new double[] {0.9, 1.1, 1}, within(1e-6));
  }

  /** Two steps, by its formulas: m = 0.1, v = 0.001; then m = 0.29, v = 0.004999. */
  @Test
  void adamCorrectsItsMeansForTheirStart() {
    double[] parameters = {0};
    Descent descent = new Descent(new Optimiser.Adam(0.1, 0.9, 0.999, 1e-3), 1);
    descent.move(parameters, new double[] {1}, 0.1);
    double first = -0.1 * 1 / (1 + 1e-3);
    assertThat(parameters[0]).isCloseTo(first, within(1e-15));
    descent.move(parameters, new double[] {2}, 0.1);
    double mean = (0.9 * 0.1 + 0.1 * 2) / (1 - 0.81);
    double square = (0.999 * 0.001 + 0.001 * 4) / (1 - 0.999 * 0.999);
    assertThat(parameters[0])
        .isCloseTo(first - 0.1 * mean / (Math.sqrt(square) + 1e-3), within(1e-15));
  }

  @Test
  void momentumRemembersEarlierSlopes() {
    double[] parameters = {0};
    Descent descent = new Descent(new Optimiser.Descent(0.5, 0.5), 1);
    descent.move(parameters, new double[] {1}, 0.5);
    descent.move(parameters, new double[] {1}, 0.5);

    assertThat(parameters[0]).isEqualTo(-0.5 - 0.5 * 1.5);
  }

  @Test
  void aLongGradientIsShortenedAndAShortOneIsNot() {
    double[] gradient = {3, 4};
    assertThat(GradientNorm.clip(gradient, 1)).isEqualTo(5);
    assertThat(gradient).containsExactly(new double[] {0.6, 0.8}, within(1e-15));
    GradientNorm.clip(gradient, 2);
    assertThat(GradientNorm.of(gradient)).isCloseTo(1, within(1e-15));
    GradientNorm.clip(gradient, 0);
    assertThat(GradientNorm.of(gradient)).isCloseTo(1, within(1e-15));
  }

  @Test
  void anExponentialScheduleMultipliesAtEachStep() {
    RatePlan plan = new RatePlan(new Schedule.Exponential(0.5));
    plan.stepped();
    plan.validated(1);
    plan.stepped();

    assertThat(plan.factor()).isEqualTo(0.25);
  }

  @Test
  void aPlateauLowersTheRateWhenTheLossStopsFalling() {
    RatePlan plan = new RatePlan(new Schedule.Plateau(0.1, 1, 0.01));
    plan.validated(1);
    plan.validated(0.5);
    plan.validated(0.5);
    assertThat(plan.factor()).isEqualTo(1);
    plan.validated(0.6);
    assertThat(plan.factor()).isCloseTo(0.1, within(1e-15));
    for (int i = 0; i < 10; i++) {
      plan.validated(0.6);
    }
    assertThat(plan.factor()).isEqualTo(0.01);
  }

  @Test
  void checkpointsAreEvenInTheLogarithm() {
    assertThat(
            java.util.stream.IntStream.rangeClosed(0, 1000)
                .filter(new CheckpointPolicy(4, 0)::isDue)
                .boxed())
        .containsExactly(0, 1, 2, 3, 6, 10, 18, 32, 56, 100, 178, 316, 562, 1000);
  }

  @Test
  void checkpointsComeAtMultiples() {
    assertThat(
            java.util.stream.IntStream.rangeClosed(0, 10)
                .filter(new CheckpointPolicy(0, 4)::isDue)
                .boxed())
        .containsExactly(0, 4, 8);
  }
}
