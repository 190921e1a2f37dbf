package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import separatrix.fixedpoint.SlowGround.SlowState;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/** Starts that sink to slow ground, noted as q passes each tolerance. Stays on one thread. */
final class Sinking {
  private final DynamicalSystem system;
  private final List<Double> falling;
  private final int mostSteps;

  Sinking(DynamicalSystem system, List<Double> falling, int mostSteps) {
    this.system = system;
    this.falling = falling;
    this.mostSteps = mostSteps;
  }

  /** For each tolerance the states at which q first was below it, in the order of the starts. */
  List<List<SlowState>> passed(List<Vector> starts) {
    SearchSettings settings =
        SearchSettings.standard().withTolerance(falling.getLast()).withMaxSteps(mostSteps);
    List<List<List<SlowState>>> byStart = new ArrayList<>();
    starts.forEach(_ -> byStart.add(new ArrayList<>()));
    NewtonKrylov.gentle(
            system, settings, starts.size(), (start, row) -> note(byStart.get(start), row))
        .solve(starts, new KnownPoints(List.of()));
    List<List<SlowState>> passed = new ArrayList<>();
    for (int level = 0; level < falling.size(); level++) {
      List<SlowState> here = new ArrayList<>();
      for (List<List<SlowState>> levels : byStart) {
        if (level < levels.size()) {
          here.addAll(levels.get(level));
        }
      }
      passed.add(here);
    }
    return passed;
  }

  /** Notes the row's state at every tolerance that it has passed and was not noted at. */
  private void note(List<List<SlowState>> levels, Row row) {
    while (levels.size() < falling.size() && row.q < falling.get(levels.size())) {
      Vector state = Vector.of(row.state);
      levels.add(
          system.reach().contains(state) ? List.of(new SlowState(state, row.q, 1)) : List.of());
    }
  }
}
