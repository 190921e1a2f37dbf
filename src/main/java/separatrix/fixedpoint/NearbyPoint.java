package separatrix.fixedpoint;

import java.util.List;
import java.util.Optional;
import separatrix.dynamics.Linearization;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * The fixed point that Newton's method reaches from a state where a flow seems to rest: how a flow
 * reports a point that a search has missed.
 *
 * @param system whose points are meant
 * @param input the constant input under which it stands
 * @param settings what counts as fixed
 */
public record NearbyPoint(DynamicalSystem system, Vector input, SearchSettings settings) {

  /**
   * The fixed point within `radius` of `state`, numbered `id`; empty where there is none. Where it
   * is not isolated, its kind says so.
   */
  public Optional<FixedPoint> of(Vector state, double radius, int id) {
    Polish polish = polished(state);
    if (!(polish.q() < settings.tolerance())
        || !(polish.state().distance(state) < radius)
        || !system.reach().contains(polish.state())) {
      return Optional.empty();
    }
    Linearization at = Linearization.at(system, polish.state());
    boolean isIsolated = polish.isIsolated() && at.index() != 0;
    return Optional.of(
        new FixedPoint(
            id,
            polish.state(),
            input,
            polish.q(),
            isIsolated ? FixedPoint.Kind.FIXED : FixedPoint.Kind.CONTINUUM,
            at,
            1,
            at.spectrum().marginal(settings.deadBand()),
            "a flow came to rest here; q = %.1e".formatted(polish.q())));
  }

  /** By Newton's method, or where that would run along a continuum by a descent first. */
  private Polish polished(Vector state) {
    Polish direct = Polish.of(system, state);
    if (direct.q() < settings.tolerance()) {
      return direct;
    }
    return switch (Descent.of(system, settings, 1)
        .solve(List.of(state), new KnownPoints(List.of()))
        .getFirst()) {
      case SearchOutcome.Found(Vector found, double _, int _, double _) -> Polish.of(system, found);
      case SearchOutcome.Recognised _,
          SearchOutcome.Slow _,
          SearchOutcome.RanOutOfSteps _,
          SearchOutcome.Diverged _ ->
          direct;
    };
  }
}
