package separatrix.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static separatrix.continuation.OneParameter.all;
import static separatrix.continuation.OneParameter.followed;
import static separatrix.continuation.OneParameter.gain;
import static separatrix.continuation.OneParameter.input;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.continuation.Bifurcation.Kind;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.RecurrentNetwork;

class ContinuationTest {
  private static final Vector ORIGIN = Vector.zeros(1);

  private static RecurrentNetwork unit(double weight) {
    return OneParameter.map(Activation.TANH, new double[] {weight});
  }

  /** h ← tanh(g h + u) far to one side, where it has one point. */
  private static BifurcationDiagram hysteresis(double g) {
    double h = -0.99;
    return followed(
        input(unit(g)), -4, 4, new Seed(Math.log((1 + h) / (1 - h)) / 2 - g * h, Vector.of(h)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.05, 1.5, 2, 3})
  void theFoldsOfAUnitUnderAnInputAreWhereItsSlopeIsOne(double g) {
    double s = Math.sqrt(1 - 1 / g);
    double u = g * s - Math.log((1 + s) / (1 - s)) / 2;

    List<Bifurcation> folds = all(hysteresis(g), Kind.FOLD);

    assertThat(folds).hasSize(2);
    assertThat(folds.getFirst().parameter()).isCloseTo(-u, within(1e-12));
    assertThat(folds.getFirst().state().at(0)).isCloseTo(s, within(1e-7));
    assertThat(folds.getLast().parameter()).isCloseTo(u, within(1e-12));
    assertThat(folds.getLast().state().at(0)).isCloseTo(-s, within(1e-7));
  }

  @Test
  void aBranchIsFollowedRoundItsFoldsFromEndToEnd() {
    BifurcationDiagram diagram = hysteresis(2);

    assertThat(diagram.branches()).hasSize(1);
    Branch branch = diagram.branches().getFirst();
    assertThat(branch.isWhole()).isTrue();
    assertThat(branch.smallestParameter()).isEqualTo(-4);
    assertThat(branch.largestParameter()).isEqualTo(4);
    assertThat(branch.points().stream().map(PointOnBranch::unstable).distinct())
        .containsExactly(0, 1);
    assertThat(branch.points().stream().filter(point -> Math.abs(point.parameter()) < 0.5))
        .anyMatch(point -> point.state().at(0) < -0.5)
        .anyMatch(point -> Math.abs(point.state().at(0)) < 0.3)
        .anyMatch(point -> point.state().at(0) > 0.5);
  }

  @Test
  void withAGainBelowOneThereIsNoFold() {
    assertThat(hysteresis(0.9).bifurcations()).isEmpty();
  }

  @Test
  void aUnitLosesItsRestInAPitchforkAtAGainOfOne() {
    BifurcationDiagram diagram = followed(gain(unit(1)), 0.5, 2, new Seed(0.5, ORIGIN));

    assertThat(diagram.bifurcations()).hasSize(1);
    assertThat(diagram.bifurcations().getFirst().branches()).containsExactly(1, 2);
    Bifurcation pitchfork = diagram.bifurcations().getFirst().bifurcation();
    assertThat(pitchfork.kind()).isEqualTo(Kind.PITCHFORK);
    assertThat(pitchfork.parameter()).isCloseTo(1, within(1e-8));
    assertThat(pitchfork.unstableBefore() + pitchfork.unstableAfter()).isEqualTo(1);
  }

  @Test
  void thePitchforksArmsAreFoundFromItsHandle() {
    BifurcationDiagram diagram = followed(gain(unit(1)), 0.5, 2, new Seed(0.5, ORIGIN));

    assertThat(diagram.branches()).hasSize(2);
    List<PointOnBranch> arms = diagram.branches().getLast().points();
    // At a gain of 2 the points are h = tanh 2h.
    for (PointOnBranch end : List.of(arms.getFirst(), arms.getLast())) {
      assertThat(end.parameter()).isEqualTo(2);
      assertThat(end.state().at(0)).isCloseTo(Math.tanh(2 * end.state().at(0)), within(1e-14));
      assertThat(Math.abs(end.state().at(0))).isGreaterThan(0.9);
    }
  }

  @Test
  void aPitchforkIsOneToBothItsBranchesFromWhicheverSide() {
    double h = 0.957504024079985;
    BifurcationDiagram diagram = followed(gain(unit(1)), 0.5, 2, new Seed(2, Vector.of(h)));

    assertThat(diagram.branches()).hasSize(2);
    assertThat(all(diagram, Kind.PITCHFORK)).hasSize(1);
    assertThat(diagram.bifurcations()).hasSize(1);
  }

  @Test
  void aUnitThatInhibitsItselfDoublesItsPeriodAtAGainOfOne() {
    BifurcationDiagram diagram = followed(gain(unit(-1)), 0.5, 2, new Seed(0.5, ORIGIN));

    assertThat(diagram.bifurcations()).hasSize(1);
    assertThat(all(diagram, Kind.PERIOD_DOUBLING).getFirst().parameter())
        .isCloseTo(1, within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 2.5})
  void aRotationStartsToTurnAtAGainOfOne(double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    RecurrentNetwork rotation =
        OneParameter.map(Activation.TANH, new double[] {c, -s}, new double[] {s, c});

    BifurcationDiagram diagram = followed(gain(rotation), 0.5, 2, new Seed(0.5, Vector.zeros(2)));

    assertThat(diagram.bifurcations()).hasSize(1);
    Bifurcation found = all(diagram, Kind.NEIMARK_SACKER).getFirst();
    assertThat(found.parameter()).isCloseTo(1, within(1e-8));
    assertThat(Math.abs(found.eigenvalue().arg())).isCloseTo(angle, within(1e-8));
    assertThat(found.modes()).isEqualTo(2);
  }

  @Test
  void aFlowsPairCrossesInAHopfBifurcation() {
    // ẋ = −x + g W tanh x with eigenvalues g (1 ± 2i) − 1 at the origin.
    RecurrentNetwork spiral = OneParameter.flow(new double[] {1, -2}, new double[] {2, 1});

    BifurcationDiagram diagram = followed(gain(spiral), 0.5, 2, new Seed(0.5, Vector.zeros(2)));

    assertThat(diagram.bifurcations()).hasSize(1);
    Bifurcation hopf = all(diagram, Kind.HOPF).getFirst();
    assertThat(hopf.parameter()).isCloseTo(1, within(1e-8));
    assertThat(hopf.eigenvalue().im() / 0.1).isCloseTo(2, within(1e-7));
  }

  @Test
  void branchesThatExchangeTheirStabilityCrossTranscritically() {
    // ẋ = x (p − x).
    Family family = OneParameter.onALine((x, p) -> x * (p - x), (x, p) -> p - 2 * x);

    BifurcationDiagram diagram = followed(family, -1, 1, new Seed(-1, ORIGIN));

    assertThat(diagram.branches()).hasSize(2);
    assertThat(diagram.bifurcations()).hasSize(1);
    assertThat(all(diagram, Kind.TRANSCRITICAL).getFirst().parameter()).isCloseTo(0, within(1e-8));
  }

  @Test
  void aBranchThatClosesUponItselfIsFollowedOnce() {
    // ẋ = x² + p² − 1/4: a circle.
    Family circle = OneParameter.onALine((x, p) -> x * x + p * p - 0.25, (x, _) -> 2 * x);

    BifurcationDiagram diagram =
        followed(circle, -1, 1, new Seed(0, Vector.of(0.5)), new Seed(0, Vector.of(-0.5)));

    assertThat(diagram.branches()).hasSize(1);
    Branch branch = diagram.branches().getFirst();
    assertThat(branch.begins()).isEqualTo(Branch.End.CLOSED);
    assertThat(branch.points().getLast()).isEqualTo(branch.points().getFirst());
    assertThat(branch.points())
        .allSatisfy(
            point ->
                assertThat(Math.hypot(point.state().at(0), point.parameter()))
                    .isCloseTo(0.5, within(1e-12)));
    assertThat(all(diagram, Kind.FOLD)).extracting(Bifurcation::parameter).hasSize(2);
    assertThat(all(diagram, Kind.FOLD).getFirst().parameter()).isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void aReluSKinkWhereStabilityJumpsIsCalledOne() {
    // h ← max(0, −2h + u): at rest below u = 0 with λ = 0, and u/3 above with λ = −2.
    RecurrentNetwork unit = OneParameter.map(Activation.RELU, new double[] {-2});

    BifurcationDiagram diagram = followed(input(unit), -1, 1.1, new Seed(-1, ORIGIN));

    assertThat(diagram.bifurcations()).hasSize(1);
    assertThat(all(diagram, Kind.KINK).getFirst().parameter()).isCloseTo(0, within(1e-6));
    assertThat(diagram.branches().getFirst().points().getLast().state().at(0))
        .isCloseTo(1.1 / 3, within(1e-12));
  }

  @Test
  void theLineBetweenTwoNetworksCrossesThePitchforkHalfWay() {
    LineFamily line = new LineFamily(unit(0.5), unit(1.5), ORIGIN);

    BifurcationDiagram diagram = followed(line, 0, 1, new Seed(0, ORIGIN));

    assertThat(all(diagram, Kind.PITCHFORK).getFirst().parameter()).isCloseTo(0.5, within(1e-8));
  }

  /**
   * W h = 3/16 Σ cos(θᵢ − θⱼ) hⱼ has the eigenvalue 3/2 twice, and leaves rest at a gain of 2/3.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void aRingThatHardlyPinsItsBumpHasNoBifurcationButTheOneThatBearsIt(double between) {
    int n = 16;
    double[][] weights = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        weights[i][j] = 3.0 / n * Math.cos(2 * Math.PI * (i - j) / n);
      }
    }
    double[] bump = new double[n];
    for (int i = 0; i < n; i++) {
      bump[i] = Math.cos(2 * Math.PI * (i + between) / n);
    }
    Vector state = Vector.of(bump);
    RecurrentNetwork ring = OneParameter.map(Activation.TANH, weights);
    for (int step = 0; step < 500; step++) {
      state = ring.atRest().step(state);
    }

    BifurcationDiagram diagram =
        followed(gain(ring), 0.6, 1, new Seed(1, state), new Seed(0.6, Vector.zeros(n)));

    assertThat(diagram.bifurcations())
        .isNotEmpty()
        .allSatisfy(
            found -> assertThat(found.bifurcation().parameter()).isCloseTo(2.0 / 3, within(1e-4)));
  }
}
