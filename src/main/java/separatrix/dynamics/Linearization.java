package separatrix.dynamics;

import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * A system seen linearly around a state: h + δ moves to F(h) + J δ.
 *
 * @param state h
 * @param jacobian J = ∂F/∂h of the step map, n × n
 * @param spectrum the modes of J; of a large one the leading ones first
 * @param index sign det(I − J): +1, −1, or 0 where I − J is singular
 */
public record Linearization(Vector state, Matrix jacobian, Spectrum spectrum, int index) {

  public static Linearization at(DynamicalSystem system, Vector state) {
    Matrix jacobian = system.jacobian(state);
    Matrix remainder = Matrix.identity(system.dimension()).minus(jacobian);
    int index = new LinearSystem(remainder).determinantSign();
    return new Linearization(
        state, jacobian, Spectrum.leadingOf(jacobian, system.time(), index), index);
  }
}
