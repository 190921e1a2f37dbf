package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.SlowGround.Level;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.Flow;

/**
 * ẋ = x (1 − x²) / 100, ẏ = −y: nearly a line attractor, on which three points stand still. Steps
 * of 0.1 on the line between −1 and 1 are at most 3.85e-4 long, that is q ≤ 7.4e-8.
 */
class SlowGroundTest {
  private static final int STARTS = 256;
  private static final double COARSE = 1e-6;
  private static final double FINE = 1e-18;

  private static final Flow LINE =
      new Flow(
          2,
          0.1,
          s -> Vector.of(s.at(0) * (1 - s.at(0) * s.at(0)) / 100, -s.at(1)),
          s -> Matrix.of(new double[][] {{(1 - 3 * s.at(0) * s.at(0)) / 100, 0}, {0, -1}}));

  private static SlowGround ground(SearchProgress progress, Double... tolerances) {
    double[] states =
        IntStream.range(0, STARTS)
            .mapToObj(i -> DoubleStream.of(place(i), i % 2 == 0 ? 0.5 : -0.5))
            .flatMapToDouble(Function.identity())
            .toArray();
    return SlowGround.of(
        new SearchProblem(LINE, Vector.zeros(0), Matrix.fromRowMajor(STARTS, 2, states)),
        List.of(tolerances),
        progress);
  }

  /** The x of start i, evenly from −1.2 to 1.2. */
  private static double place(int i) {
    return -1.2 + 2.4 * i / (STARTS - 1);
  }

  @Test
  void atACoarseToleranceTheWholeLineIsSlow() {
    Level coarse = ground(SearchProgress.silent(), COARSE).levels().getFirst();

    assertThat(coarse.starts()).isEqualTo(STARTS);
    assertThat(coarse.states()).hasSizeGreaterThan(50);
    assertThat(coarse.states())
        .allSatisfy(slow -> assertThat(slow.q()).isLessThan(COARSE))
        .allSatisfy(slow -> assertThat(slow.state().at(1)).isCloseTo(0, within(0.02)));
  }

  @Test
  void noStretchOfTheLineIsSwallowedByItsSlowerNeighbours() {
    // Neighbouring starts are a hundredth apart, and states within 0.026 are shown as one.
    double[] places =
        ground(SearchProgress.silent(), COARSE).levels().getFirst().states().stream()
            .mapToDouble(slow -> slow.state().at(0))
            .sorted()
            .toArray();

    assertThat(places[0]).isLessThan(-1);
    assertThat(places[places.length - 1]).isGreaterThan(1);
    assertThat(IntStream.range(1, places.length).mapToDouble(i -> places[i] - places[i - 1]))
        .allMatch(gap -> gap < 0.1);
  }

  @Test
  void atAFineToleranceItsThreePointsAreLeft() {
    Level fine = ground(SearchProgress.silent(), COARSE, FINE).levels().getLast();

    assertThat(fine.states())
        .extracting(slow -> slow.state().at(0))
        .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-5 ? 0 : 1)
        .containsExactlyInAnyOrder(-1.0, 0.0, 1.0);
  }

  @Test
  void lessAndLessIsSlowAsTheToleranceFalls() {
    assertThat(ground(SearchProgress.silent(), FINE, 1e-9, COARSE).levels())
        .extracting(level -> level.states().size())
        .isSortedAccordingTo((one, other) -> other - one)
        .doesNotHaveDuplicates();
  }

  @Test
  void theLevelOfAToleranceIsTheNextFinerOne() {
    SlowGround ground = ground(SearchProgress.silent(), COARSE, FINE);

    assertThat(ground.at(1e-3).tolerance()).isEqualTo(COARSE);
    assertThat(ground.at(1e-9).tolerance()).isEqualTo(FINE);
    assertThat(ground.at(1e-30).tolerance()).isEqualTo(FINE);
  }

  @Test
  void whenCancelledWhatSankBeforeIsKept() {
    AtomicInteger asked = new AtomicInteger();
    SearchProgress twoChunks =
        new SearchProgress() {
          @Override
          public void advanced(List<FixedPoint> soFar, double fraction) {}

          @Override
          public boolean isCancelled() {
            return asked.incrementAndGet() > 2;
          }
        };

    assertThat(ground(twoChunks, COARSE).levels().getFirst().starts()).isEqualTo(64);
  }

  @Test
  void aToleranceOfNothingIsRefused() {
    assertThatThrownBy(() -> ground(SearchProgress.silent(), 1e-6, 0.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive numbers are due");
  }
}
