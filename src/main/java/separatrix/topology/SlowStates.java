package separatrix.topology;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.Stepper;
import separatrix.system.TimeAxis;

/**
 * Slow states by letting a system run: each start runs until it moves slower than asked for, so it
 * comes to rest on what attracts it before it creeps along it.
 *
 * @param all one per start that became slow
 */
record SlowStates(List<Slow> all) {

  /** A state with ½‖F(h) − h‖², per unit of the system's own time. */
  record Slow(Vector state, double q) {}

  SlowStates {
    all = List.copyOf(all);
  }

  List<Vector> states() {
    return all.stream().map(Slow::state).toList();
  }

  /**
   * @param starts one per row
   * @param tolerance of q
   * @param steps the most that a start may take
   */
  static SlowStates of(
      DynamicalSystem system, Matrix starts, double tolerance, int steps, SlowProgress progress) {
    double unit =
        switch (system.time()) {
          case TimeAxis.Steps _ -> 1;
          case TimeAxis.Continuous(double dt) -> dt * dt;
        };
    int n = system.dimension();
    Batch states = Batch.of(starts);
    List<Slow> slow = new ArrayList<>();
    for (int step = 0; step < steps && states.rows() > 0 && !progress.isCancelled(); step++) {
      Batch next = new Batch(states.rows(), n);
      Stepper stepper = system.stepper(states.rows());
      stepper.step(states, next);
      List<Integer> going = new ArrayList<>();
      for (int row = 0; row < states.rows(); row++) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          double move = next.at(row, i) - states.at(row, i);
          sum += move * move;
        }
        double q = sum / 2 / unit;
        if (q < tolerance) {
          slow.add(new Slow(states.row(row), q));
        } else if (Double.isFinite(q)) {
          going.add(row);
        }
      }
      states = new Batch(going.size(), n);
      for (int i = 0; i < going.size(); i++) {
        states.copyRow(i, next, going.get(i));
      }
      progress.slowed(slow.size(), starts.rows(), step + 1);
    }
    return new SlowStates(slow);
  }
}
