package separatrix.fixedpoint;

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
   * The fixed point within `radius` of `state`, numbered `id`; empty where there is none, or none
   * that is isolated.
   */
  public Optional<FixedPoint> of(Vector state, double radius, int id) {
    Polish polish = Polish.of(system, state);
    if (!(polish.q() < settings.tolerance())
        || !(polish.state().distance(state) < radius)
        || !system.reach().contains(polish.state())) {
      return Optional.empty();
    }
    Linearization at = Linearization.at(system, polish.state());
    if (at.index() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new FixedPoint(
            id,
            polish.state(),
            input,
            polish.q(),
            FixedPoint.Kind.FIXED,
            at,
            1,
            at.spectrum().marginal(settings.deadBand()),
            "a flow came to rest here; q = %.1e".formatted(polish.q())));
  }
}
