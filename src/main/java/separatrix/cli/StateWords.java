package separatrix.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Origin;
import separatrix.session.Session;

/**
 * A state in words: a fixed point, as A3 or S9, or trial:K@STEP.
 *
 * @param option that has them
 */
record StateWords(String option, String words) {
  private static final Pattern TRIAL = Pattern.compile("trial:(\\d{1,9})@(\\d{1,9})");

  Origin origin(Session session) throws BadInputException {
    Matcher trial = TRIAL.matcher(words);
    if (!trial.matches()) {
      return new Origin.FromFixedPoint(point(session, words).id());
    }
    int number = Integer.parseInt(trial.group(1));
    int step = Integer.parseInt(trial.group(2));
    int trials = session.trajectories().size();
    if (number < 1 || number > trials) {
      throw new BadInputException(
          option + " names trial %d; there are trials 1 to %d.".formatted(number, trials));
    }
    int steps = session.trajectories().get(number - 1).steps();
    if (step > steps) {
      throw new BadInputException(
          option + " names step %d; trial %d has steps 0 to %d.".formatted(step, number, steps));
    }
    return new Origin.FromTrajectory(number - 1, step);
  }

  /** The fixed point of this name. */
  static FixedPoint point(Session session, String label) throws BadInputException {
    return session.fixedPoints().points().stream()
        .filter(point -> point.label().equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "No fixed point is called \"%s\"; fixed-points lists them, and trial:K@STEP names a visited state."
                        .formatted(label)));
  }
}
