package separatrix.session;

/** Where a kick starts. */
public sealed interface Origin {

  /** The state of a trial (from 0) after a number of steps. */
  record FromTrajectory(int trial, int step) implements Origin {}

  record FromFixedPoint(int id) implements Origin {}

  /** The state at a step of an earlier kick's flow. */
  record FromKick(int id, int step) implements Origin {}
}
