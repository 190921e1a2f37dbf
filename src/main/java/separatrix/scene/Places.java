package separatrix.scene;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.projection.Projection;

/** States as points of the picture. */
final class Places {
  private Places() {}

  static Point3 of(Projection projection, Vector state) {
    Vector shown = projection.project(state);
    return new Point3(shown.at(0), shown.at(1), shown.at(2));
  }

  /** Flat coordinates of every row. */
  static float[] of(Projection projection, Matrix states) {
    double[] shown = projection.project(states).toRowMajor();
    float[] xyz = new float[shown.length];
    for (int i = 0; i < xyz.length; i++) {
      xyz[i] = (float) shown[i];
    }
    return xyz;
  }

  /** The rows whose three numbers are finite: a flow that has burst ends where it bursts. */
  static float[] finite(float[] xyz) {
    int rows = 0;
    while (3 * rows < xyz.length
        && Float.isFinite(xyz[3 * rows])
        && Float.isFinite(xyz[3 * rows + 1])
        && Float.isFinite(xyz[3 * rows + 2])) {
      rows++;
    }
    return 3 * rows == xyz.length ? xyz : java.util.Arrays.copyOf(xyz, 3 * rows);
  }

  /** A share as "41 %", or "4.1 %" when it is small. */
  static String percent(double share) {
    double percent = 100 * share;
    return (percent < 9.95 ? "%.1f %%" : "%.0f %%").formatted(percent);
  }
}
