package separatrix.training;

import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/**
 * What is to be trained, before it has weights.
 *
 * @param units n
 * @param activation φ
 * @param leak α = Δt/τ of a leaky cell, above 0 and at most 1; 1 for the others
 */
public record Architecture(CellKind kind, int units, Activation activation, double leak) {

  public Architecture {
    Requirement.whole("units", units, 1, 20_000);
    if (!(leak > 0 && leak <= 1) || (!kind.isLeaky() && leak != 1)) {
      throw new IllegalArgumentException(
          "The leak is %s; above 0 and at most 1 is due, and 1 for a cell that is not leaky."
              .formatted(leak));
    }
  }

  /** With tanh, and a leak of 0.1 where there is one. */
  public static Architecture of(CellKind kind, int units) {
    return new Architecture(kind, units, Activation.TANH, kind.isLeaky() ? 0.1 : 1);
  }

  /**
   * The architecture of a cell that has weights.
   *
   * @throws IllegalArgumentException for a stack of layers, which is not trained here
   */
  public static Architecture of(Cell cell) {
    return switch (cell) {
      case Vanilla vanilla ->
          new Architecture(CellKind.VANILLA, vanilla.units(), vanilla.activation(), 1);
      case Leaky leaky ->
          new Architecture(
              switch (leaky.form()) {
                case INSIDE -> CellKind.LEAKY_INSIDE;
                case OUTSIDE -> CellKind.LEAKY_OUTSIDE;
              },
              leaky.units(),
              leaky.activation(),
              leaky.leak());
      case Ugrnn ugrnn -> new Architecture(CellKind.UGRNN, ugrnn.units(), ugrnn.activation(), 1);
      case Gru gru ->
          new Architecture(
              switch (gru.reset()) {
                case AFTER -> CellKind.GRU;
                case BEFORE -> CellKind.GRU_RESET_BEFORE;
              },
              gru.units(),
              gru.activation(),
              1);
      case Lstm lstm -> new Architecture(CellKind.LSTM, lstm.units(), lstm.activation(), 1);
      case Stacked stack ->
          throw new IllegalArgumentException(
              "The network has %d layers; a single one is due for training, train it in its framework."
                  .formatted(stack.layers().size()));
    };
  }

  public Architecture withUnits(int value) {
    return new Architecture(kind, value, activation, leak);
  }

  public Architecture withActivation(Activation value) {
    return new Architecture(kind, units, value, leak);
  }

  public Architecture withLeak(double value) {
    return new Architecture(kind, units, activation, value);
  }

  /** How many numbers the state has. */
  int stateSize() {
    return kind == CellKind.LSTM ? 2 * units : units;
  }
}
