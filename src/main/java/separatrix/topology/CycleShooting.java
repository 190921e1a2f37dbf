package separatrix.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.TimeAxis;

/**
 * Finds limit cycles, stable or not, by shooting: Newton's method on the return map, in pieces
 * where it is very unstable ({@link MultipleShooting}). For a periodic orbit of a map that is Fᵏ(x)
 * − x = 0. A closed curve of a map, and a closed orbit of a flow in Euler steps, comes round
 * between two steps; there x and the real period T solve G_T(x) − x = 0 with x held in the plane
 * across the flow, where G_T interpolates the orbit; where a map's curve attracts, or the system is
 * large, the orbit that comes onto it tells more ({@link ClosedCurve}).
 */
public record CycleShooting(DynamicalSystem system) {
  private static final int SAMPLES = 256;

  /** In larger systems a round's monodromy matrix costs too much: curves are found by running. */
  private static final int MOST_DENSE = 256;

  /** A closed curve that is interpolated worse than this is not believed. */
  private static final double BELIEVED = 0.01;

  /** A guess at a whole period misses by no more than this. */
  private static final double WHOLE = 0.1;

  /**
   * The cycle near an orbit that seems to return.
   *
   * @param state a state of the orbit
   * @param period after how many steps it seems to return
   * @param size how large the orbit is
   * @return empty where Newton's method does not converge to an orbit of about that size
   */
  public Optional<LimitCycle> near(Vector state, double period, double size) {
    Matrix path = orbit(state, (int) Math.ceil(period));
    Optional<LimitCycle> orbit = periodic(path, period, size);
    if (orbit.isPresent()) {
      return orbit;
    }
    boolean isLarge = system.dimension() > MOST_DENSE;
    Optional<LimitCycle> attracting =
        isMap() || isLarge ? new ClosedCurve(system).from(state, period, size) : Optional.empty();
    return attracting.isPresent() || isLarge ? attracting : curve(path, period, size);
  }

  /**
   * The cycle near states that need not be one orbit: those that pass along an unstable one, which
   * no orbit follows for long.
   *
   * @param path a state a step, for `period` steps or more
   */
  Optional<LimitCycle> along(Matrix path, double period, double size) {
    return periodic(path, period, size).or(() -> curve(path, period, size));
  }

  private boolean isMap() {
    return system.time() instanceof TimeAxis.Steps;
  }

  private Optional<LimitCycle> periodic(Matrix path, double period, double size) {
    int whole = (int) Math.round(period);
    // Steps too long for their flow alternate, as a map's may.
    boolean isStepwise = isMap() || period < Monodromy.LEAST;
    if (!isStepwise || whole < 2 || Math.abs(period - whole) >= WHOLE) {
      return Optional.empty();
    }
    return new MultipleShooting(system)
        .whole(path, whole, size)
        .map(
            orbit ->
                new LimitCycle(
                    1,
                    LimitCycle.Kind.PERIODIC_ORBIT,
                    orbit.states(whole),
                    whole,
                    orbit.multipliers(),
                    orbit.miss() / size,
                    system.time()));
  }

  private Optional<LimitCycle> curve(Matrix path, double period, double size) {
    return period < Monodromy.LEAST
        ? Optional.empty()
        : new MultipleShooting(system)
            .between(path, period, size)
            .flatMap(orbit -> closed(orbit, size));
  }

  private Optional<LimitCycle> closed(ShotOrbit orbit, double size) {
    double error = (orbit.miss() + orbit.roughness()) / size;
    int samples = (int) Math.clamp(Math.ceil(orbit.period()), SAMPLES, 4L * SAMPLES);
    Matrix states = orbit.sampled(samples);
    if (!(error < BELIEVED) || !(LimitCycle.size(states) > 0.1 * size)) {
      return Optional.empty();
    }
    LimitCycle.Kind kind =
        switch (system.time()) {
          case TimeAxis.Steps _ -> LimitCycle.Kind.CLOSED_CURVE;
          case TimeAxis.Continuous _ -> LimitCycle.Kind.FLOW_CYCLE;
        };
    return Optional.of(
        new LimitCycle(
            1,
            kind,
            states,
            orbit.period(),
            withoutNeutral(orbit.multipliers()),
            error,
            system.time()));
  }

  /** A curve neither grows nor shrinks along itself: its multiplier of one says nothing. */
  private static List<Complex> withoutNeutral(List<Complex> multipliers) {
    Complex neutral =
        multipliers.stream()
            .min(Comparator.comparingDouble(value -> value.minus(Complex.ONE).abs()))
            .orElseThrow();
    List<Complex> others = new ArrayList<>(multipliers);
    others.remove(neutral);
    return others;
  }

  /** The states after 0 … steps − 1 steps. */
  private Matrix orbit(Vector start, int steps) {
    List<Vector> states = new ArrayList<>(List.of(start));
    while (states.size() < steps) {
      states.add(system.step(states.getLast()));
    }
    return Matrix.ofRows(states);
  }
}
