package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint.Kind;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.linalg.Svd;
import separatrix.linalg.Vector;

/**
 * Tells continua of fixed points from points that are merely not simple. Two points belong together
 * if the states between them, moved onto the nearest zero of q, are zeros between them.
 *
 * @param found the continua
 * @param representatives points that show them
 * @param alone points at which I − J is singular, and yet no others are beside them
 */
record Continua(List<Continuum> found, List<FixedPoint> representatives, List<FixedPoint> alone) {
  /** A mode along a continuum has λ = 1 to this. */
  private static final double NEUTRAL = 1e-6;

  /** What is smaller, in deviations of the visited states, is one point whose place is open. */
  private static final double SMALLEST = 1e-2;

  private static final int FEWEST = 3;
  private static final int MOST_SHOWN = 16;

  static Continua among(
      SearchProblem problem, SearchSettings settings, List<FixedPoint> candidates) {
    List<Continuum> found = new ArrayList<>();
    List<FixedPoint> representatives = new ArrayList<>();
    List<FixedPoint> alone = new ArrayList<>();
    ZeroPath path = new ZeroPath(problem, settings);
    for (List<FixedPoint> group : groups(candidates, path)) {
      if (extent(group) < SMALLEST * problem.deviation()) {
        alone.add(
            group.stream()
                .min(Comparator.comparingDouble(FixedPoint::q))
                .orElseThrow()
                .as(Kind.FIXED));
      } else if (group.size() < FEWEST) {
        group.forEach(point -> alone.add(point.as(Kind.FIXED)));
      } else {
        List<FixedPoint> shown = spread(group);
        representatives.addAll(shown);
        int dimension = group.stream().mapToInt(Continua::neutralDirections).min().orElseThrow();
        found.add(
            new Continuum(
                shape(dimension, group, path),
                dimension,
                shown.stream().map(FixedPoint::id).toList(),
                extent(shown)));
      }
    }
    return new Continua(found, representatives, alone);
  }

  /** Grows each group from a point by the nearest of the others that is connected with it. */
  private static List<List<FixedPoint>> groups(List<FixedPoint> candidates, ZeroPath path) {
    List<FixedPoint> left = new ArrayList<>(candidates);
    List<List<FixedPoint>> groups = new ArrayList<>();
    while (!left.isEmpty()) {
      List<FixedPoint> group = new ArrayList<>(List.of(left.removeFirst()));
      boolean grows = true;
      while (grows) {
        grows = false;
        for (FixedPoint other : List.copyOf(left)) {
          FixedPoint nearest = nearest(group, other);
          if (path.connects(nearest.state(), other.state())) {
            group.add(other);
            left.remove(other);
            grows = true;
          }
        }
      }
      groups.add(group);
    }
    return groups;
  }

  private static FixedPoint nearest(List<FixedPoint> points, FixedPoint to) {
    return points.stream()
        .min(Comparator.comparingDouble(point -> point.state().distance(to.state())))
        .orElseThrow();
  }

  /** Directions along which I − J is singular: of a Jordan block of several modes, one. */
  private static int neutralDirections(FixedPoint point) {
    int modes =
        (int)
            point.linearization().spectrum().modes().stream()
                .filter(mode -> distanceFromOne(mode) < NEUTRAL)
                .count();
    if (modes < 2) {
      return 1;
    }
    Matrix jacobian = point.linearization().jacobian();
    double[] stretches =
        Svd.of(Matrix.identity(jacobian.rows()).minus(jacobian)).singularValues().toArray();
    double largest = Math.max(1, stretches[0]);
    int singular =
        (int) Arrays.stream(stretches).filter(stretch -> stretch < NEUTRAL * largest).count();
    return Math.clamp(singular, 1, modes);
  }

  private static double distanceFromOne(Mode mode) {
    return mode.eigenvalue().minus(Complex.ONE).abs();
  }

  private static Continuum.Shape shape(int dimension, List<FixedPoint> group, ZeroPath path) {
    return switch (dimension) {
      case 1 ->
          group.stream().allMatch(point -> hasBothNeighbours(point, group, path))
              ? Continuum.Shape.RING
              : Continuum.Shape.LINE;
      case 2 -> Continuum.Shape.SURFACE;
      default -> Continuum.Shape.SPACE;
    };
  }

  /** Whether the set goes on on either side along the neutral mode. */
  private static boolean hasBothNeighbours(
      FixedPoint point, List<FixedPoint> group, ZeroPath path) {
    Vector along =
        point.linearization().spectrum().modes().stream()
            .min(Comparator.comparingDouble(Continua::distanceFromOne))
            .orElseThrow()
            .right()
            .re();
    return IntStream.of(-1, 1)
        .allMatch(
            side ->
                group.stream()
                    .filter(other -> side * along.dot(other.state().minus(point.state())) > 0)
                    .min(Comparator.comparingDouble(other -> other.state().distance(point.state())))
                    .filter(other -> path.connects(point.state(), other.state()))
                    .isPresent());
  }

  /** Points far from each other, each time the one farthest from those already taken. */
  private static List<FixedPoint> spread(List<FixedPoint> group) {
    List<FixedPoint> left = new ArrayList<>(group);
    List<FixedPoint> taken = new ArrayList<>(List.of(left.removeFirst()));
    while (!left.isEmpty() && taken.size() < MOST_SHOWN) {
      FixedPoint farthest =
          left.stream()
              .max(
                  Comparator.comparingDouble(
                      point -> nearest(taken, point).state().distance(point.state())))
              .orElseThrow();
      taken.add(farthest);
      left.remove(farthest);
    }
    taken.sort(Comparator.comparingInt(FixedPoint::id));
    return taken;
  }

  private static double extent(List<FixedPoint> points) {
    return points.stream()
        .flatMapToDouble(
            one -> points.stream().mapToDouble(other -> one.state().distance(other.state())))
        .max()
        .orElse(0);
  }
}
