package separatrix.topology;

/**
 * How densely an unstable manifold is sampled.
 *
 * @param angles the directions in the plane of a complex pair, or of two real modes
 * @param samples the random directions where three dimensions or more are unstable, beside the
 *     mixtures of equal parts where these are few
 * @param mostModes the most unstable modes that are left along; the fastest come first
 */
public record Fan(int angles, int samples, int mostModes) {

  public Fan {
    if (angles < 1 || samples < 0 || mostModes < 1) {
      throw new IllegalArgumentException(
          "At least one angle and one mode are due; %d and %d came.".formatted(angles, mostModes));
    }
  }

  public static Fan standard() {
    return new Fan(8, 16, 8);
  }
}
