package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;

/** Row 31: one task, several solutions. */
class ReadySetGoClaimsTest {
  private static final int READY = 5;
  private static final int PULSE = 5;
  private static final int LONGEST = 400;
  private static final double GO_LEVEL = 0.4;
  private static final Claimed FARTHEST = Claimed.sample("ready-set-go");
  private static final Claimed SETTLING = Claimed.sample("ready-set-go-early");
  private static final Claimed TURNING = Claimed.sample("ready-set-go-gru");

  /** Ready, and Set an interval later where there is one. */
  private static Matrix pulses(int steps, int interval) {
    double[] values = new double[steps * 2];
    for (int t = READY; t < READY + PULSE; t++) {
      values[t * 2] = 1;
      if (interval < steps) {
        values[(t + interval) * 2 + 1] = 1;
      }
    }
    return Matrix.fromRowMajor(steps, 2, values);
  }

  /** Steps from Set to the output's rise. */
  private static int produced(Claimed sample, int interval) {
    Trajectory run = sample.simulator().run(List.of(pulses(LONGEST, interval))).getFirst();
    int go =
        IntStream.range(READY, LONGEST)
            .filter(step -> run.outputs().at(step + 1, 0) > GO_LEVEL)
            .findFirst()
            .orElse(LONGEST);
    return go - READY - interval;
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 25, 30, 35, 40, 45, 50})
  void anIntervalOfTheTrainedRangeIsReproducedToAStep(int interval) {
    assertThat(produced(TURNING, interval)).isBetween(interval - 1, interval + 1);
    assertThat(produced(FARTHEST, interval)).isBetween(interval - 1, interval + 1);
  }

  @Test
  void beyondTheTrainedRangeOneGoesOnAsTaught() {
    assertThat(produced(FARTHEST, 80)).isBetween(77, 83);
    assertThat(produced(FARTHEST, 100)).isBetween(96, 104);
  }

  @Test
  void beyondItAnotherFallsShort() {
    assertThat(produced(TURNING, 80)).isBetween(50, 79);
    assertThat(produced(TURNING, 100)).isBetween(50, 79);
  }

  @Test
  void beyondItAThirdGoesBeforeSetHasCome() {
    assertThat(produced(SETTLING, 80)).isNegative();
  }

  @Test
  void afterReadyAloneOneComesToRest() {
    assertThat(lateSpeed(SETTLING)).isLessThan(1e-9);
  }

  @Test
  void afterReadyAloneTheOthersNeverRest() {
    assertThat(lateSpeed(TURNING)).isGreaterThan(1e-3);
    assertThat(lateSpeed(FARTHEST)).isGreaterThan(1e-3);
  }

  /** The least speed over the last 500 of 3,000 steps. */
  private static double lateSpeed(Claimed sample) {
    int steps = 3000;
    double[] speeds = sample.simulator().run(List.of(pulses(steps, steps))).getFirst().speeds();
    return IntStream.range(steps - 500, steps).mapToDouble(t -> speeds[t]).min().orElseThrow();
  }
}
