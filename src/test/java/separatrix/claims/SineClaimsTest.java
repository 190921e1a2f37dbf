package separatrix.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
