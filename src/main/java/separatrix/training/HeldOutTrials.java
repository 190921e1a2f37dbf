package separatrix.training;

import java.util.ArrayList;
import java.util.List;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Score;
import separatrix.task.Task;
import separatrix.task.TrialBatch;

/** Trials that nothing is learnt from, run in double precision. */
record HeldOutTrials(Task task, TrialBatch trials) {
  private static final int AT_ONCE = 64;

  /** How a network did. */
  record Look(double loss, Score score) {}

  Look at(RecurrentNetwork network) {
    Simulator simulator = new Simulator(network);
    List<Matrix> outputs = new ArrayList<>();
    for (int from = 0; from < trials.size(); from += AT_ONCE) {
      int to = Math.min(trials.size(), from + AT_ONCE);
      for (Trajectory run : simulator.run(trials.inputs().subList(from, to))) {
        outputs.add(run.outputs().rows(1, run.steps() + 1));
      }
    }
    return new Look(Asked.miss(trials.trials(), outputs), task.score(trials, outputs));
  }
}
