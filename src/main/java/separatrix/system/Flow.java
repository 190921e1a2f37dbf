package separatrix.system;

import java.util.function.UnaryOperator;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * A flow ẋ = f(x) given by its velocity and the Jacobian of that velocity; one step of it is
 * Euler's, F(x) = x + dt · f(x), whose fixed points are the zeros of f.
 *
 * @param dimension n
 * @param dt the Euler step
 * @param velocity f: n to n
 * @param velocityJacobian ∂f/∂x, n × n
 */
public record Flow(
    int dimension,
    double dt,
    UnaryOperator<Vector> velocity,
    java.util.function.Function<Vector, Matrix> velocityJacobian)
    implements DynamicalSystem {

  @Override
  public TimeAxis time() {
    return new TimeAxis.Continuous(dt);
  }

  @Override
  public Stepper stepper(int rows) {
    return (states, next) -> {
      for (int i = 0; i < states.rows(); i++) {
        Vector state = states.row(i);
        next.setRow(i, state.plus(velocity.apply(state).times(dt)));
      }
    };
  }

  @Override
  public TangentMap tangentMap(int rows) {
    return new PointwiseTangentMap(
        stepper(rows),
        state -> Matrix.identity(dimension).plus(velocityJacobian.apply(state).times(dt)));
  }
}
