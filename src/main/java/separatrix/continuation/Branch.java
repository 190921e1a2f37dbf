package separatrix.continuation;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Vector;

/**
 * Fixed points that are continuous with each other, in order along their curve.
 *
 * @param id its number in one diagram, from 1
 * @param points from one end to the other; the first again at the end where the curve is closed
 * @param bifurcations in the same order
 * @param begins why there is nothing before the first point
 * @param ends why there is nothing after the last point
 */
public record Branch(
    int id, List<PointOnBranch> points, List<Bifurcation> bifurcations, End begins, End ends) {

  public Branch {
    points = List.copyOf(points);
    bifurcations = List.copyOf(bifurcations);
  }

  /** Why a branch goes no further. */
  public enum End {
    RANGE("the end of the range"),
    CLOSED("closed upon itself"),
    OUTSIDE("where no running system can be"),
    STUCK("lost: no step is short enough"),
    MOST_POINTS("the most points were reached"),
    CANCELLED("cancelled");

    private final String words;

    End(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Whether both ends are ends of the range, or none is. */
  public boolean isWhole() {
    return isProper(begins) && isProper(ends);
  }

  private static boolean isProper(End end) {
    return switch (end) {
      case RANGE, CLOSED -> true;
      case OUTSIDE, STUCK, MOST_POINTS, CANCELLED -> false;
    };
  }

  /** The states at a value of the parameter, one a crossing, on the chords between the points. */
  public List<Vector> statesAt(double parameter) {
    List<Vector> states = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      double before = points.get(i - 1).parameter();
      double after = points.get(i).parameter();
      if (before < parameter != after < parameter) {
        double share = (parameter - before) / (after - before);
        Vector from = points.get(i - 1).state();
        states.add(from.plus(points.get(i).state().minus(from).times(share)));
      }
    }
    return states;
  }

  public double smallestParameter() {
    return points.stream().mapToDouble(PointOnBranch::parameter).min().orElse(Double.NaN);
  }

  public double largestParameter() {
    return points.stream().mapToDouble(PointOnBranch::parameter).max().orElse(Double.NaN);
  }
}
