package separatrix.ui.timestrip;

import java.util.List;
import separatrix.linalg.Matrix;
import separatrix.ui.plot.NumberAxis;

/** One row of the strip. */
public sealed interface Lane {
  String title();

  /** The share of the height that it takes, beside the others' shares. */
  double share();

  /** Quantities with one axis in common. */
  record Traces(String title, double share, NumberAxis axis, List<Trace> traces) implements Lane {
    public Traces {
      traces = List.copyOf(traces);
    }
  }

  /**
   * Every unit's value as a colour: time to the right, units downwards.
   *
   * @param states states × units
   * @param range the value that has the full colour, either sign
   */
  record HeatMap(String title, double share, Matrix states, double range) implements Lane {}
}
