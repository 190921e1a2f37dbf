package separatrix.ui.points;

import java.util.Comparator;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.Trust;
import separatrix.scene.PointClass;
import separatrix.scene.PointMarkers;
import separatrix.system.TimeAxis;
import separatrix.ui.plot.Figures;

/**
 * One line of the table.
 *
 * @param trust how far it can be trusted
 * @param growth |λ| of the fastest mode of a map, Re λ of a flow's; NaN until it is known
 * @param nearest the trial that comes closest
 */
record PointRow(FixedPoint point, PointClass look, Trust trust, double growth, Nearest nearest) {

  /** Attractors first, then by the number of unstable modes; slow points last. */
  static final Comparator<PointRow> BY_CLASS =
      Comparator.<PointRow, PointClass>comparing(PointRow::look)
          .thenComparingInt(row -> row.point.unstable())
          .thenComparingInt(PointRow::id);

  static final Comparator<Nearest> BY_DISTANCE = Comparator.comparingDouble(Nearest::distance);

  /** The trial that comes closest to a point. */
  sealed interface Nearest {
    /** For sorting: by distance, unknown last. */
    double distance();

    /** For the table; trials count from 1 there. */
    default String words() {
      return switch (this) {
        case Unknown _ -> "…";
        case At(int trial, int _, double distance) ->
            (trial + 1) + "  (" + Figures.significant(distance, 2) + ")";
      };
    }

    /** It has not been worked out yet. */
    record Unknown() implements Nearest {
      @Override
      public double distance() {
        return Double.POSITIVE_INFINITY;
      }
    }

    /** At its nearest state; the trial and the step count from 0. */
    record At(int trial, int step, double distance) implements Nearest {}
  }

  static PointRow of(FixedPoint point, Nearest nearest) {
    double growth =
        point.linearization().spectrum().known().stream()
            .findFirst()
            .map(PointRow::growth)
            .orElse(Double.NaN);
    return new PointRow(point, PointMarkers.look(point), point.trust(), growth, nearest);
  }

  private static double growth(Mode mode) {
    return switch (mode.time()) {
      case TimeAxis.Steps _ -> mode.eigenvalue().abs();
      case TimeAxis.Continuous _ -> mode.flowEigenvalue().re();
    };
  }

  int id() {
    return point.id();
  }

  static String indexWords(int index) {
    return index == 0 ? "0" : index > 0 ? "+1" : "−1";
  }

  /** For readers of the screen: all of the line in words. */
  String words() {
    return "%s, %s, %s, index %+d, found from %d starts"
        .formatted(
            point.label(), look.caption(), trust.level().word(), point.index(), point.hits());
  }

  /** Why it is called what it is called, and what speaks against trusting it. */
  String tip() {
    String doubts = String.join("; ", trust.doubts());
    return point.reason() + (doubts.isEmpty() ? "" : "\n" + trust.level().word() + ": " + doubts);
  }
}
