package separatrix.projection;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** A view of n state coordinates as three numbers, and the way back. */
public interface Projection {

  /** The number of state coordinates n. */
  int dimension();

  /** The name of axis 0, 1 or 2: "PC 1"; empty where a small system has no such axis. */
  String axisName(int axis);

  /** The share of the trajectories' variance along axis 0, 1 or 2, from 0 to 1. */
  double varianceShare(int axis);

  /** The three numbers of a state. */
  Vector project(Vector state);

  /** The three numbers of every row: rows × 3. */
  Matrix project(Matrix states);

  /**
   * The state nearest to `from` that is seen at `shown` (three numbers): what the view cannot show
   * is kept.
   */
  Vector lift(Vector shown, Vector from);

  /** What part of a direction's length lies in the three axes' span, from 0 to 1. */
  double visibleShare(Vector direction);

  /** The share of variance that the three axes show together. */
  double totalShare();
}
