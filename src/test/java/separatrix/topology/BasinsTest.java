package separatrix.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoints;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.network.ProductMemory;

class BasinsTest {
  private static final Autonomous MEMORY = new ProductMemory(2, 2, 0.1, 5).network().atRest();
  private static final FixedPoints POINTS =
      Systems.points(MEMORY, Matrix.of(new double[][] {{1, 1}, {-1, 1}, {0.3, -1}, {-1, -1}}));
  private static final Flows FLOWS =
      new Flows(
          MEMORY,
          MEMORY.input(),
          new Landmarks(POINTS.points(), List.of(), 1),
          FlowSettings.standard().withKept(2));

  @Test
  void theFourCornersOfAMemoryOfTwoUnitsShareItsStates() {
    SplittableRandom random = new SplittableRandom(5);
    List<Vector> starts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      starts.add(Vector.of(random.nextDouble(-2, 2), random.nextDouble(-2, 2)));
    }
    List<BasinShare> shares = BasinShare.of(FLOWS.follow(starts, FlowProgress.silent()).runs());

    assertThat(shares).hasSize(4);
    assertThat(shares)
        .allSatisfy(
            share -> {
              assertThat(share.low()).isLessThan(0.25);
              assertThat(share.high()).isGreaterThan(0.25);
            });
    assertThat(shares.stream().mapToInt(BasinShare::caught).sum()).isEqualTo(400);
  }

  @Test
  void theIntervalIsWilsons() {
    // 10 of 50, worked out by hand from the formula with z = 1.96.
    BasinShare share = new BasinShare(new Destination.Reached(1, 0), 10, 50);

    assertThat(share.low()).isCloseTo(0.1124, within(1e-4));
    assertThat(share.high()).isCloseTo(0.3304, within(1e-4));
  }

  @Test
  void noneOfManyIsNotZeroForCertain() {
    BasinShare share = new BasinShare(new Destination.Reached(1, 0), 0, 100);

    assertThat(share.low()).isCloseTo(0, within(1e-12));
    assertThat(share.high()).isBetween(0.03, 0.04);
  }

  private static BasinPainter.Plane plane(int resolution) {
    return new BasinPainter.Plane(Vector.zeros(2), Vector.of(1, 0), Vector.of(0, 1), 2, resolution);
  }

  @Test
  void aSliceOfTheMemoryIsPaintedInItsQuadrants() {
    BasinSlice slice = new BasinPainter(FLOWS).paint(plane(20), _ -> {}, FlowProgress.silent());

    assertThat(slice.legend()).hasSize(4);
    for (int row = 0; row < 20; row++) {
      for (int column = 0; column < 20; column++) {
        Destination.Reached reached =
            (Destination.Reached) slice.legend().get(slice.place(row, column));
        Vector end = POINTS.byId(reached.fixedPointId()).orElseThrow().state();
        Vector start = slice.state(row, column);
        assertThat(end.at(0) * start.at(0)).isPositive();
        assertThat(end.at(1) * start.at(1)).isPositive();
      }
    }
  }

  @Test
  void itIsShownCoarseFirst() {
    List<BasinSlice> shown = new ArrayList<>();
    BasinSlice last = new BasinPainter(FLOWS).paint(plane(16), shown::add, FlowProgress.silent());

    assertThat(shown).hasSize(4);
    assertThat(shown.getFirst().place(3, 3)).isEqualTo(shown.getFirst().place(0, 0));
    assertThat(shown.getLast().place(9, 5)).isEqualTo(last.place(9, 5));
  }

  @Test
  void whenCancelledWhatWasPaintedStands() {
    List<BasinSlice> shown = new ArrayList<>();
    FlowProgress impatient =
        new FlowProgress() {
          @Override
          public void advanced(int arrived, int all, int steps) {}

          @Override
          public boolean isCancelled() {
            return !shown.isEmpty();
          }
        };
    BasinSlice last = new BasinPainter(FLOWS).paint(plane(16), shown::add, impatient);

    assertThat(shown).hasSize(1);
    assertThat(last.place(15, 15)).isEqualTo(shown.getFirst().place(15, 15));
  }
}
