package separatrix.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Leaky;
import separatrix.network.ProductMemory;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.system.DynamicalSystem;
import separatrix.topology.SlowManifold.Kind;

class SlowManifoldTest {

  private static Matrix cube(int states, int dimension, double extent) {
    SplittableRandom random = new SplittableRandom(3);
    double[] values = random.doubles((long) states * dimension, -extent, extent).toArray();
    return Matrix.fromRowMajor(states, dimension, values);
  }

  private static SlowManifold of(DynamicalSystem system, Matrix starts) {
    return SlowManifoldSearch.standard().in(system, starts);
  }

  /** h ← W h, which keeps what lies along the given directions and halves the rest. */
  private static DynamicalSystem linear(int units, Vector... kept) {
    Matrix weights = Matrix.identity(units).times(0.5);
    for (Vector direction : kept) {
      double[] outer = new double[units * units];
      for (int i = 0; i < units; i++) {
        for (int j = 0; j < units; j++) {
          outer[i * units + j] = 0.5 * direction.at(i) * direction.at(j);
        }
      }
      weights = weights.plus(Matrix.fromRowMajor(units, units, outer));
    }
    return RecurrentNetwork.fromRest(
            new Vanilla(weights, Matrix.zeros(units, 1), Vector.zeros(units), Activation.IDENTITY),
            Readout.identity(units))
        .atRest();
  }

  private static Vector wave(int units, int turns, double shift) {
    double[] values = new double[units];
    for (int i = 0; i < units; i++) {
      values[i] = Math.cos(2 * Math.PI * turns * i / units - shift);
    }
    Vector wave = Vector.of(values);
    return wave.times(1 / wave.norm());
  }

  /** ẋ = −x + (2g / n) Σ cos(θᵢ − θⱼ) tanh xⱼ: every bump of activity stays where it is. */
  private static DynamicalSystem ring(int units) {
    double[] weights = new double[units * units];
    for (int i = 0; i < units; i++) {
      for (int j = 0; j < units; j++) {
        weights[i * units + j] = 2 * 2.0 / units * Math.cos(2 * Math.PI * (i - j) / units);
      }
    }
    return RecurrentNetwork.fromRest(
            new Leaky(
                Leaky.Form.INSIDE,
                Matrix.fromRowMajor(units, units, weights),
                Matrix.zeros(units, 1),
                Vector.zeros(units),
                Activation.TANH,
                0.2),
            Readout.identity(units))
        .atRest();
  }

  @Test
  void whatKeepsOneDirectionIsALine() {
    Vector direction = wave(10, 1, 0);
    SlowManifold line = of(linear(10, direction), cube(200, 10, 1));

    assertThat(line.kind()).isEqualTo(Kind.LINE);
    assertThat(line.size(1)).isCloseTo(1, within(1e-12));
    assertThat(line.size(2)).isCloseTo(0.5, within(1e-12));
    assertThat(line.states())
        .allSatisfy(
            state ->
                assertThat(Math.abs(state.tangent().row(0).dot(direction)))
                    .isCloseTo(1, within(1e-2)));
  }

  /** Starts that lie across a line attractor sink to one of its points: they show no line. */
  @Test
  void slowStatesAcrossALineAreNoLine() {
    DynamicalSystem line = linear(3, Vector.unit(3, 0));
    List<Vector> across =
        java.util.stream.IntStream.range(0, 200)
            .mapToObj(i -> Vector.of(0.3, 0.5 + i / 400.0, 0))
            .toList();

    assertThat(of(line, Matrix.ofRows(across)).kind()).isEqualTo(Kind.POINTS);
  }

  @Test
  void aLinesStatesAreInOrderAlongIt() {
    Vector direction = wave(10, 1, 0);
    List<Double> places =
        of(linear(10, direction), cube(200, 10, 1)).states().stream()
            .map(state -> state.state().dot(direction))
            .toList();

    boolean rises = places.getLast() > places.getFirst();
    for (int i = 1; i < places.size(); i++) {
      assertThat(places.get(i) > places.get(i - 1)).isEqualTo(rises);
    }
  }

