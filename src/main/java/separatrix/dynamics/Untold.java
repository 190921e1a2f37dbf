package separatrix.dynamics;

import java.util.ArrayList;
import java.util.List;

/**
 * Which modes rounding alone could carry across the border of stability. To first order an
 * eigenvalue moves by ε / |lᴴ r|, which of a defective one is infinite: k modes that are one move
 * by as much as ε^(1/k) (Wilkinson 1965; Moro, Burke and Overton 1997), a chain of 64 by more than
 * a half. Modes that rounding may carry onto each other, one after the other, are taken for one.
 */
final class Untold {
  private final List<Mode> modes;
  private final double[] reach;

  /**
   * @param modes those that are known, whose vectors are asked for
   */
  Untold(List<Mode> modes) {
    this.modes = modes;
    reach = modes.stream().mapToDouble(Mode::reachOfRounding).toArray();
  }

  List<Mode> all() {
    List<Mode> untold = new ArrayList<>();
    for (int i = 0; i < reach.length; i++) {
      if (isUntold(i)) {
        untold.add(modes.get(i));
      }
    }
    return untold;
  }

  private boolean isUntold(int index) {
    Mode mode = modes.get(index);
    double steps = mode.steps();
    if (steps > reach[index]) {
      return false;
    }
    int together = together(index);
    double size = Math.max(1, mode.eigenvalue().abs());
    return together == 1 || steps <= size * Math.pow(mode.roundings(), 1.0 / together);
  }

  /** How many modes hang together with one. */
  private int together(int index) {
    boolean[] isIn = new boolean[reach.length];
    isIn[index] = true;
    List<Integer> group = new ArrayList<>(List.of(index));
    for (int next = 0; next < group.size(); next++) {
      int one = group.get(next);
      for (int other = 0; other < reach.length; other++) {
        double apart = modes.get(other).distance(modes.get(one).eigenvalue());
        if (!isIn[other] && apart <= Math.min(reach[one], 1) + Math.min(reach[other], 1)) {
          isIn[other] = true;
          group.add(other);
        }
      }
    }
    return group.size();
  }
}
