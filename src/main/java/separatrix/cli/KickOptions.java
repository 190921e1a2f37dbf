package separatrix.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import separatrix.dynamics.Direction;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Origin;
import separatrix.session.Session;

/** Where a kick starts and which way it goes, in words. */
final class KickOptions {
  private static final Pattern TRIAL = Pattern.compile("trial:(\\d+)@(\\d+)");
  private static final Pattern WAY = Pattern.compile("(-?)([a-z]+):(?:([ASR]\\d+):)?(\\d{1,9})");

  @Option(
      names = "--from",
      paramLabel = "POINT",
      required = true,
      description = "A fixed point, as A3 or S9, or trial:K@STEP.")
  private String from = "";

  @Option(
      names = "--along",
      paramLabel = "WAY",
      required = true,
      description = {
        "mode:K of the point, mode:S9:K of another, input:K, output:K, component:K, unit:K or random:SEED;",
        "with a minus sign before it the other way."
      })
  private String along = "";

  /** The state that is kicked. */
  Origin origin(Session session) throws BadInputException {
    Matcher trial = TRIAL.matcher(from);
    if (!trial.matches()) {
      return new Origin.FromFixedPoint(point(session, from).id());
    }
    int number = number(trial.group(1));
    int step = number(trial.group(2));
    int trials = session.trajectories().size();
    if (number < 1 || number > trials) {
      throw new BadInputException(
          "--from names trial %d; there are trials 1 to %d.".formatted(number, trials));
    }
    int steps = session.trajectories().get(number - 1).steps();
    if (step > steps) {
      throw new BadInputException(
          "--from names step %d; trial %d has steps 0 to %d.".formatted(step, number, steps));
    }
    return new Origin.FromTrajectory(number - 1, step);
  }

  private static FixedPoint point(Session session, String label) throws BadInputException {
    return session.fixedPoints().points().stream()
        .filter(point -> point.label().equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "No fixed point is called \"%s\"; fixed-points lists them, and trial:K@STEP names a visited state."
                        .formatted(label)));
  }

  /** Which way, and +1 or −1. */
  Direction direction(Session session) throws BadInputException {
    Matcher way = way();
    int number = number(way.group(4));
    return switch (way.group(2)) {
      case "mode" -> {
        FixedPoint point = point(session, way.group(3) == null ? from : way.group(3));
        yield new Direction.AlongMode(
            point.id(), within("mode", number, point.linearization().spectrum().size()));
      }
      case "input" ->
          new Direction.AlongInput(
              within("input", number, session.subject().network().cell().inputSize()) - 1);
      case "output" ->
          new Direction.AlongReadout(
              within("output", number, session.subject().network().readout().outputs()) - 1);
      case "component" ->
          new Direction.AlongComponent(
              within("component", number, session.components().dimension()) - 1);
      case "unit" ->
          new Direction.AlongUnit(
              within("unit", number, session.subject().network().cell().stateSize()) - 1);
      case "random" -> new Direction.AtRandom(number);
      default ->
          throw new BadInputException(
              "--along begins with \"%s\"; mode, input, output, component, unit or random is due."
                  .formatted(way.group(2)));
    };
  }

  /** −1 for the other way. */
  int sign() throws BadInputException {
    return way().group(1).isEmpty() ? 1 : -1;
  }

  private Matcher way() throws BadInputException {
    Matcher way = WAY.matcher(along);
    if (!way.matches()) {
      throw new BadInputException(
          "--along is \"%s\"; a word and a number are due, as in mode:1 or -input:2."
              .formatted(along));
    }
    return way;
  }

  private static int within(String what, int number, int most) throws BadInputException {
    if (number < 1 || number > most) {
      throw new BadInputException(
          "--along names %s %d; there are 1 to %d.".formatted(what, number, most));
    }
    return number;
  }

  private static int number(String digits) throws BadInputException {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException _) {
      throw new BadInputException("The number %s is too large.".formatted(digits));
    }
  }
}