  @Test
  void whatKeepsTwoDirectionsIsAPlane() {
    SlowManifold plane = of(linear(10, wave(10, 1, 0), wave(10, 1, Math.PI / 2)), cube(300, 10, 1));

    assertThat(plane.kind()).isEqualTo(Kind.PLANE);
    assertThat(plane.alignment()).isGreaterThan(0.99);
    assertThat(plane.size(2)).isCloseTo(1, within(1e-12));
    assertThat(plane.size(3)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void whatKeepsThreeDirectionsIsNeither() {
    DynamicalSystem space = linear(10, wave(10, 1, 0), wave(10, 1, Math.PI / 2), wave(10, 2, 0));

    assertThat(of(space, cube(400, 10, 1)).kind()).isEqualTo(Kind.CLOUD);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 24, 40})
  void aBumpThatStaysWhereverItIsMakesARing(int units) {
    SlowManifold ring = of(ring(units), cube(200, units, 1));

    assertThat(ring.kind()).isEqualTo(Kind.RING);
    assertThat(ring.alignment()).isGreaterThan(0.98);
    assertThat(ring.size(1)).isCloseTo(1, within(5e-3));
    assertThat(ring.size(2)).isLessThan(0.99);
  }

  @Test
  void aRingsStatesGoRoundOnce() {
    int units = 24;
    List<SlowState> states = of(ring(units), cube(200, units, 1)).states();
    double turned = 0;
    for (int i = 0; i < states.size(); i++) {
      double step =
          angle(states.get((i + 1) % states.size()).state()) - angle(states.get(i).state());
      turned += Math.IEEEremainder(step, 2 * Math.PI);
    }

    assertThat(Math.abs(turned)).isCloseTo(2 * Math.PI, within(1e-9));
  }

  private static double angle(Vector state) {
    int n = state.size();
    return Math.atan2(state.dot(wave(n, 1, Math.PI / 2)), state.dot(wave(n, 1, 0)));
  }

  @Test
  void theAttractorsOfAMemoryLieApart() {
    DynamicalSystem memory = new ProductMemory(3, 2, 0.1, 5).network().atRest();

    assertThat(of(memory, cube(300, 3, 2)).kind()).isEqualTo(Kind.APART);
  }

  @Test
  void aSingleAttractorIsNoManifold() {
    assertThat(of(linear(10), cube(200, 10, 1)).kind()).isNotIn(Kind.LINE, Kind.RING, Kind.PLANE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.7, 0.9, 0.95, 0.97, 0.98, 0.99})
  void theNeighbourhoodOfAPointIsNoManifold(double slowest) {
    double[] modes = new double[100];
    for (int i = 0; i < 10; i++) {
      modes[11 * i] = i < 2 ? slowest - 0.05 * i : 0.1;
    }
    DynamicalSystem system =
        RecurrentNetwork.fromRest(
                new Vanilla(
                    Matrix.fromRowMajor(10, 10, modes),
                    Matrix.zeros(10, 1),
                    Vector.zeros(10),
                    Activation.IDENTITY),
                Readout.identity(10))
            .atRest();
    SlowManifold found = of(system, cube(400, 10, 1));

    assertThat(found.kind()).isEqualTo(Kind.POINTS);
    assertThat(found.met()).isEqualTo(400);
  }

  @Test
  void whatNeverRestsHasNoSlowStates() {
    DynamicalSystem rotation =
        RecurrentNetwork.fromRest(
                new Vanilla(
                    Matrix.of(new double[][] {{0, -1}, {1, 0}}),
                    Matrix.zeros(2, 1),
                    Vector.zeros(2),
                    Activation.IDENTITY),
                Readout.identity(2))
            .atRest();

    assertThat(of(rotation, cube(50, 2, 1).plus(Matrix.of(shift(50)))).kind()).isEqualTo(Kind.NONE);
  }

  private static double[][] shift(int rows) {
    double[][] shift = new double[rows][2];
    for (double[] row : shift) {
      row[0] = 3;
    }
    return shift;
  }
}
