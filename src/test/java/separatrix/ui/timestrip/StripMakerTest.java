package separatrix.ui.timestrip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

class StripMakerTest {
  private static final Matrix STATES = Matrix.of(new double[][] {{0, 0}, {3, 4}, {3, 4.5}});
  private static final Matrix INPUTS = Matrix.of(new double[][] {{1}, {-1}});
  private static final Matrix OUTPUTS = Matrix.of(new double[][] {{0}, {1}, {2}});
  private static final Trajectory PATH = new Trajectory(STATES, INPUTS, OUTPUTS);
  private static final Matrix NO_TARGETS = Matrix.zeros(2, 0);

  @Test
  void aTrialShowsInputsOutputsAndSpeed() {
    assertThat(StripMaker.of(0, PATH, NO_TARGETS, StripMaker.Content.TRACES).lanes())
        .extracting(Lane::title)
        .containsExactly("Inputs", "Outputs", "Speed");
  }

  @Test
  void statesAreShownWhenAskedFor() {
    assertThat(StripMaker.of(0, PATH, NO_TARGETS, StripMaker.Content.TRACES_AND_STATES).lanes())
        .last()
        .isInstanceOf(Lane.HeatMap.class);
  }

  @Test
  void theSpeedIsTheLengthOfEachStep() {
    assertThat(trace(2, 0).values().toArray()).containsExactly(5, 0.5);
  }

  @Test
  void anInputHoldsUntilTheNextStep() {
    assertThat(trace(0, 0).at(0.9)).isEqualTo(1);
  }

  @Test
  void anOutputBelongsToItsState() {
    assertThat(trace(1, 0).at(1.6)).isEqualTo(2);
  }

  @Test
  void aTargetIsDueAtTheStateAfterItsStep() {
    Matrix targets = Matrix.of(new double[][] {{7}, {8}});
    Strip strip = StripMaker.of(0, PATH, targets, StripMaker.Content.TRACES);
    Lane.Traces outputs = (Lane.Traces) strip.lanes().get(1);
    assertThat(outputs.traces().get(1).values().toArray()).containsExactly(7, 7, 8);
  }

  @Test
  void aTargetHasGapsWhereNothingIsDue() {
    double none = Double.NaN;
    Trace target =
        new Trace("target", 0, Vector.of(none, 1, 2, none, none, 3), Trace.Form.DUE_AT_STATES);
    assertThat(target.runs()).containsExactly(new Trace.Run(1, 3), new Trace.Run(5, 6));
  }

  @Test
  void aTraceWithoutGapsIsOneRun() {
    assertThat(trace(1, 0).runs()).containsExactly(new Trace.Run(0, 3));
  }

  private static Trace trace(int lane, int index) {
    Strip strip = StripMaker.of(0, PATH, NO_TARGETS, StripMaker.Content.TRACES);
    return ((Lane.Traces) strip.lanes().get(lane)).traces().get(index);
  }
}
