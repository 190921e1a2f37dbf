package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Kernels;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Autonomous;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

class DescentTest {

  private static Autonomous vanilla(Matrix weights, Vector bias, Activation activation) {
    int n = weights.rows();
    return RecurrentNetwork.fromRest(
            new Vanilla(weights, Matrix.zeros(n, 1), bias, activation), Readout.identity(n))
        .atRest();
  }

  private static Vector gaussian(int n, SplittableRandom random) {
    return Vector.of(IntStream.range(0, n).mapToDouble(_ -> random.nextGaussian()).toArray());
  }

  private static List<SearchOutcome> solve(Descent descent, List<Vector> starts) {
    return descent.solve(starts, new KnownPoints(List.of()));
  }

  @Test
  void everyStartOfNewtonKrylovEndsAtAReferencePoint() throws Exception {
    ReferencePoints reference = ReferencePoints.read("flipflop_tanh64", 0);
    SearchProblem problem = reference.problem();
    List<Vector> starts = IntStream.range(0, 32).mapToObj(i -> problem.visited().row(i)).toList();
    NewtonKrylov descent =
        new NewtonKrylov(problem.system(), SearchSettings.standard(), starts.size());
    assertThat(solve(descent, starts))
        .allSatisfy(
            outcome ->
                assertThat(outcome)
                    .isInstanceOfSatisfying(
                        SearchOutcome.Found.class,
                        found ->
                            assertThat(reference.points())
                                .anySatisfy(
                                    truth ->
                                        assertThat(found.state().distance(truth))
                                            .isLessThan(1e-7))));
  }

  @Test
  void inAWholeSpaceTheStepIsNewtons() {
    int n = 12;
    SplittableRandom random = new SplittableRandom(2);
    Matrix weights =
        Matrix.ofRows(IntStream.range(0, n).mapToObj(_ -> gaussian(n, random).times(0.3)).toList());
    Autonomous system = vanilla(weights, gaussian(n, random), Activation.TANH);
    Vector state = gaussian(n, random).times(0.1);
    Vector residual = system.step(state).minus(state);
    Matrix a = system.jacobian(state).minus(Matrix.identity(n));
    Krylov space = new Krylov(n, n);
    Row row = new Row(n);
    row.begin(state);
    row.judge(system.step(state).toArray(), 0);
    space.begin(residual.toArray());
    while (!space.isComplete()) {
      space.extend(a.times(Vector.of(space.newest())).toArray(), 0, 1e-14);
    }
    double[] aside = space.putAside(a.transpose().times(residual).toArray(), 0);
    space.project(a.times(Vector.of(aside)).toArray(), 0, residual.toArray());
    row.damping = 0;
    space.propose(row, Kernels.standard());
    assertThat(Vector.of(row.step).distance(new LinearSystem(a).solve(residual.times(-1))))
        .isLessThan(1e-8);
  }

  @Test
  void aStartThatSmallSpacesTellTooLittleOfIsFinishedDensely() {
    // 1.5 times a cyclic shift: its modes lie evenly around 1, the worst case of a Krylov space.
    int n = 150;
    double[] values = new double[n * n];
    for (int i = 0; i < n; i++) {
      values[i * n + (i + 1) % n] = 1.5;
    }
    Autonomous system =
        vanilla(Matrix.fromRowMajor(n, n, values), Vector.zeros(n), Activation.IDENTITY);
    List<Vector> starts = List.of(gaussian(n, new SplittableRandom(1)));
    SearchSettings settings = SearchSettings.standard();
    assertThat(solve(new NewtonKrylov(system, settings, 1), starts).getFirst())
        .isInstanceOf(SearchOutcome.RanOutOfSteps.class);
    assertThat(solve(new TwoStageDescent(system, settings, 1), starts).getFirst())
        .isInstanceOfSatisfying(
            SearchOutcome.Found.class,
            found -> assertThat(found.state().norm()).isCloseTo(0, within(1e-8)));
  }

  @Test
  void aLocalMinimumOfQIsSlowByEitherMethod() {
    // h ← h + 0.1 (1 + h²) in each coordinate: q is least at 0, and nowhere zero.
    int n = 3;
    var system =
        new separatrix.system.Flow(
            n,
            0.1,
            state -> state.map(x -> 1 + x * x),
            state -> {
              double[] slopes = new double[n * n];
              for (int i = 0; i < n; i++) {
                slopes[i * n + i] = 2 * state.at(i);
              }
              return Matrix.fromRowMajor(n, n, slopes);
            });
    List<Vector> starts = List.of(Vector.of(0.5, -1, 2));
    SearchSettings settings = SearchSettings.standard();
    for (Descent descent :
        List.of(
            new LevenbergMarquardt(system, settings, 1), new NewtonKrylov(system, settings, 1))) {
      assertThat(solve(descent, starts).getFirst())
          .isInstanceOfSatisfying(
              SearchOutcome.Slow.class,
              slow -> assertThat(slow.state().norm()).isCloseTo(0, within(1e-4)));
    }
  }
}
