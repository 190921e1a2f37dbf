package separatrix.files.check;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import separatrix.linalg.Matrix;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/**
 * The leak with which a network repeats a run. Where states are recorded it is the least-squares
 * one, α = ⟨Δh, F₁(h) − h⟩ / |F₁(h) − h|², F₁ the step without leak; where outputs alone are, the
 * one whose outputs are nearest, found by golden-section search of log α.
 */
final class LeakEstimate {
  /** Runs are long: from outputs only so many leaks are sought. */
  private static final int MOST_SEARCHES = 12;

  private static final int MOST_STEPS = 200;
  private static final double SMALLEST = 1e-3;
  private static final double RATIO = Math.sqrt(2);
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int NARROWINGS = 40;

  private final RecordedTrials trials;
  private int searches;

  LeakEstimate(RecordedTrials trials) {
    this.trials = trials;
  }

  /** The leak for a network without any, none if it would be no leak. */
  OptionalDouble of(RecurrentNetwork plain) {
    if (!Difference.fits(plain, trials)) {
      return OptionalDouble.empty();
    }
    boolean hasStates =
        !trials.states().isEmpty()
            && trials.states().getFirst().columns() == plain.cell().stateSize();
    return hasStates ? ofStates(plain) : ofOutputs(plain);
  }

  private OptionalDouble ofStates(RecurrentNetwork plain) {
    double product = 0;
    double square = 0;
    for (int i = 0; i < trials.inputs().size(); i++) {
      Matrix states = trials.states().get(i);
      Matrix inputs = trials.inputs().get(i);
      int offset = inputs.rows() - (states.rows() - 1);
      Matrix from = states.rows(0, states.rows() - 1);
      Matrix pull =
          Difference.steps(plain.cell(), from, inputs.rows(offset, inputs.rows())).minus(from);
      double[] a = states.rows(1, states.rows()).minus(from).toRowMajor();
      double[] b = pull.toRowMajor();
      for (int j = 0; j < a.length; j++) {
        product += a[j] * b[j];
        square += b[j] * b[j];
      }
    }
    double leak = product / square;
    return leak > 0 && leak <= 1 + 1e-9
        ? OptionalDouble.of(Math.min(1, leak))
        : OptionalDouble.empty();
  }

  private OptionalDouble ofOutputs(RecurrentNetwork plain) {
    if (++searches > MOST_SEARCHES) {
      return OptionalDouble.empty();
    }
    RecordedTrials some = trials.first(MOST_STEPS);
    return switch (plain.cell()) {
      case Vanilla _, Leaky _ ->
          OptionalDouble.of(
              nearest(leak -> Difference.between(withLeak(plain, leak), some).largest()));
      case Gru _, Lstm _, Ugrnn _, Stacked _ -> OptionalDouble.empty();
    };
  }

  private static RecurrentNetwork withLeak(RecurrentNetwork plain, double leak) {
    Cell cell =
        switch (plain.cell()) {
          case Vanilla v ->
              new Leaky(
                  Leaky.Form.OUTSIDE,
                  v.recurrentWeights(),
                  v.inputWeights(),
                  v.bias(),
                  v.activation(),
                  leak);
          case Leaky v ->
              new Leaky(
                  v.form(), v.recurrentWeights(), v.inputWeights(), v.bias(), v.activation(), leak);
          case Gru _, Lstm _, Ugrnn _, Stacked _ -> plain.cell();
        };
    return new RecurrentNetwork(cell, plain.readout(), plain.initialState());
  }

  /** Where `distance` is least: the best of a coarse row, then between its neighbours. */
  private static double nearest(DoubleUnaryOperator distance) {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double leak = 1; leak > SMALLEST; leak /= RATIO) {
      double here = distance.applyAsDouble(leak);
      if (here < least) {
        least = here;
        best = leak;
      }
    }
    double low = Math.log(best / RATIO);
    double high = Math.log(Math.min(1, best * RATIO));
    double inner = high - GOLDEN * (high - low);
    double outer = low + GOLDEN * (high - low);
    double atInner = distance.applyAsDouble(Math.exp(inner));
    double atOuter = distance.applyAsDouble(Math.exp(outer));
    for (int i = 0; i < NARROWINGS; i++) {
      if (atInner < atOuter) {
        high = outer;
        outer = inner;
        atOuter = atInner;
        inner = high - GOLDEN * (high - low);
        atInner = distance.applyAsDouble(Math.exp(inner));
      } else {
        low = inner;
        inner = outer;
        atInner = atOuter;
        outer = low + GOLDEN * (high - low);
        atOuter = distance.applyAsDouble(Math.exp(outer));
      }
    }
    return Math.min(1, Math.exp((low + high) / 2));
  }

  /** A leak is a number that somebody chose: four digits, unless they are not enough. */
  static String text(double leak) {
    double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.3e", leak));
    return Double.toString(Math.abs(rounded - leak) < 1e-6 ? rounded : leak);
  }
}
