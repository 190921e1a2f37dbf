package separatrix.topology;

import java.util.function.UnaryOperator;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.Flow;
import separatrix.system.Stepper;
import separatrix.system.TangentMap;
import separatrix.system.TimeAxis;

/** Systems that can be solved by hand. */
final class Systems {
  private Systems() {}

  /** A map given by its rule and its Jacobian: a flow's Euler step of size one, seen as a map. */
  static DynamicalSystem map(
      int dimension,
      UnaryOperator<Vector> rule,
      java.util.function.Function<Vector, Matrix> jacobian) {
    Flow flow =
        new Flow(
            dimension,
            1,
            x -> rule.apply(x).minus(x),
            x -> jacobian.apply(x).minus(Matrix.identity(dimension)));
    return new DynamicalSystem() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public TimeAxis time() {
        return new TimeAxis.Steps();
      }

      @Override
      public Stepper stepper(int rows) {
        return flow.stepper(rows);
      }

      @Override
      public TangentMap tangentMap(int rows) {
        return flow.tangentMap(rows);
      }
    };
  }

  /** ẋ = (1 − x²) y, ẏ = x/2 − y: a saddle at the origin between nodes at ±(1, ½). */
  static Flow demonstration() {
    return new Flow(
        2,
        0.05,
        s -> Vector.of((1 - s.at(0) * s.at(0)) * s.at(1), s.at(0) / 2 - s.at(1)),
        s ->
            Matrix.of(new double[][] {{-2 * s.at(0) * s.at(1), 1 - s.at(0) * s.at(0)}, {0.5, -1}}));
  }

  /** ż = (μ + iω) z − |z|² z. */
  static Flow stuartLandau(double mu, double omega, double dt) {
    return new Flow(
        2,
        dt,
        s -> {
          double x = s.at(0);
          double y = s.at(1);
          double r = x * x + y * y;
          return Vector.of((mu - r) * x - omega * y, (mu - r) * y + omega * x);
        },
        s -> {
          double x = s.at(0);
          double y = s.at(1);
          double r = x * x + y * y;
          return Matrix.of(
              new double[][] {
                {mu - r - 2 * x * x, -omega - 2 * x * y}, {omega - 2 * x * y, mu - r - 2 * y * y}
              });
        });
  }

  /** The same with time running backwards: the circle repels. */
  static Flow reversed(double mu, double omega, double dt) {
    Flow forward = stuartLandau(mu, omega, dt);
    return new Flow(
        2,
        dt,
        x -> forward.velocity().apply(x).times(-1),
        x -> forward.velocityJacobian().apply(x).times(-1));
  }

  /**
   * z ← e^{iθ} (1 + c (1 − |z|²)) z: on the unit circle it turns by θ, across it a displacement is
   * multiplied by 1 − 2c.
   */
  static DynamicalSystem turning(double angle, double c) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    Matrix turn = Matrix.of(new double[][] {{cos, -sin}, {sin, cos}});
    return map(
        2,
        s -> turn.times(s).times(1 + c * (1 - s.dot(s))),
        s -> {
          double x = s.at(0);
          double y = s.at(1);
          double k = 1 + c * (1 - s.dot(s));
          return turn.times(
              Matrix.of(
                  new double[][] {
                    {k - 2 * c * x * x, -2 * c * x * y}, {-2 * c * x * y, k - 2 * c * y * y}
                  }));
        });
  }

  /** x ← a x (1 − x). */
  static DynamicalSystem logistic(double a) {
    return map(
        1,
        x -> Vector.of(a * x.at(0) * (1 - x.at(0))),
        x -> Matrix.of(new double[][] {{a * (1 - 2 * x.at(0))}}));
  }

  static FixedPoints points(DynamicalSystem system, Matrix visited) {
    return new FixedPointFinder(
            new SearchProblem(system, Vector.zeros(0), visited),
            SearchSettings.standard().withStarts(512))
        .find(SearchProgress.silent());
  }
}
