package separatrix.task;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A number that a task can be asked with.
 *
 * @param name such as "pulse probability"
 * @param unit such as "steps"; empty for a bare number
 * @param scale whether it counts or measures
 * @param value from `least` to `most`
 */
public record Parameter(
    String name, String unit, Scale scale, double value, double least, double most) {

  /** What kind of number it is. */
  public enum Scale {
    WHOLE,
    REAL
  }

  public Parameter {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "The %s is %s; %s to %s are due.", name, value, least, most));
    }
    if (scale == Scale.WHOLE && value != Math.rint(value)) {
      throw new IllegalArgumentException(
          "The %s is %s; a whole number is due.".formatted(name, value));
    }
  }

  static Parameter whole(String name, String unit, int value, int least, int most) {
    return new Parameter(name, unit, Scale.WHOLE, value, least, most);
  }

  static Parameter real(String name, String unit, double value, double least, double most) {
    return new Parameter(name, unit, Scale.REAL, value, least, most);
  }

  /** How many steps a trial has. */
  static Parameter length(int steps) {
    return whole("length", "steps", steps, 1, 100_000);
  }

  /** A value that a user gave for this parameter of a task, refused where it is out of range. */
  static double checked(Task task, String name, double value) {
    Parameter known =
        task.parameters().stream()
            .filter(parameter -> parameter.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(task, name));
    return new Parameter(name, known.unit, known.scale, value, known.least, known.most).value;
  }

  /** A whole number that a user gave, refused where it is none. */
  static int asWhole(String name, double value) {
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "The %s is %s; a whole number is due.".formatted(name, value));
    }
    return (int) value;
  }

  static IllegalArgumentException unknown(Task task, String name) {
    List<Parameter> known = task.parameters();
    return new IllegalArgumentException(
        "The task %s has no parameter \"%s\"; it has %s."
            .formatted(
                task.name(),
                name,
                known.stream().map(Parameter::name).collect(Collectors.joining(", "))));
  }
}
