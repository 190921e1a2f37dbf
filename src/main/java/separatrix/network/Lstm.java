package separatrix.network;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.Reach;
import separatrix.system.TimeAxis;

/**
 * The long short-term memory of Hochreiter and Schmidhuber (1997) with the forget gate of Gers et
 * al. (2000): i, f, o = σ(W h + B u + b) and g = φ(W h + B u + b) with weights of their own, c ← f
 * ∘ c + i ∘ g, h ← o ∘ φ(c). The state is h then c, 2n values.
 *
 * @param recurrentWeights W of i, f, g, o stacked in this order, 4n × n
 * @param inputWeights B alike, 4n × m
 * @param bias b alike, 4n; a constant that some programs add to the forget gate is part of it
 * @param activation φ, of the candidate g and of the memory
 */
public record Lstm(Matrix recurrentWeights, Matrix inputWeights, Vector bias, Activation activation)
    implements Cell {

  public Lstm {
    Shapes.check("LSTM", 4, recurrentWeights, inputWeights, bias);
  }

  @Override
  public int inputSize() {
    return inputWeights.columns();
  }

  @Override
  public int units() {
    return recurrentWeights.columns();
  }

  @Override
  public int stateSize() {
    return 2 * units();
  }

  @Override
  public TimeAxis time() {
    return new TimeAxis.Steps();
  }

  /**
   * With |φ| ≤ 1: |h| ≤ 1, so every gate has a largest drive, and |c| ≤ i_max / (1 − f_max), which
   * one step maps into itself. Roundings are allowed for, so the bound holds for the numbers as
   * they are computed; where f_max rounds to 1 the memory may grow without end.
   */
  @Override
  public Reach reach(Vector input) {
    if (!activation.isBounded()) {
      return new Reach.Unbounded();
    }
    int n = units();
    double[] bounds = new double[2 * n];
    for (int unit = 0; unit < n; unit++) {
      double write = largestGate(unit, input);
      double keep = largestGate(n + unit, input);
      // Two roundings of the product and the sum in c ← f c + i g, and some room.
      double rounding = 1 + 4 * Math.ulp(1.0);
      double memory = write * rounding / (1 - keep * rounding);
      if (!(keep * rounding < 1) || Double.isInfinite(memory)) {
        return new Reach.Unbounded();
      }
      bounds[unit] = 1;
      bounds[n + unit] = memory;
    }
    return new Reach.Box(Vector.of(bounds));
  }

  /** The largest value that gate `row` (of the 4n) takes in floating point while |h| ≤ 1. */
  private double largestGate(int row, Vector input) {
    double drive = bias.at(row);
    double magnitude = Math.abs(drive);
    for (int j = 0; j < units(); j++) {
      drive += Math.abs(recurrentWeights.at(row, j));
      magnitude += Math.abs(recurrentWeights.at(row, j));
    }
    for (int j = 0; j < inputSize(); j++) {
      double term = inputWeights.at(row, j) * input.at(j);
      drive += term;
      magnitude += Math.abs(term);
    }
    int terms = units() + 2 * inputSize() + 1;
    double gate = Activation.SIGMOID.of(drive + 2 * terms * Math.ulp(1.0) * magnitude);
    return gate * (1 + 4 * Math.ulp(1.0));
  }

  /** φ has its kinks in the candidate and in the memory that it is applied to. */
  @Override
  public double kinkDistance(Vector state, Vector input) {
    int n = units();
    Vector drives = Drive.at(state.slice(0, n), recurrentWeights, input, inputWeights).plus(bias);
    return Math.min(
        activation.kinkDistance(drives.slice(2 * n, 3 * n)),
        activation.kinkDistance(state.slice(n, 2 * n)));
  }

  @Override
  public CellStepper stepper(int rows) {
    return new LstmTangent(this, rows)::step;
  }

  @Override
  public CellTangentMap tangentMap(int rows) {
    return new LstmTangent(this, rows);
  }
}
