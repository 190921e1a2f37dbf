package separatrix.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Element-wise steps and products of blocks, in both precisions. */
class BlockTest {
  private static final int COUNT = 41;

  static List<Named<Kernels>> kernels() {
    return Samples.kernels();
  }

  @Test
  void singleTanhIsWithinAFewUnitsInTheLastPlace() {
    double worst = 0;
    for (double x = 1e-6; x < 20; x *= 1.00003) {
      double due = Math.tanh((float) x);
      worst = Math.max(worst, Math.abs(Tanh.of((float) x) - due) / Math.ulp((float) due));
    }
    assertThat(worst).isLessThan(7);
  }

  @Test
  void singleTanhIsOddAndNeverBeyondOne() {
    for (float x = 0; x < 30; x += 0.001f) {
      assertThat(Tanh.of(-x)).isEqualTo(-Tanh.of(x));
      assertThat(Tanh.of(x)).isBetween(0f, 1f);
    }
    assertThat(Tanh.of(Float.POSITIVE_INFINITY)).isCloseTo(1, within(1e-6f));
    assertThat(Tanh.of(Float.NaN)).isNaN();
  }

  @Test
  void singleSigmoidIsWithinItsBound() {
    Block x = Block.of(Precision.SINGLE, 1);
    for (double at = -40; at < 40; at += 0.0007) {
      x.set(0, at);
      double due = 1 / (1 + Math.exp(-x.at(0)));
      x.sigmoid(1);
      assertThat(x.at(0)).isCloseTo(due, within(2.5e-7));
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void everyStepIsItsFormula(Precision precision) {
    Block a = drawn(precision, 1);
    Block b = drawn(precision, 2);
    Block g = drawn(precision, 3);
    Block x = drawn(precision, 4);
    check(x, () -> x.product(a, b, COUNT), (i, x0) -> a.at(i) * b.at(i));
    check(x, () -> x.addProduct(a, b, COUNT), (i, x0) -> x0 + a.at(i) * b.at(i));
    check(x, () -> x.difference(a, b, COUNT), (i, x0) -> a.at(i) - b.at(i));
    check(x, () -> x.scaled(0.3, a, COUNT), (i, x0) -> 0.3 * a.at(i));
    check(x, () -> x.addScaled(0.3, a, COUNT), (i, x0) -> x0 + 0.3 * a.at(i));
    check(x, () -> x.mixed(0.3, a, 0.6, b, COUNT), (i, x0) -> 0.3 * a.at(i) + 0.6 * b.at(i));
    check(x, () -> x.blend(g, a, b, COUNT), (i, x0) -> b.at(i) + g.at(i) * (a.at(i) - b.at(i)));
    check(x, () -> x.timesTanhSlope(a, COUNT), (i, x0) -> x0 * (1 - a.at(i) * a.at(i)));
    check(x, () -> x.timesSigmoidSlope(a, COUNT), (i, x0) -> x0 * a.at(i) * (1 - a.at(i)));
    check(x, () -> x.timesReluSlope(a, COUNT), (i, x0) -> a.at(i) > 0 ? x0 : 0);
    check(x, () -> x.relu(COUNT), (i, x0) -> Math.max(0, x0));
    check(x, () -> x.tanh(COUNT), (i, x0) -> Math.tanh(x0));
    check(x, () -> x.sigmoid(COUNT), (i, x0) -> 1 / (1 + Math.exp(-x0)));
  }

  private interface Step {
    void take();
  }

  private interface Formula {
    double of(int index, double before);
  }

  private static void check(Block x, Step step, Formula formula) {
    x.copy(0, drawn(x.precision(), 4), 0, COUNT);
    double[] due = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      due[i] = formula.of(i, x.at(i));
    }
    step.take();
    double rounding = x.precision() == Precision.DOUBLE ? 1e-14 : 1e-6;
    for (int i = 0; i < COUNT; i++) {
      assertThat(x.at(i)).isCloseTo(due[i], within(rounding * Math.max(1, Math.abs(due[i]))));
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void theSlopeOfAMissIsZeroWhereNothingIsAsked(Precision precision) {
    Block x = Block.of(precision, 2);
    Block target = Block.of(precision, 2);
    Block weight = Block.of(precision, 2);
    x.load(new double[] {3, 5}, 0);
    target.load(new double[] {1, Double.NaN}, 0);
    weight.load(new double[] {0.5, 0.5}, 0);

    assertThat(x.miss(target, weight, 0.25, 2)).isEqualTo(2);
    assertThat(x.at(0)).isEqualTo(0.5);
    assertThat(x.at(1)).isZero();
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void aProductOfPanelsIsASumOfProducts(Kernels kernels) {
    for (Precision precision : Precision.values()) {
      for (Kernels.Form formA : Kernels.Form.values()) {
        for (Kernels.Form formB : Kernels.Form.values()) {
          for (double beta : new double[] {0, 1}) {
            assertProduct(kernels, precision, formA, formB, beta);
          }
        }
      }
    }
  }

  /** 4 × 3 = op(a) · op(b), with 5 between, inside larger blocks. */
  private static void assertProduct(
      Kernels kernels, Precision precision, Kernels.Form formA, Kernels.Form formB, double beta) {
    boolean plainA = formA == Kernels.Form.PLAIN;
    boolean plainB = formB == Kernels.Form.PLAIN;
    Block a = drawn(precision, 1);
    Block b = drawn(precision, 2);
    Block c = drawn(precision, 3);
    double[] due = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      due[i] = c.at(i);
    }
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 3; j++) {
        double sum = 0;
        for (int l = 0; l < 5; l++) {
          double left = a.at(2 + (plainA ? i * 7 + l : l * 7 + i));
          double right = b.at(1 + (plainB ? l * 6 + j : j * 6 + l));
          sum += left * right;
        }
        due[3 + i * 8 + j] = sum + beta * due[3 + i * 8 + j];
      }
    }
    kernels.multiply(
        new Panel(a, 2, plainA ? 4 : 5, plainA ? 5 : 4, 7),
        formA,
        new Panel(b, 1, plainB ? 5 : 3, plainB ? 3 : 5, 6),
        formB,
        beta,
        new Panel(c, 3, 4, 3, 8));
    for (int i = 0; i < COUNT; i++) {
      assertThat(c.at(i)).isCloseTo(due[i], within(precision == Precision.DOUBLE ? 1e-14 : 1e-5));
    }
  }

  @Test
  void aPanelBeyondItsBlockIsRefused() {
    Block block = Block.of(Precision.SINGLE, 10);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Panel(block, 1, 2, 5, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not lie in a block of 10");
  }

  private static Block drawn(Precision precision, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Block block = Block.of(precision, COUNT);
    for (int i = 0; i < COUNT; i++) {
      block.set(i, random.nextGaussian());
    }
    return block;
  }
}
