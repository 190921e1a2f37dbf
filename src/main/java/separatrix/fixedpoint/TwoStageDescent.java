package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * Newton-Krylov first; starts that come to where small spaces tell too little, as where the modes
 * lie all around one, go on from there by dense Levenberg-Marquardt.
 */
final class TwoStageDescent implements Descent {
  private static final int DENSE_ROWS = 4;

  private final DynamicalSystem system;
  private final SearchSettings settings;
  private final NewtonKrylov first;

  TwoStageDescent(DynamicalSystem system, SearchSettings settings, int capacity) {
    this.system = system;
    this.settings = settings;
    first = new NewtonKrylov(system, settings, capacity);
  }

  @Override
  public List<SearchOutcome> solve(List<Vector> starts, KnownPoints known) {
    List<SearchOutcome> outcomes = new ArrayList<>(first.solve(starts, known));
    List<Integer> stubborn = new ArrayList<>();
    List<Vector> states = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof SearchOutcome.RanOutOfSteps(Vector state, double _, int _)) {
        stubborn.add(i);
        states.add(state);
      }
    }
    if (!stubborn.isEmpty()) {
      var second = new LevenbergMarquardt(system, settings, Math.min(DENSE_ROWS, stubborn.size()));
      for (int from = 0; from < stubborn.size(); from += DENSE_ROWS) {
        int to = Math.min(stubborn.size(), from + DENSE_ROWS);
        List<SearchOutcome> ends = second.solve(states.subList(from, to), known);
        for (int i = from; i < to; i++) {
          int index = stubborn.get(i);
          outcomes.set(index, ends.get(i - from).after(outcomes.get(index).steps()));
        }
      }
    }
    return outcomes;
  }
}
