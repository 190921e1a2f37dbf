package separatrix.ui.timestrip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.ui.plot.NumberAxis;

/** Makes the strip of one trajectory. */
final class StripMaker {

  /** Which lanes there are. */
  enum Content {
    /** Inputs, outputs and speed. */
    TRACES,
    /** The same, and every coordinate of the state as a colour. */
    TRACES_AND_STATES
  }

  private StripMaker() {}

  /**
   * @param first the number of the trajectory's first state
   * @param targets due outputs, one row per step or per state; without columns where none are known
   */
  static Strip of(long first, Trajectory trajectory, Matrix targets, Content content) {
    List<Lane> lanes = new ArrayList<>();
    if (trajectory.inputs().columns() > 0 && trajectory.steps() > 0) {
      lanes.add(inputs(trajectory.inputs()));
    }
    lanes.add(outputs(trajectory.outputs(), targets));
    if (trajectory.steps() > 0) {
      lanes.add(speed(trajectory.speeds()));
    }
    if (content == Content.TRACES_AND_STATES) {
      double range = Math.max(1e-12, trajectory.states().maxAbs());
      lanes.add(new Lane.HeatMap("States", 1.4, trajectory.states(), range));
    }
    return new Strip(first, trajectory.steps(), lanes);
  }

  private static Lane inputs(Matrix inputs) {
    List<Trace> traces = columns(inputs, "u", Trace.Form.HELD_OVER_STEPS);
    return new Lane.Traces("Inputs", 1, axis(traces), traces);
  }

  private static Lane outputs(Matrix outputs, Matrix targets) {
    List<Trace> traces = new ArrayList<>(columns(outputs, "y", Trace.Form.AT_STATES));
    // A target per step is due once the step is done: at the state after it.
    Matrix due = targets.rows() == outputs.rows() - 1 ? withFirstRowTwice(targets) : targets;
    traces.addAll(columns(due, "target ", Trace.Form.DUE_AT_STATES));
    return new Lane.Traces("Outputs", 1.5, axis(traces), traces);
  }

  private static Lane speed(double[] speeds) {
    double least = Arrays.stream(speeds).filter(speed -> speed > 0).min().orElse(1e-3);
    double most = Arrays.stream(speeds).filter(Double::isFinite).max().orElse(1);
    Trace trace = new Trace("‖Δh‖", 0, Vector.of(speeds), Trace.Form.AMID_STEPS);
    return new Lane.Traces(
        "Speed", 1, NumberAxis.decades(Math.max(least, 1e-12 * most), most), List.of(trace));
  }

  private static List<Trace> columns(Matrix values, String name, Trace.Form form) {
    return IntStream.range(0, values.columns())
        .mapToObj(k -> new Trace(name + subscript(k + 1), k, values.column(k), form))
        .toList();
  }

  private static NumberAxis axis(List<Trace> traces) {
    double least = 0;
    double most = 0;
    for (Trace trace : traces) {
      for (double value : trace.values().toArray()) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    return NumberAxis.around(least, most, 0.12);
  }

  private static Matrix withFirstRowTwice(Matrix rows) {
    List<Vector> all = new ArrayList<>();
    all.add(rows.row(0));
    IntStream.range(0, rows.rows()).mapToObj(rows::row).forEach(all::add);
    return Matrix.ofRows(all);
  }

  private static String subscript(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(digit -> Character.toString(digit - '0' + '₀'))
        .reduce("", String::concat);
  }
}
