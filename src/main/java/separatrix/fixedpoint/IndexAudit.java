package separatrix.fixedpoint;

import java.util.List;
import separatrix.fixedpoint.FixedPoint.Kind;
import separatrix.system.Reach;

/**
 * Whether the set of fixed points can be complete. A bounded system maps a ball into itself, so the
 * sum of sign det(I − J) over all its fixed points is +1 (Lefschetz). Another sum proves that a
 * point is missing; the sum +1 does not prove that none is.
 */
public sealed interface IndexAudit {

  /** Σ sign det(I − J) over the fixed points found. */
  int sum();

  /** What it means, in one sentence. */
  String sentence();

  /** The sum is +1. */
  record Consistent(int sum) implements IndexAudit {
    @Override
    public String sentence() {
      return "The index sum is +1: the set is consistent.";
    }
  }

  /** The sum is not +1. */
  record Missing(int sum) implements IndexAudit {
    @Override
    public String sentence() {
      return "The index sum is %s where +1 is due: at least one fixed point is missing."
          .formatted(signed(sum));
    }
  }

  /** The theorem does not speak of this system, or the indices cannot be told. */
  record NotApplicable(int sum, String reason) implements IndexAudit {
    @Override
    public String sentence() {
      return "The index sum is %s, which proves nothing here: %s.".formatted(signed(sum), reason);
    }
  }

  private static String signed(int sum) {
    return sum == 0 ? "0" : "%+d".formatted(sum);
  }

  /** The audit of the points of one system. */
  static IndexAudit of(Reach reach, List<FixedPoint> points) {
    List<FixedPoint> fixed = points.stream().filter(FixedPoint::isFixed).toList();
    int sum = fixed.stream().mapToInt(FixedPoint::index).sum();
    boolean continuous = points.stream().anyMatch(point -> point.kind() == Kind.CONTINUUM);
    boolean degenerate = fixed.stream().anyMatch(IndexAudit::isWithoutIndex);
    boolean kinked = fixed.stream().anyMatch(Trust::isAtKink);
    return switch (reach) {
      case Reach.Unbounded _ ->
          new NotApplicable(sum, "the states of this system have no known bound");
      case Reach.Box _ when continuous ->
          new NotApplicable(sum, "fixed points that are not isolated have no index");
      case Reach.Box _ when degenerate ->
          new NotApplicable(
              sum,
              "a point has a mode of λ = 1 to within 1e-5, where two points may be taken for one");
      case Reach.Box _ when kinked ->
          new NotApplicable(sum, "at a point the step is not differentiable");
      case Reach.Box _ -> sum == 1 ? new Consistent(sum) : new Missing(sum);
    };
  }

  /** A mode that is nearer to λ = 1 may stand for two points that are about to meet. */
  double MEETING = 1e-5;

  /** A real mode whose λ may be on either side of 1 leaves the sign open. */
  private static boolean isWithoutIndex(FixedPoint point) {
    return point.index() == 0
        || point.linearization().spectrum().known().stream()
            .filter(mode -> mode.eigenvalue().re() > 0 && !mode.isComplex())
            .anyMatch(mode -> mode.isMarginal(MEETING))
        || point.linearization().spectrum().untold().stream()
            .anyMatch(mode -> mode.eigenvalue().re() > 0 && !mode.isComplex());
  }
}
