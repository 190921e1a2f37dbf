package separatrix.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import separatrix.linalg.Complex;
import separatrix.linalg.ComplexVector;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * The states that leave an unstable limit cycle: at one of its states its unstable manifold is the
 * span of the monodromy matrix's vectors with |μ| > 1. A push along one is as long as can be while
 * a round, or of a very unstable cycle the first piece of it, stays linear, ‖G(x + δ) − G(x) − M δ‖
 * ≤ 10⁻³ ‖M δ − δ‖.
 */
record CycleManifold(DynamicalSystem system, LimitCycle cycle) {
  private static final double LINEAR = 1e-3;
  private static final double LARGEST_PUSH = 0.05;
  private static final double SMALLEST_PUSH = 1e-7;
  private static final int POINTS = 8;

  /** The ways out: both along each real multiplier's vector, round each pair; none if stable. */
  List<WayOut> waysOut(Fan fan) {
    Optional<ShotOrbit> orbit = cycle.isStable() ? Optional.empty() : orbit();
    return orbit.map(found -> waysOut(found, fan)).orElse(List.of());
  }

  private List<WayOut> waysOut(ShotOrbit orbit, Fan fan) {
    List<Complex> unstable =
        cycle.multipliers().stream()
            .filter(multiplier -> multiplier.abs() > 1 && multiplier.im() >= 0)
            .limit(fan.mostModes())
            .toList();
    List<WayOut> ways = new ArrayList<>();
    for (ShotOrbit.Direction one : orbit.directions(unstable)) {
      ComplexVector vector = one.right();
      int number = 1 + cycle.multipliers().indexOf(one.multiplier());
      if (one.multiplier().isReal()) {
        for (Departure.Side side : Departure.Side.values()) {
          Vector direction = vector.re().times(side.sign());
          ways.add(way(new Departure.OffCycle(number, side), direction, orbit));
        }
      } else {
        for (int k = 0; k < fan.angles(); k++) {
          double angle = 2 * Math.PI * k / fan.angles();
          Vector direction =
              vector.re().times(Math.cos(angle)).minus(vector.im().times(Math.sin(angle)));
          ways.add(way(new Departure.OffCycleAtAngle(number, angle), direction, orbit));
        }
      }
    }
    return ways;
  }

  /** The cycle in pieces that numbers can follow. */
  private Optional<ShotOrbit> orbit() {
    MultipleShooting shooting = new MultipleShooting(system);
    return switch (cycle.kind()) {
      case PERIODIC_ORBIT ->
          shooting.whole(cycle.states(), (int) Math.round(cycle.period()), cycle.size());
      case CLOSED_CURVE, FLOW_CYCLE -> shooting.between(stepwise(), cycle.period(), cycle.size());
    };
  }

  /** A curve's states are at equal parts of its period; those a step apart lie between. */
  private Matrix stepwise() {
    double samples = cycle.states().rows() / cycle.period();
    return Matrix.ofRows(
        IntStream.range(0, (int) Math.ceil(cycle.period()))
            .mapToObj(step -> between(step * samples))
            .toList());
  }

  private Vector between(double at) {
    int samples = cycle.states().rows();
    int base = (int) Math.floor(at);
    Interpolation between = Interpolation.at(at - base, POINTS);
    Vector state = Vector.zeros(cycle.states().columns());
    for (int j = 0; j < POINTS; j++) {
      int row = Math.floorMod(base + between.first() + j, samples);
      state = state.plus(cycle.states().row(row).times(between.weights().at(j)));
    }
    return state;
  }

  private WayOut way(Departure departure, Vector along, ShotOrbit orbit) {
    Monodromy piece = orbit.pieces().getFirst();
    Vector direction = along.times(1 / along.norm());
    Vector moved = piece.matrix().times(direction);
    Vector base = orbit.starts().getFirst();
    double growth = moved.minus(direction).norm();
    double push = LARGEST_PUSH * cycle.size();
    while (push > SMALLEST_PUSH * cycle.size()
        && end(orbit, base.plus(direction.times(push)))
                .minus(piece.end())
                .distance(moved.times(push))
            > LINEAR * growth * push) {
      push /= 2;
    }
    return new WayOut(cycle.id(), departure, base.plus(direction.times(push)));
  }

  /** Where the first piece leads from `state`. */
  private Vector end(ShotOrbit orbit, Vector state) {
    if (orbit.cuts().size() > 1) {
      return Monodromy.whole(system, state, orbit.cuts().get(1)).end();
    }
    return switch (cycle.kind()) {
      case PERIODIC_ORBIT -> Monodromy.whole(system, state, (int) Math.round(cycle.period())).end();
      case CLOSED_CURVE, FLOW_CYCLE -> Monodromy.between(system, state, orbit.period()).end();
    };
  }
}
