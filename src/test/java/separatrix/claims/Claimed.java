package separatrix.claims;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.files.ImportChoices;
import separatrix.files.Samples;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.formats.NetworkImporters;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Task;
import separatrix.task.TrialBatch;
import separatrix.topology.SlowManifold;
import separatrix.topology.SlowManifoldSearch;

/** A sample network, and what the claims ask of one. */
record Claimed(RecurrentNetwork network) {
  static Claimed sample(String name) {
    try {
      return new Claimed(Samples.named(name).open().network());
    } catch (UnreadableNetworkException missing) {
      throw new IllegalStateException("A claim names a sample that is not there.", missing);
    }
  }

  /** A network of a file of the tests. */
  static Claimed file(Path file) {
    try {
      return new Claimed(NetworkImporters.read(file, ImportChoices.none()).network());
    } catch (UnreadableNetworkException missing) {
      throw new IllegalStateException("A claim names a file that is not there.", missing);
    }
  }

  Simulator simulator() {
    return new Simulator(network);
  }

  /** The states of a few trials of a task, one per row. */
  Matrix visited(Task task) {
    List<Vector> states = new ArrayList<>();
    for (Trajectory trajectory : simulator().run(TrialBatch.heldOut(task, 32, 5).inputs())) {
      for (int step = 0; step <= trajectory.steps(); step++) {
        states.add(trajectory.state(step));
      }
    }
    return Matrix.ofRows(states);
  }

  FixedPoints search(Vector input, Matrix visited, SearchSettings settings) {
    return new FixedPointFinder(SearchProblem.of(network.under(input), visited), settings)
        .find(SearchProgress.silent());
  }

  FixedPoints search(Vector input, Matrix visited) {
    return search(input, visited, SearchSettings.standard());
  }

  /** Where the ends of the trials come to a near stop under a constant input. */
  SlowManifold manifold(List<Matrix> trials, Vector input, double tolerance) {
    List<Vector> ends = simulator().run(trials).stream().map(Trajectory::last).toList();
    SlowManifoldSearch standard = SlowManifoldSearch.standard();
    return new SlowManifoldSearch(tolerance, standard.steps(), standard.shown())
        .in(network.under(input), Matrix.ofRows(ends));
  }

  /** The first output in a state. */
  double output(Vector state) {
    return network.readout().of(state).at(0);
  }
}
