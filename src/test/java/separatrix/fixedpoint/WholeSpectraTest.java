package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.network.LargeBistable;

class WholeSpectraTest {
  private static final FixedPoints FOUND = search();

  private static FixedPoints search() {
    Autonomous system = LargeBistable.network().atRest();
    Vector side = system.step(Vector.zeros(LargeBistable.UNITS).map(_ -> 0.1));
    Matrix visited = Matrix.ofRows(List.of(side, side.times(-1), side.times(0.5)));
    return new FixedPointFinder(
            new SearchProblem(system, Vector.zeros(1), visited), SearchSettings.standard())
        .find(SearchProgress.silent());
  }

  @Test
  void aSearchCountsTheModesOfALargeNetworkWithoutWorkingOutAll() {
    FixedPoints found = search();

    assertThat(found.signature()).isEqualTo("3 = 2/1");
    assertThat(found.audit()).isInstanceOf(IndexAudit.Consistent.class);
    assertThat(WholeSpectra.open(found.points())).hasSize(3);
  }

  @Test
  void workedOutThePointsHaveAllTheirModesAndTheSameCounts() {
    List<Integer> told = Collections.synchronizedList(new ArrayList<>());
    WholeSpectra.workOut(FOUND.points(), () -> false, told::add);

    assertThat(told).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(WholeSpectra.open(FOUND.points())).isEmpty();
    assertThat(FOUND.signature()).isEqualTo("3 = 2/1");
    assertThat(FOUND.points())
        .allMatch(point -> point.linearization().spectrum().known().size() == LargeBistable.UNITS);
  }

  @Test
  void cancelledItLeavesWhatHasNotBegun() {
    FixedPoints found = search();
    WholeSpectra.workOut(found.points(), () -> true, _ -> {});

    assertThat(WholeSpectra.open(found.points())).hasSize(3);
  }
}
