package separatrix.session;

import separatrix.dynamics.Direction;

/**
 * A perturbation that is asked for.
 *
 * @param origin where it starts
 * @param direction which way
 * @param size the length of the displacement, in standard deviations of the data (the RMS over
 *     coordinates); negative for the other way
 * @param copies how many at once: of a random direction, as many directions; of a named one, sizes
 *     in equal parts up to `size`
 * @param steps the most steps of flow
 */
public record KickRequest(Origin origin, Direction direction, double size, int copies, int steps) {

  public KickRequest {
    if (!Double.isFinite(size)) {
      throw new IllegalArgumentException("The size of a kick is a finite number.");
    }
    if (copies < 1 || steps < 1) {
      throw new IllegalArgumentException(
          "A kick has at least one copy and one step; %d and %d came.".formatted(copies, steps));
    }
  }

  /** One kick of up to 2,000 steps. */
  public static KickRequest of(Origin origin, Direction direction, double size) {
    return new KickRequest(origin, direction, size, 1, 2000);
  }
}
