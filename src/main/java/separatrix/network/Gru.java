package separatrix.network;

import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.Reach;
import separatrix.system.TimeAxis;

/**
 * The gated recurrent unit: r = σ(W_r h + B_r u + b_r), z = σ(W_z h + B_z u + b_z), h ← (1 − z) ∘ n
 * + z ∘ h, with the candidate n = φ(B_n u + b_n + r ∘ (W_n h + c)) where the reset comes after the
 * product (cuDNN, PyTorch) and n = φ(B_n u + b_n + W_n (r ∘ h)) where it comes before (Cho et al.,
 * 2014).
 *
 * @param reset where the reset gate stands
 * @param recurrentWeights W_r above W_z above W_n, 3n × n
 * @param inputWeights B_r above B_z above B_n, 3n × m
 * @param bias b_r, b_z and b_n, 3n
 * @param candidateBias c, n: inside the reset's product; zeros where the reset comes before
 * @param activation φ
 */
public record Gru(
    Reset reset,
    Matrix recurrentWeights,
    Matrix inputWeights,
    Vector bias,
    Vector candidateBias,
    Activation activation)
    implements Cell {

  /** Where the reset gate stands. */
  public enum Reset {
    /** On the product: r ∘ (W_n h + c). */
    AFTER,
    /** On the state: W_n (r ∘ h). */
    BEFORE
  }

  public Gru {
    Shapes.check("GRU", 3, recurrentWeights, inputWeights, bias);
    if (candidateBias.size() != recurrentWeights.columns() || !candidateBias.isFinite()) {
      throw new IllegalArgumentException(
          "GRU: %d finite candidate biases are due, %d came%s."
              .formatted(
                  recurrentWeights.columns(),
                  candidateBias.size(),
                  candidateBias.isFinite() ? "" : ", not all finite"));
    }
    if (reset == Reset.BEFORE && candidateBias.maxAbs() != 0) {
      throw new IllegalArgumentException(
          "GRU: with the reset before the product the candidate bias has no place of its own; add"
              + " it to the bias and give zeros.");
    }
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
    return units();
  }

  @Override
  public TimeAxis time() {
    return new TimeAxis.Steps();
  }

  /** With |φ| ≤ 1 a step is a convex mixture of the state and something within 1. */
  @Override
  public Reach reach(Vector input) {
    return activation.isBounded()
        ? new Reach.Box(Vector.zeros(units()).map(_ -> 1))
        : new Reach.Unbounded();
  }

  @Override
  public double kinkDistance(Vector state, Vector input) {
    int n = units();
    Vector before = inputWeights.times(input).plus(bias);
    Vector gate =
        recurrentWeights.times(state).plus(before).slice(0, n).map(Activation.SIGMOID::of);
    Matrix candidate = recurrentWeights.rows(2 * n, 3 * n);
    Vector drive =
        switch (reset) {
          case AFTER -> gate.scaled(candidate.times(state).plus(candidateBias));
          case BEFORE -> candidate.times(gate.scaled(state));
        };
    return activation.kinkDistance(drive.plus(before.slice(2 * n, 3 * n)));
  }

  @Override
  public CellStepper stepper(int rows) {
    return switch (reset) {
      case AFTER -> new GruResetAfter(this, rows).stepper();
      case BEFORE -> new GruResetBefore(this, rows).stepper();
    };
  }

  @Override
  public CellTangentMap tangentMap(int rows) {
    return switch (reset) {
      case AFTER -> new GruResetAfter(this, rows).tangentMap();
      case BEFORE -> new GruResetBefore(this, rows).tangentMap();
    };
  }
}
