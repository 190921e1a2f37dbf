package separatrix.continuation;

import java.util.List;

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

  public double smallestParameter() {
    return points.stream().mapToDouble(PointOnBranch::parameter).min().orElse(Double.NaN);
  }

  public double largestParameter() {
    return points.stream().mapToDouble(PointOnBranch::parameter).max().orElse(Double.NaN);
  }
}
