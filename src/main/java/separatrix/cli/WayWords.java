package separatrix.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import separatrix.dynamics.Direction;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Session;

/**
 * A direction in words: mode:K of a point, mode:S9:K of another, input:K, output:K, component:K,
 * unit:K or random:SEED; with a minus sign before it the other way.
 *
 * @param option that has them
 * @param point whose modes are meant where none is named
 */
record WayWords(String option, String words, String point) {
  private static final Pattern WAY = Pattern.compile("(-?)([a-z]+):(?:([ASR]\\d+):)?(\\d{1,9})");

  /** Which way, but for the sign. */
  Direction direction(Session session) throws BadInputException {
    Matcher way = way();
    int number = Integer.parseInt(way.group(4));
    return switch (way.group(2)) {
      case "mode" -> {
        FixedPoint of = StateWords.point(session, way.group(3) == null ? point : way.group(3));
        yield new Direction.AlongMode(
            of.id(), within("mode", number, of.linearization().spectrum().size()));
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
              option
                  + " begins with \"%s\"; mode, input, output, component, unit or random is due."
                      .formatted(way.group(2)));
    };
  }

  /** −1 for the other way. */
  int sign() throws BadInputException {
    return way().group(1).isEmpty() ? 1 : -1;
  }

  private Matcher way() throws BadInputException {
    Matcher way = WAY.matcher(words);
    if (!way.matches()) {
      throw new BadInputException(
          option
              + " is \"%s\"; a word and a number are due, as in mode:1 or -input:2."
                  .formatted(words));
    }
    return way;
  }

  private int within(String what, int number, int most) throws BadInputException {
    if (number < 1 || number > most) {
      throw new BadInputException(
          option + " names %s %d; there are 1 to %d.".formatted(what, number, most));
    }
    return number;
  }
}
