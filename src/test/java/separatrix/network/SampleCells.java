package separatrix.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** One cell of every architecture, form and activation, with seeded random weights. */
final class SampleCells {
  static final int UNITS = 7;
  static final int INPUTS = 3;

  private SampleCells() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static Map<String, Cell> all() {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (Activation activation : Activation.values()) {
      RandomGenerator random = random(11);
      List<Cell> some = new ArrayList<>();
      some.add(new Vanilla(recurrent(1, random), input(1, random), bias(1, random), activation));
      for (Leaky.Form form : Leaky.Form.values()) {
        some.add(
            new Leaky(
                form, recurrent(1, random), input(1, random), bias(1, random), activation, 0.3));
      }
      some.add(new Ugrnn(recurrent(2, random), input(2, random), bias(2, random), activation));
      for (Gru.Reset reset : Gru.Reset.values()) {
        Vector candidateBias = reset == Gru.Reset.AFTER ? bias(1, random) : Vector.zeros(UNITS);
        some.add(
            new Gru(
                reset,
                recurrent(3, random),
                input(3, random),
                bias(3, random),
                candidateBias,
                activation));
      }
      some.add(new Lstm(recurrent(4, random), input(4, random), bias(4, random), activation));
      some.add(alike(activation, random));
      some.add(mixed(activation, random));
      some.forEach(cell -> cells.put(name(cell) + " " + activation, cell));
    }
    return cells;
  }

  /** Two LSTMs of unlike sizes, together of UNITS units. */
  private static Cell alike(Activation activation, RandomGenerator random) {
    return new Stacked(
        List.of(lstm(4, INPUTS, activation, random), lstm(3, 4, activation, random)));
  }

  /**
   * Layers of three kinds, together of UNITS units: currents below, a memory between, gates above.
   */
  private static Cell mixed(Activation activation, RandomGenerator random) {
    Cell below =
        new Leaky(
            Leaky.Form.INSIDE,
            matrix(2, 2, 0.7, random),
            matrix(2, INPUTS, 0.5, random),
            matrix(1, 2, 0.3, random).row(0),
            activation,
            0.3);
    Cell above =
        new Gru(
            Gru.Reset.BEFORE,
            matrix(6, 2, 0.7, random),
            matrix(6, 3, 0.5, random),
            matrix(1, 6, 0.3, random).row(0),
            Vector.zeros(2),
            activation);
    return new Stacked(List.of(below, lstm(3, 2, activation, random), above));
  }

  private static Cell lstm(int units, int inputs, Activation activation, RandomGenerator random) {
    return new Lstm(
        matrix(4 * units, units, 1 / Math.sqrt(units), random),
        matrix(4 * units, inputs, 0.5, random),
        matrix(1, 4 * units, 0.3, random).row(0),
        activation);
  }

  private static String name(Cell cell) {
    return switch (cell) {
      case Vanilla _ -> "vanilla";
      case Leaky leaky -> "leaky, activation " + leaky.form();
      case Ugrnn _ -> "UGRNN";
      case Gru gru -> "GRU, reset " + gru.reset();
      case Lstm _ -> "LSTM";
      case Stacked stack -> "stack of " + stack.layers().size();
    };
  }

  private static Matrix recurrent(int gates, RandomGenerator random) {
    return matrix(gates * UNITS, UNITS, 1 / Math.sqrt(UNITS), random);
  }

  private static Matrix input(int gates, RandomGenerator random) {
    return matrix(gates * UNITS, INPUTS, 0.5, random);
  }

  private static Vector bias(int gates, RandomGenerator random) {
    return matrix(1, gates * UNITS, 0.3, random).row(0);
  }

  static Matrix matrix(int rows, int columns, double deviation, RandomGenerator random) {
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = deviation * random.nextGaussian();
    }
    return Matrix.fromRowMajor(rows, columns, values);
  }

  static Batch batch(int rows, int columns, double deviation, long seed) {
    return Batch.of(matrix(rows, columns, deviation, random(seed)));
  }
}
