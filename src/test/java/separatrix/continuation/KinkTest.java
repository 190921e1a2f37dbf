package separatrix.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static separatrix.continuation.OneParameter.all;
import static separatrix.continuation.OneParameter.followed;

import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.continuation.Bifurcation.Kind;
import separatrix.linalg.Vector;
import separatrix.network.Activation;

/**
 * Two rectified units that inhibit each other: h₁ ← max(0, h₁/5 − 3h₂/2 + u), h₂ ← max(0, −3h₁/2 +
 * h₂/5 + 1). The second alone wins up to u = 15/8, the first alone from u = 8/15 on, and in between
 * both are active at a saddle, which meets either of the others at a kink.
 */
class KinkTest {
  private static BifurcationDiagram competition() {
    InputFamily first =
        new InputFamily(
            OneParameter.map(Activation.RELU, new double[] {0.2, -1.5}, new double[] {-1.5, 0.2}),
            Vector.of(0, 1),
            0);
    return followed(first, 0, 2.1, new Seed(0, Vector.of(0, 1.25)));
  }

  @Test
  void pointsThatMeetAtAKinkAreOneBranchThatTurnsThere() {
    BifurcationDiagram diagram = competition();

    assertThat(diagram.branches()).hasSize(1);
    Branch branch = diagram.branches().getFirst();
    assertThat(branch.isWhole()).isTrue();
    assertThat(branch.points().getLast().state().distance(Vector.of(2.1 / 0.8, 0)))
        .isLessThan(1e-9);
  }

  /**
   * Under the gain g both units are at rest at 1 / (1 + 1.3 g) until 1.7 g = 1, where all states
   * between either alone and both are at rest; of these points none is a fold.
   */
  @Test
  void aContinuumOfPointsAtOneValueOfTheParameterHasNoFolds() {
    GainFamily gain =
        new GainFamily(
            OneParameter.map(Activation.RELU, new double[] {0.2, -1.5}, new double[] {-1.5, 0.2}),
            Vector.of(1, 1));
    BifurcationDiagram diagram = followed(gain, 0.2, 2, new Seed(2, Vector.of(1 / 0.6, 0)));

    assertThat(all(diagram, Kind.FOLD)).isEmpty();
    assertThat(diagram.branches()).allMatch(Branch::isWhole);
  }

  @Test
  void theKinksAreWhereOneOfTheUnitsFallsSilent() {
    List<Bifurcation> kinks = all(competition(), Kind.KINK);

    assertThat(competition().bifurcations()).hasSize(2);
    assertThat(kinks).hasSize(2);
    assertThat(kinks.getFirst().parameter()).isCloseTo(8.0 / 15, within(1e-7));
    assertThat(kinks.getLast().parameter()).isCloseTo(15.0 / 8, within(1e-9));
  }
}
