package separatrix.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.TimeAxis;

/**
 * The states that leave a fixed point: near it, its unstable manifold is the span of its unstable
 * modes, those included that a flow damps and its Euler steps let grow. How near is measured: a
 * push is as long as can be while the step stays linear, ‖F(h* + δ) − h* − J δ‖ ≤ 10⁻³ ‖J δ − δ‖,
 * so that the start misses the manifold by about a thousandth of the distance that it moves in a
 * step. Where a mode grows by less than a twentieth in a step, or in a flow's unit of time, a
 * twentieth of the push counts instead, or the start would be so near that it is never left.
 *
 * @param system whose flow it is
 * @param point where it starts
 * @param scale a length that is typical of the states
 */
public record UnstableManifold(DynamicalSystem system, FixedPoint point, double scale) {
  private static final double LINEAR = 1e-3;

  /** A mode that grows by less in a step, or a unit of time, is left as if it grew by this. */
  private static final double SLOWEST = 0.05;

  private static final double LARGEST_PUSH = 0.05;
  private static final double SMALLEST_PUSH = 1e-7;

  /** Up to so many dimensions, all mixtures of equal parts are among the ways out. */
  private static final int MOST_SIGNED = 4;

  /** The modes with a positive imaginary part or none: one for each pair. */
  private List<Mode> modes(int most) {
    return point.linearization().spectrum().leading().stream()
        .filter(Mode::isUnstableAsStep)
        .filter(mode -> mode.eigenvalue().im() >= 0)
        .limit(most)
        .toList();
  }

  /** The ways out: both along each real mode, round each pair, and mixtures of several. */
  public List<Departure> departures(Fan fan) {
    List<Departure> ways = new ArrayList<>();
    List<Mode> modes = modes(fan.mostModes());
    for (Mode mode : modes) {
      if (mode.isComplex()) {
        for (int k = 0; k < fan.angles(); k++) {
          ways.add(new Departure.AtAngle(mode.number(), 2 * Math.PI * k / fan.angles()));
        }
      } else {
        for (Departure.Side side : Departure.Side.values()) {
          ways.add(new Departure.AlongMode(mode.number(), side));
        }
      }
    }
    if (modes.size() > 1) {
      mixtures(fan).forEach(ways::add);
    }
    return ways;
  }

  private List<Departure> mixtures(Fan fan) {
    int dimension = basis(fan.mostModes()).size();
    List<Departure> ways = new ArrayList<>();
    if (dimension == 2) {
      // Between the modes, for along them it goes anyway.
      for (int k = 0; k < fan.angles(); k++) {
        double angle = 2 * Math.PI * (k + 0.5) / fan.angles();
        ways.add(new Departure.Among(Vector.of(Math.cos(angle), Math.sin(angle))));
      }
      return ways;
    }
    if (dimension <= MOST_SIGNED) {
      for (int signs = 0; signs < 1 << dimension; signs++) {
        double[] weights = new double[dimension];
        for (int i = 0; i < dimension; i++) {
          weights[i] = ((signs >> i & 1) == 0 ? 1 : -1) / Math.sqrt(dimension);
        }
        ways.add(new Departure.Among(Vector.of(weights)));
      }
    }
    RandomGenerator random = new SplittableRandom(point.id());
    for (int k = 0; k < fan.samples(); k++) {
      Vector weights = Vector.zeros(dimension).map(_ -> random.nextGaussian());
      ways.add(new Departure.Among(weights.times(1 / weights.norm())));
    }
    return ways;
  }

  /** Real vectors that span the unstable modes: one for a real mode, two for a pair. */
  private List<Vector> basis(int most) {
    List<Vector> basis = new ArrayList<>();
    for (Mode mode : modes(most)) {
      basis.add(unit(mode.right().re()));
      if (mode.isComplex()) {
        basis.add(unit(mode.right().im()));
      }
    }
    return basis;
  }

  /** The unit vector of a way out. */
  public Vector direction(Departure departure) {
    return switch (departure) {
      case Departure.AlongMode(int mode, Departure.Side side) ->
          unit(mode(mode).right().re()).times(side.sign());
      case Departure.AtAngle(int mode, double angle) ->
          unit(
              mode(mode)
                  .right()
                  .re()
                  .times(Math.cos(angle))
                  .minus(mode(mode).right().im().times(Math.sin(angle))));
      case Departure.Among(Vector weights) -> {
        List<Vector> basis = basis(Integer.MAX_VALUE);
        Vector sum = Vector.zeros(point.state().size());
        for (int i = 0; i < weights.size(); i++) {
          sum = sum.plus(basis.get(i).times(weights.at(i)));
        }
        yield unit(sum);
      }
      case Departure.OffCycle _, Departure.OffCycleAtAngle _ ->
          throw new IllegalArgumentException(
              "A way off a limit cycle came; ways out of the point %s are due."
                  .formatted(point.label()));
    };
  }

  private Mode mode(int number) {
    return point.linearization().spectrum().mode(number);
  }

  private static Vector unit(Vector vector) {
    return vector.times(1 / vector.norm());
  }

  /** The state from which a way out is followed. */
  public Vector start(Departure departure) {
    Vector direction = direction(departure);
    Vector moved = point.linearization().jacobian().times(direction);
    double growth = Math.max(slowest(), moved.minus(direction).norm());
    double push = LARGEST_PUSH * scale;
    while (push > SMALLEST_PUSH * scale && bend(direction, moved, push) > LINEAR * growth * push) {
      push /= 2;
    }
    return point.state().plus(direction.times(push));
  }

  private double slowest() {
    return switch (system.time()) {
      case TimeAxis.Steps _ -> SLOWEST;
      case TimeAxis.Continuous(double dt) -> SLOWEST * dt;
    };
  }

  /** ‖F(h* + δ) − h* − J δ‖ for a push δ along a direction that J moves to `moved`. */
  private double bend(Vector direction, Vector moved, double push) {
    return system
        .step(point.state().plus(direction.times(push)))
        .minus(point.state())
        .distance(moved.times(push));
  }
}
