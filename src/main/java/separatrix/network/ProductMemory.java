package separatrix.network;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * A hand-made memory of independent bits, one unit each: ẋᵢ = −xᵢ + g tanh xᵢ + w uᵢ. With g > 1
 * each unit rests at 0 (unstable) or at ±x* where x* = g tanh x*, so the network has exactly 3ⁿ
 * fixed points, of which C(n, k) · 2ⁿ⁻ᵏ have k unstable modes: 27 = 8 + 12 + 6 + 1 for three bits.
 *
 * @param bits n, the number of units, inputs and outputs
 * @param gain g, above 1
 * @param leak α = Δt/τ of the Euler step
 * @param pulseSteps for how many steps an input pulse of ±1 lasts: such a pulse carries a unit from
 *     one attractor exactly to the other
 */
public record ProductMemory(int bits, double gain, double leak, int pulseSteps) {

  public ProductMemory {
    if (bits < 1 || pulseSteps < 1) {
      throw new IllegalArgumentException(
          "At least one bit and one step a pulse are due; %d and %d came."
              .formatted(bits, pulseSteps));
    }
    if (!(gain > 1 && Double.isFinite(gain))) {
      throw new IllegalArgumentException(
          "A unit remembers only with a gain above 1; " + gain + " came.");
    }
  }

  /** x* > 0 with x* = g tanh x*. */
  public double attractor() {
    // Newton from above on a convex stretch, so each step comes closer and none overshoots.
    double x = gain;
    for (int i = 0; i < 200; i++) {
      double t = Math.tanh(x);
      x -= (x - gain * t) / (1 - gain * (1 - t * t));
    }
    return x;
  }

  /** The network: a leaky cell with the activation inside, whose outputs are ±1 at rest. */
  public RecurrentNetwork network() {
    Cell cell =
        new Leaky(
            Leaky.Form.INSIDE,
            Matrix.identity(bits).times(gain),
            Matrix.identity(bits).times(inputWeight()),
            Vector.zeros(bits),
            Activation.TANH,
            leak);
    double scale = 1 / Math.tanh(attractor());
    return RecurrentNetwork.fromRest(
        cell, new Readout(Matrix.identity(bits).times(scale), Vector.zeros(bits), Activation.TANH));
  }

  /** w, by halving: where a pulse ends rises with the weight. */
  private double inputWeight() {
    double low = 0;
    double high = 2 * (attractor() + gain) / leak;
    while (true) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        return middle;
      }
      if (endOfPulse(middle) < attractor()) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  private double endOfPulse(double weight) {
    double x = -attractor();
    for (int i = 0; i < pulseSteps; i++) {
      x += leak * (-x + gain * Math.tanh(x) + weight);
    }
    return x;
  }
}
