package separatrix.fixedpoint;

import separatrix.linalg.Vector;

/** A state to start from, and how it was chosen. */
record Start(Vector state, Choice choice) {

  /** How a start was chosen. */
  enum Choice {
    /** Where a point is expected, given the points found. */
    AIMED,
    /** At random, to be led away from the known points first. */
    DEFLATED,
    /** At random: how often such starts meet a point tells how many are missing. */
    DRAWN
  }

  static Start aimed(Vector state) {
    return new Start(state, Choice.AIMED);
  }

  static Start drawn(Vector state) {
    return new Start(state, Choice.DRAWN);
  }
}
