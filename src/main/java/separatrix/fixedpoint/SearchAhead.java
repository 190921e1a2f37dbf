package separatrix.fixedpoint;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Autonomous;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

/**
 * Readies a process for its first search while something else is done, as a file is read: a search
 * in two units that hold a bit each loads the classes and the native library, and links its
 * routines.
 */
public final class SearchAhead {
  private static final int UNITS = 2;
  private static final int STARTS = 128;

  private SearchAhead() {}

  /** Begins on a thread of its own, and returns at once. */
  public static void begin() {
    Thread.ofPlatform().daemon().name("separatrix-ahead").start(SearchAhead::search);
  }

  static FixedPoints search() {
    Autonomous system =
        RecurrentNetwork.fromRest(
                new Vanilla(
                    Matrix.identity(UNITS).times(1.5),
                    Matrix.zeros(UNITS, 1),
                    Vector.zeros(UNITS),
                    Activation.TANH),
                Readout.identity(UNITS))
            .atRest();
    return new FixedPointFinder(
            SearchProblem.of(system, Matrix.identity(UNITS)),
            SearchSettings.standard().withStarts(STARTS))
        .find(SearchProgress.silent());
  }
}
