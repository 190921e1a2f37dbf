package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import separatrix.dynamics.Mode;
import separatrix.dynamics.Trajectory;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Vector;
import separatrix.task.FrequencyCuedSine;

/** Rows 10 to 13: the sine generator, at 11 of its 51 inputs. */
class SineClaimsTest {
  private static final FrequencyCuedSine TASK = FrequencyCuedSine.standard();
  private static final Claimed SAMPLE = Claimed.sample("sine");
  private static final int STEPS = 2000;

  /** Steps after which the orbit has closed. */
  private static final int SETTLED = 500;

  /** What is seen under one input. */
  private record Seen(double asked, FixedPoints points, Trajectory run) {
    FixedPoint point() {
      return points.fixed().getFirst();
    }

    Mode mode() {
      return point().linearization().spectrum().mode(1);
    }

    double angle() {
      return 2 * Math.PI * mode().frequency();
    }

    /**
     * The long-run frequency in radians a step: whole periods between the first and the last rise
     * through zero, each placed between two steps by a straight line.
     */
    double closed() {
      List<Double> rises = new ArrayList<>();
      for (int t = SETTLED; t < STEPS; t++) {
        double before = run.outputs().at(t, 0);
        double after = run.outputs().at(t + 1, 0);
        if (before < 0 && after >= 0) {
          rises.add(t + before / (before - after));
        }
      }
      return 2 * Math.PI * (rises.size() - 1) / (rises.getLast() - rises.getFirst());
    }

    /** From trough to peak. */
    double height() {
      var late =
          IntStream.rangeClosed(SETTLED, STEPS)
              .mapToDouble(t -> run.outputs().at(t, 0))
              .summaryStatistics();
      return late.getMax() - late.getMin();
    }
  }

  private static final List<Seen> SEEN = seen();

  private static List<Seen> seen() {
    List<Seen> all = new ArrayList<>();
    for (int number = 1; number <= 51; number += 5) {
      Vector input = Vector.of(TASK.cue(number));
      Trajectory run = SAMPLE.simulator().freeRun(SAMPLE.network().initialState(), input, STEPS);
      FixedPoints points =
          SAMPLE.search(input, run.states(), SearchSettings.standard().withStarts(96));
      all.add(new Seen(TASK.frequency(number), points, run));
    }
    return all;
  }

  @Test
  void thereIsOneFixedPointForEachInput() {
    assertThat(SEEN).allSatisfy(seen -> assertThat(seen.points().fixed()).hasSize(1));
  }

  @Test
  void itsUnstableModesAreAComplexPair() {
    assertThat(SEEN)
        .allSatisfy(
            seen -> {
              assertThat(seen.point().unstable()).isEqualTo(2);
              assertThat(seen.mode().isComplex()).isTrue();
            });
  }

  @Test
  void theFrequencyOfThePairRisesWithTheOneAskedFor() {
    assertThat(SEEN.stream().map(Seen::angle)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theClosedOrbitHasTheFrequencyAskedForToAPercent() {
    assertThat(SEEN)
        .allSatisfy(seen -> assertThat(seen.closed() / seen.asked()).isCloseTo(1, within(0.01)));
  }

  @Test
  void theClosedOrbitGoesFromMinusOneToOne() {
    assertThat(SEEN).allSatisfy(seen -> assertThat(seen.height()).isCloseTo(2, within(0.05)));
  }

  @Test
  void eachPointsNearestNeighbourStandsForAnInputBesideIt() {
    for (int i = 0; i < SEEN.size(); i++) {
      int nearest = i == 0 ? 1 : 0;
      for (int j = 0; j < SEEN.size(); j++) {
        if (j != i && distance(i, j) < distance(i, nearest)) {
          nearest = j;
        }
      }
      assertThat(Math.abs(nearest - i)).isEqualTo(1);
    }
  }

  private static double distance(int i, int j) {
    return SEEN.get(i).point().state().distance(SEEN.get(j).point().state());
  }
}
