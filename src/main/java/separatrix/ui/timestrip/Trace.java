package separatrix.ui.timestrip;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Vector;

/**
 * One quantity over time.
 *
 * @param hue which of the series' colours it has
 * @param values one per step or per state
 * @param form how the values are joined
 */
public record Trace(String name, int hue, Vector values, Form form) {

  /** What the values belong to, and so where and how they are drawn. */
  public enum Form {
    /** To states: value t stands at time t, joined by a line. */
    AT_STATES,
    /** To states, as a dashed line: what is due rather than what is. */
    DUE_AT_STATES,
    /** To steps: value t holds from time t to t + 1. */
    HELD_OVER_STEPS,
    /** To steps: value t stands at t + ½, joined by a line. */
    AMID_STEPS
  }

  /** The value that belongs to a time, in steps. */
  public double at(double time) {
    int index =
        switch (form) {
          case AT_STATES, DUE_AT_STATES -> (int) Math.round(time);
          case HELD_OVER_STEPS, AMID_STEPS -> (int) Math.floor(time);
        };
    return values.at(Math.clamp(index, 0, values.size() - 1));
  }

  /** Indices that follow one another, `from` inclusive to `to` exclusive. */
  record Run(int from, int to) {}

  /** Where there are values, and gaps between: where nothing is due, a target is NaN. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= values.size(); i++) {
      if (i == values.size() || !Double.isFinite(values.at(i))) {
        if (i > from) {
          runs.add(new Run(from, i));
        }
        from = i + 1;
      }
    }
    return runs;
  }

  /** The time at which the value of an index is drawn. */
  double time(int index) {
    return form == Form.AMID_STEPS ? index + 0.5 : index;
  }
}
