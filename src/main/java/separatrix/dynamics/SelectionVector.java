package separatrix.dynamics;

import separatrix.linalg.Complex;
import separatrix.linalg.ComplexVector;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;

/**
 * What an integrating mode listens to (Mante, Sussillo et al. 2013): the left vector l of a real
 * mode, at the length at which l · r = 1 with the mode's right vector r of unit length, so that a
 * push δ moves the state by l · δ along the mode in the long run.
 *
 * @param mode the mode
 * @param left l
 * @param products l · ∂F/∂u, one per input channel: how far along the mode one unit of it pushes
 */
public record SelectionVector(Mode mode, Vector left, Vector products) {

  /**
   * The selection vector of a mode of the network's Jacobian at `state`.
   *
   * @throws IllegalArgumentException where the mode is one of a complex pair, which rotates
   */
  public static SelectionVector of(Autonomous system, Mode mode, Vector state) {
    if (mode.isComplex()) {
      throw new IllegalArgumentException(
          "A real mode is due, which selects along a line; λ = %.4g ± %.4gi came."
              .formatted(mode.eigenvalue().re(), Math.abs(mode.eigenvalue().im())));
    }
    Vector left = mode.left().re().times(1 / mode.left().re().dot(mode.right().re()));
    return new SelectionVector(mode, left, system.inputJacobian(state).transpose().times(left));
  }

  /** l at the length at which lᴴ r = 1; of any mode, also of a complex pair's. */
  static ComplexVector dual(ComplexVector left, ComplexVector right) {
    Complex product = left.dot(right);
    double size = product.re() * product.re() + product.im() * product.im();
    // (l / c̄)ᴴ r = lᴴ r / c = 1 for c = lᴴ r; and 1 / c̄ = c / |c|².
    return left.times(product.times(1 / size));
  }
}
