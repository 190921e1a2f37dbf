package separatrix.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import separatrix.linalg.Complex;
import separatrix.linalg.ComplexVector;
import separatrix.linalg.Eigen;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * The states that leave an unstable limit cycle: at one of its states its unstable manifold is the
 * span of the monodromy matrix's vectors with |μ| > 1. A push along one is as long as can be while
 * a round stays linear, ‖G(x + δ) − G(x) − M δ‖ ≤ 10⁻³ ‖M δ − δ‖.
 */
record CycleManifold(DynamicalSystem system, LimitCycle cycle) {
  private static final double LINEAR = 1e-3;
  private static final double LARGEST_PUSH = 0.05;
  private static final double SMALLEST_PUSH = 1e-7;

  /** The ways out: both along each real multiplier's vector, round each pair; none if stable. */
  List<WayOut> waysOut(Fan fan) {
    if (cycle.isStable()) {
      return List.of();
    }
    Monodromy round = round(base());
    Eigen eigen = Eigen.of(round.matrix());
    List<Integer> unstable =
        IntStream.range(0, eigen.size())
            .boxed()
            .filter(i -> eigen.value(i).abs() > 1 && eigen.value(i).im() >= 0)
            .filter(i -> neutral(eigen).filter(neutral -> neutral.equals(i)).isEmpty())
            .sorted(Comparator.comparingDouble(i -> -eigen.value(i).abs()))
            .limit(fan.mostModes())
            .toList();
    List<WayOut> ways = new ArrayList<>();
    for (int index : unstable) {
      ComplexVector vector = eigen.right(index);
      int number = number(eigen.value(index));
      if (eigen.value(index).isReal()) {
        for (Departure.Side side : Departure.Side.values()) {
          Vector direction = vector.re().times(side.sign());
          ways.add(way(new Departure.OffCycle(number, side), direction, round));
        }
      } else {
        for (int k = 0; k < fan.angles(); k++) {
          double angle = 2 * Math.PI * k / fan.angles();
          Vector direction =
              vector.re().times(Math.cos(angle)).minus(vector.im().times(Math.sin(angle)));
          ways.add(way(new Departure.OffCycleAtAngle(number, angle), direction, round));
        }
      }
    }
    return ways;
  }

  private Vector base() {
    return cycle.states().row(0);
  }

  private Monodromy round(Vector state) {
    return switch (cycle.kind()) {
      case PERIODIC_ORBIT -> Monodromy.whole(system, state, (int) Math.round(cycle.period()));
      case CLOSED_CURVE, FLOW_CYCLE -> Monodromy.between(system, state, cycle.period());
    };
  }

  /** The multiplier of one that a curve has along itself. */
  private Optional<Integer> neutral(Eigen eigen) {
    return switch (cycle.kind()) {
      case PERIODIC_ORBIT -> Optional.empty();
      case CLOSED_CURVE, FLOW_CYCLE ->
          IntStream.range(0, eigen.size())
              .boxed()
              .min(Comparator.comparingDouble(i -> eigen.value(i).minus(Complex.ONE).abs()));
    };
  }

  /** The rank of a multiplier among the cycle's own, from 1. */
  private int number(Complex multiplier) {
    return 1
        + IntStream.range(0, cycle.multipliers().size())
            .boxed()
            .min(
                Comparator.comparingDouble(k -> cycle.multipliers().get(k).minus(multiplier).abs()))
            .orElse(0);
  }

  private WayOut way(Departure departure, Vector along, Monodromy round) {
    Vector direction = along.times(1 / along.norm());
    Vector moved = round.matrix().times(direction);
    double growth = moved.minus(direction).norm();
    double push = LARGEST_PUSH * cycle.size();
    while (push > SMALLEST_PUSH * cycle.size()
        && bend(direction, moved, round, push) > LINEAR * growth * push) {
      push /= 2;
    }
    return new WayOut(cycle.id(), departure, base().plus(direction.times(push)));
  }

  private double bend(Vector direction, Vector moved, Monodromy round, double push) {
    return round(base().plus(direction.times(push)))
        .end()
        .minus(round.end())
        .distance(moved.times(push));
  }
}
