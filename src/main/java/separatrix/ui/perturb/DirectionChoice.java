package separatrix.ui.perturb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import separatrix.dynamics.Direction;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Session;
import separatrix.ui.plot.Figures;

/** One direction to choose, in words. */
record DirectionChoice(String text, Direction direction) {
  private static final int MOST_MODES = 40;
  private static final int COMPONENTS = 5;

  /**
   * The directions in a session: the modes of the points given, then components, inputs, readout
   * rows, random.
   *
   * @param seed of the random direction
   */
  static List<DirectionChoice> of(Session session, List<FixedPoint> points, long seed) {
    List<DirectionChoice> choices = new ArrayList<>();
    for (FixedPoint point : points) {
      point.linearization().spectrum().known().stream()
          .limit(MOST_MODES)
          .map(mode -> ofMode(session, point, mode))
          .forEach(choices::add);
    }
    int components = Math.min(COMPONENTS, session.components().dimension());
    for (int i = 0; i < components; i++) {
      choices.add(new DirectionChoice("PC " + (i + 1), new Direction.AlongComponent(i)));
    }
    for (int i = 0; i < session.subject().network().cell().inputSize(); i++) {
      choices.add(new DirectionChoice("Input " + (i + 1), new Direction.AlongInput(i)));
    }
    for (int i = 0; i < session.subject().network().readout().outputs(); i++) {
      choices.add(new DirectionChoice("Readout row " + (i + 1), new Direction.AlongReadout(i)));
    }
    choices.add(new DirectionChoice("Random", new Direction.AtRandom(seed)));
    return choices;
  }

  /** Whether it means the same, whatever the seed of a random one. */
  boolean matches(DirectionChoice other) {
    return direction.equals(other.direction)
        || (direction instanceof Direction.AtRandom
            && other.direction instanceof Direction.AtRandom);
  }

  private static DirectionChoice ofMode(Session session, FixedPoint point, Mode mode) {
    double band = session.fixedPoints().report().settings().deadBand();
    String fate = mode.stability(band).name().toLowerCase(Locale.ROOT);
    return new DirectionChoice(
        "Mode %d of %s (%s, λ %s)"
            .formatted(mode.number(), point.label(), fate, Figures.pair(mode.flowEigenvalue())),
        new Direction.AlongMode(point.id(), mode.number()));
  }
}
