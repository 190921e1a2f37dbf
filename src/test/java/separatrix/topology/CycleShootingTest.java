package separatrix.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

class CycleShootingTest {

  /**
   * Euler's step of ż = (μ + iω) z − |z|² z multiplies z by s e^{iθ}; on the circle s = 1, so that
   * sin θ = ω dt, and a displacement across it shrinks by 1 − 2 r² dt cos θ a step.
   */
  private record Circle(double mu, double omega, double dt) {
    double angle() {
      return Math.asin(omega * dt);
    }

    double period() {
      return 2 * Math.PI / angle();
    }

    double radius() {
      return Math.sqrt(mu - (Math.cos(angle()) - 1) / dt);
    }

    double multiplier() {
      double r = radius();
      return Math.pow(1 - 2 * r * r * dt * Math.cos(angle()), period());
    }
  }

  @Test
  void theCycleOfStuartAndLandauHasItsPeriodRadiusAndMultiplier() {
    Circle circle = new Circle(0.09, 1, 0.05);
    LimitCycle cycle =
        new CycleShooting(Systems.stuartLandau(0.09, 1, 0.05))
            .near(Vector.of(0.32, 0), 124, 0.3)
            .orElseThrow();

    assertThat(cycle.kind()).isEqualTo(LimitCycle.Kind.FLOW_CYCLE);
    assertThat(cycle.period()).isCloseTo(circle.period(), within(1e-7));
    assertThat(cycle.size()).isCloseTo(circle.radius(), within(1e-7));
    assertThat(cycle.multipliers()).hasSize(1);
    assertThat(cycle.multipliers().getFirst().re()).isCloseTo(circle.multiplier(), within(1e-7));
    assertThat(cycle.isStable()).isTrue();
  }

  @Test
  void runningOntoTheCycleTellsTheSameAsNewtonsMethod() {
    Circle circle = new Circle(0.09, 1, 0.05);
    LimitCycle cycle =
        new ClosedCurve(Systems.stuartLandau(0.09, 1, 0.05))
            .from(Vector.of(0.32, 0), 124, 0.3)
            .orElseThrow();

    assertThat(cycle.kind()).isEqualTo(LimitCycle.Kind.FLOW_CYCLE);
    assertThat(cycle.period()).isCloseTo(circle.period(), within(1e-6));
    assertThat(cycle.multipliers().getFirst().re()).isCloseTo(circle.multiplier(), within(1e-5));
  }

  @Test
  void inTheLimitOfSmallStepsTheMultiplierIsThatOfTheFlow() {
    LimitCycle cycle =
        new CycleShooting(Systems.stuartLandau(0.09, 1, 0.005))
            .near(Vector.of(0.3, 0), 1256, 0.3)
            .orElseThrow();

    assertThat(cycle.duration()).isCloseTo(2 * Math.PI, within(1e-3));
    assertThat(cycle.multipliers().getFirst().re())
        .isCloseTo(Math.exp(-2 * 0.09 * 2 * Math.PI), within(0.02));
  }

  @Test
  void newtonsMethodFindsARepellingCycleToo() {
    double mu = 0.25;
    double dt = 0.02;
    double angle = Math.asin(dt);
    double squaredRadius = mu + (Math.cos(angle) - 1) / dt;
    LimitCycle cycle =
        new CycleShooting(Systems.reversed(mu, 1, dt))
            .near(Vector.of(0.5, 0), 314, 0.5)
            .orElseThrow();

    assertThat(cycle.unstable()).isEqualTo(1);
    assertThat(cycle.isStable()).isFalse();
    assertThat(cycle.multipliers().getFirst().re())
        .isCloseTo(
            Math.pow(1 + 2 * squaredRadius * dt * Math.cos(angle), 2 * Math.PI / angle),
            within(1e-4));
  }

  /** Turning the plane by 0.5 a step keeps every circle: none of them is a limit cycle. */
  @Test
  void aCircleAmongCirclesIsNeutral() {
    Matrix turn =
        Matrix.of(
            new double[][] {
              {Math.cos(0.5), -Math.sin(0.5)},
              {Math.sin(0.5), Math.cos(0.5)}
            });
    LimitCycle circle =
        new CycleShooting(Systems.map(2, turn::times, _ -> turn))
            .near(Vector.of(1, 0), 4 * Math.PI, 1)
            .orElseThrow();

    assertThat(circle.marginal()).isEqualTo(1);
    assertThat(circle.stability()).isEqualTo("neutral");
  }

  @Test
  void theLogisticMapHasItsOrbitOfTwoSteps() {
    double a = 3.2;
    LimitCycle orbit =
        new CycleShooting(Systems.logistic(a)).near(Vector.of(0.5), 2, 0.15).orElseThrow();

    assertThat(orbit.kind()).isEqualTo(LimitCycle.Kind.PERIODIC_ORBIT);
    assertThat(orbit.period()).isEqualTo(2);
    // f'(x₁) f'(x₂) = 4 + 2a − a².
    assertThat(orbit.multipliers().getFirst().re()).isCloseTo(4 + 2 * a - a * a, within(1e-9));
    double[] both = {orbit.states().at(0, 0), orbit.states().at(1, 0)};
    assertThat(both[0] + both[1]).isCloseTo((a + 1) / a, within(1e-9));
  }

  @Test
  void aMapThatTurnsByAnIrrationalAngleStaysOnACurve() {
    double period = 20 + Math.sqrt(0.5);
    double angle = 2 * Math.PI / period;
    LimitCycle curve =
        new CycleShooting(Systems.turning(angle, 0.3))
            .near(Vector.of(1.1, 0), 20.5, 1)
            .orElseThrow();

    assertThat(curve.kind()).isEqualTo(LimitCycle.Kind.CLOSED_CURVE);
    assertThat(curve.period()).isCloseTo(period, within(1e-6));
    assertThat(curve.size()).isCloseTo(1, within(1e-5));
    assertThat(curve.multipliers().getFirst().re()).isCloseTo(Math.pow(0.4, period), within(1e-9));
    assertThat(curve.error()).isLessThan(1e-5);
  }

  @Test
  void aCurveMayBeGoneRoundInAFewLongSteps() {
    LimitCycle curve =
        new CycleShooting(Systems.turning(2 * Math.PI / 4.37, 0.1))
            .near(Vector.of(1.1, 0), 4.4, 1)
            .orElseThrow();

    assertThat(curve.period()).isCloseTo(4.37, within(1e-7));
    assertThat(curve.multipliers().getFirst().re()).isCloseTo(Math.pow(0.8, 4.37), within(1e-6));
  }

  @Test
  void aRepellingCurveOfAMapIsFoundByNewtonsMethod() {
    LimitCycle curve =
        new CycleShooting(Systems.turning(2 * Math.PI / 20.7, -0.02))
            .near(Vector.of(1.0001, 0), 20.6, 1)
            .orElseThrow();

    assertThat(curve.period()).isCloseTo(20.7, within(1e-3));
    assertThat(curve.unstable()).isEqualTo(1);
    assertThat(curve.multipliers().getFirst().re()).isCloseTo(Math.pow(1.04, 20.7), within(1e-2));
  }

  @Test
  void whereNothingClosesThereIsNoCycle() {
    assertThat(new CycleShooting(Systems.demonstration()).near(Vector.of(0.5, 0.2), 40, 0.5))
        .isEmpty();
  }
}
