package separatrix.scene;

/** What is pointed at in a session, by mouse or keyboard, in any pane. */
public sealed interface Selection {

  /** Nothing at all. */
  record Nothing() implements Selection {}

  /** A fixed or slow point, by its id. */
  record Point(int id) implements Selection {}

  /** A mode of a point: its number in the spectrum, from 1. */
  record ModeOf(int id, int mode) implements Selection {}

  /** A state of a trial: both from 0. */
  record Step(int trial, int step) implements Selection {}

  /** A flow that was kicked off, by its id. */
  record KickSelected(int id) implements Selection {}

  /** A limit cycle of the skeleton, by its id. */
  record Cycle(int id) implements Selection {}

  /** A way out of a point: the place of a connection in the skeleton, from 0. */
  record Way(int connection) implements Selection {}

  static Selection nothing() {
    return new Nothing();
  }
}
