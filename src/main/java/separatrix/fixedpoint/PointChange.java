package separatrix.fixedpoint;

/** What became of a fixed point when its system changed. */
public sealed interface PointChange {

  /** One sentence. */
  String sentence();

  /** It was not there before. */
  record Born(FixedPoint point) implements PointChange {
    @Override
    public String sentence() {
      return "%s appears, %s".formatted(point.label(), PointChange.modes(point.unstable()));
    }
  }

  /** It is not there any more. */
  record Gone(FixedPoint point) implements PointChange {
    @Override
    public String sentence() {
      return "%s vanishes, %s".formatted(point.label(), PointChange.modes(point.unstable()));
    }
  }

  /** It has another number of unstable modes. */
  record Turned(FixedPoint before, FixedPoint after) implements PointChange {
    @Override
    public String sentence() {
      String now = PointChange.modes(after.unstable());
      return before.label().equals(after.label())
          ? "%s now has %s".formatted(after.label(), now)
          : "%s becomes %s, %s".formatted(before.label(), after.label(), now);
    }
  }

  private static String modes(int unstable) {
    return switch (unstable) {
      case 0 -> "stable";
      case 1 -> "1 unstable mode";
      default -> unstable + " unstable modes";
    };
  }
}
