package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.dynamics.SelectionVector;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.projection.Pca;
import separatrix.task.BinaryDecision;
import separatrix.task.ContextIntegration;
import separatrix.task.Task;
import separatrix.task.TrialBatch;
import separatrix.task.TwoPointAverage;
import separatrix.topology.SlowManifold;
import separatrix.topology.SlowManifold.Kind;
import separatrix.topology.SlowState;

/** Rows 14 to 16 and 18: numbers that are held by states that hardly move. */
class LineAttractorClaimsTest {
  private static final double SLOW = 1e-5;
  private static final Claimed VANILLA = Claimed.sample("context-integration");
  private static final Claimed GATED = Claimed.sample("context-integration-gru");
  private static final List<SlowManifold> LINES = List.of(line(VANILLA, 0), line(VANILLA, 1));
  private static final SlowManifold PLANE = plane();

  private static Vector context(int stream) {
    return Vector.unit(4, 2 + stream);
  }

  private static List<Matrix> trials(Task task) {
    return TrialBatch.heldOut(task, 400, 3).inputs();
  }

  private static SlowManifold line(Claimed sample, int stream) {
    List<Matrix> trials =
        trials(ContextIntegration.standard()).stream()
            .filter(trial -> trial.at(0, 2 + stream) == 1)
            .toList();
    return sample.manifold(trials, context(stream), SLOW);
  }

  private static SlowManifold plane() {
    return Claimed.sample("two-point-average")
        .manifold(trials(TwoPointAverage.standard()), Vector.zeros(2), SLOW);
  }

  @Test
  void theTwoPointAverageHasAPlaneOfSlowStates() {
    assertThat(PLANE.kind()).isEqualTo(Kind.PLANE);
    Pca spread = Pca.of(Matrix.ofRows(PLANE.states().stream().map(SlowState::state).toList()));
    assertThat(spread.share(0) + spread.share(1)).isGreaterThan(0.9);
  }

  @Test
  void twoModesOfThatPlaneAreTangentToItAndNeitherGrowNorShrink() {
    assertThat(PLANE.alignment()).isGreaterThan(0.98);
    assertThat(PLANE.size(1)).isBetween(0.98, 1.02);
    assertThat(PLANE.size(2)).isBetween(0.98, 1.02);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void inEachContextTheSlowStatesLieAlongALine(int stream) {
    SlowManifold line = LINES.get(stream);

    assertThat(line.kind()).isEqualTo(Kind.LINE);
    assertThat(line.extent()).isGreaterThan(30 * line.spacing());
    assertThat(line.states())
        .allSatisfy(
            state -> {
              assertThat(state.size(1)).isBetween(0.93, 1.08);
              assertThat(state.size(2)).isLessThan(0.9);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theSlowestModeIsTangentToTheLine(int stream) {
    assertThat(LINES.get(stream).alignment()).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void alongTheLineTheOutputRises(int stream) {
    List<Double> outputs =
        LINES.get(stream).states().stream().map(state -> VANILLA.output(state.state())).toList();

    boolean rises = outputs.getLast() > outputs.getFirst();
    for (int i = 1; i < outputs.size(); i++) {
      assertThat(outputs.get(i) > outputs.get(i - 1)).isEqualTo(rises);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void ofTheLineOnlyTwoAttractorsAndASaddleStandStill(int stream) {
    Matrix visited = VANILLA.visited(ContextIntegration.standard());

    assertThat(VANILLA.search(context(stream), visited).counts()).isEqualTo(Map.of(0, 2, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theLeftVectorSelectsTheStreamOfTheContext(int stream) {
    assertThat(selection(VANILLA, LINES.get(stream), stream)).isGreaterThan(5);
    assertThat(selection(GATED, line(GATED, stream), stream)).isGreaterThan(5);
  }

  /** |l · b| of the stream that counts, divided by that of the other, in the middle of the line. */
  private static double selection(Claimed sample, SlowManifold line, int stream) {
    SlowState centre =
        line.states().stream()
            .min(Comparator.comparingDouble(state -> Math.abs(sample.output(state.state()))))
            .orElseThrow();
    Vector products =
        SelectionVector.of(
                sample.network().under(context(stream)),
                centre.leading().getFirst(),
                centre.state())
            .products();
    return Math.abs(products.at(stream) / products.at(1 - stream));
  }

  @Test
  void aDecisionsTopModeIsNearOneForAllOutputs() {
    SlowManifold slow = decision(SLOW);

    assertThat(slow.states()).allSatisfy(state -> assertThat(state.size(1)).isBetween(0.93, 1.08));
  }

  @Test
  void aDecisionsLineIsBrokenInTheMiddleAtTheToleranceOfTheOthers() {
    assertThat(decision(1e-4).kind()).isEqualTo(Kind.LINE);
    assertThat(decision(SLOW).kind()).isEqualTo(Kind.APART);
  }

  private static SlowManifold decision(double tolerance) {
    return Claimed.sample("binary-decision")
        .manifold(trials(BinaryDecision.standard()), Vector.zeros(1), tolerance);
  }
}
