package separatrix.files.recording;

import java.util.List;
import java.util.Locale;

/** What the axes of an array with three of them are. */
public enum AxisOrder {
  TRIALS_STEPS_UNITS(0, 1, 2),
  TRIALS_UNITS_STEPS(0, 2, 1),
  STEPS_TRIALS_UNITS(1, 0, 2),
  STEPS_UNITS_TRIALS(2, 0, 1),
  UNITS_STEPS_TRIALS(2, 1, 0),
  UNITS_TRIALS_STEPS(1, 2, 0);

  private final int trials;
  private final int steps;
  private final int units;

  AxisOrder(int trials, int steps, int units) {
    this.trials = trials;
    this.steps = steps;
    this.units = units;
  }

  /** What each axis is, in the order of the file: "trials", "steps", "units". */
  public List<String> axes() {
    return List.of(name().toLowerCase(Locale.ROOT).split("_"));
  }

  int trialsAxis() {
    return trials;
  }

  int stepsAxis() {
    return steps;
  }

  int unitsAxis() {
    return units;
  }
}
