package separatrix.continuation;

import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/** Systems h ← F(h; p) of one dimension that depend smoothly on one parameter p. */
public interface Family {

  /** What p is, in words: "input 2". */
  String parameter();

  /** The system at p. */
  DynamicalSystem at(double parameter);

  /** ∂F/∂p at a state; by central differences unless the family knows better. */
  default Vector sensitivity(Vector state, double parameter) {
    // The cube root of the rounding error balances it against the third derivative.
    double small = 6e-6 * Math.max(1, Math.abs(parameter));
    return at(parameter + small)
        .step(state)
        .minus(at(parameter - small).step(state))
        .times(0.5 / small);
  }
}
