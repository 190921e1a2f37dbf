package separatrix.continuation;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/** Cells made of other cells' weights. */
final class MixedCells {
  private MixedCells() {}

  /** The cell with its recurrent weights multiplied by `gain`. */
  static Cell scaled(Cell cell, double gain) {
    return switch (cell) {
      case Vanilla c ->
          new Vanilla(c.recurrentWeights().times(gain), c.inputWeights(), c.bias(), c.activation());
      case Leaky c ->
          new Leaky(
              c.form(),
              c.recurrentWeights().times(gain),
              c.inputWeights(),
              c.bias(),
              c.activation(),
              c.leak());
      case Ugrnn c ->
          new Ugrnn(c.recurrentWeights().times(gain), c.inputWeights(), c.bias(), c.activation());
      case Gru c ->
          new Gru(
              c.reset(),
              c.recurrentWeights().times(gain),
              c.inputWeights(),
              c.bias(),
              c.candidateBias(),
              c.activation());
      case Lstm c ->
          new Lstm(c.recurrentWeights().times(gain), c.inputWeights(), c.bias(), c.activation());
      case Stacked c -> new Stacked(c.layers().stream().map(each -> scaled(each, gain)).toList());
    };
  }

  /** Fails with a sentence where no straight line leads from one cell to the other. */
  static void checkAlike(Cell from, Cell to) {
    String one = kind(from);
    String other = kind(to);
    if (!one.equals(other)) {
      throw new IllegalArgumentException(
          "A line leads between networks of one shape; %s and %s came.".formatted(one, other));
    }
  }

  private static String kind(Cell cell) {
    String name =
        switch (cell) {
          case Vanilla c -> "vanilla cell, " + words(c.activation());
          case Leaky c ->
              "leaky cell, %s %s, leak %s"
                  .formatted(words(c.activation()), words(c.form()), c.leak());
          case Ugrnn c -> "UGRNN, " + words(c.activation());
          case Gru c -> "GRU, %s, reset %s".formatted(words(c.activation()), words(c.reset()));
          case Lstm c -> "LSTM, " + words(c.activation());
          case Stacked c ->
              c.layers().stream().map(MixedCells::kind).collect(Collectors.joining(" below "));
        };
    return "%d units and %d inputs (%s)".formatted(cell.units(), cell.inputSize(), name);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** (1 − p) · from + p · to, for cells of one shape. */
  static Cell between(Cell from, Cell to, double p) {
    return switch (from) {
      case Vanilla a -> {
        Vanilla b = (Vanilla) to;
        yield new Vanilla(
            mix(a.recurrentWeights(), b.recurrentWeights(), p),
            mix(a.inputWeights(), b.inputWeights(), p),
            mix(a.bias(), b.bias(), p),
            a.activation());
      }
      case Leaky a -> {
        Leaky b = (Leaky) to;
        yield new Leaky(
            a.form(),
            mix(a.recurrentWeights(), b.recurrentWeights(), p),
            mix(a.inputWeights(), b.inputWeights(), p),
            mix(a.bias(), b.bias(), p),
            a.activation(),
            a.leak());
      }
      case Ugrnn a -> {
        Ugrnn b = (Ugrnn) to;
        yield new Ugrnn(
            mix(a.recurrentWeights(), b.recurrentWeights(), p),
            mix(a.inputWeights(), b.inputWeights(), p),
            mix(a.bias(), b.bias(), p),
            a.activation());
      }
      case Gru a -> {
        Gru b = (Gru) to;
        yield new Gru(
            a.reset(),
            mix(a.recurrentWeights(), b.recurrentWeights(), p),
            mix(a.inputWeights(), b.inputWeights(), p),
            mix(a.bias(), b.bias(), p),
            mix(a.candidateBias(), b.candidateBias(), p),
            a.activation());
      }
      case Lstm a -> {
        Lstm b = (Lstm) to;
        yield new Lstm(
            mix(a.recurrentWeights(), b.recurrentWeights(), p),
            mix(a.inputWeights(), b.inputWeights(), p),
            mix(a.bias(), b.bias(), p),
            a.activation());
      }
      case Stacked a -> {
        Stacked b = (Stacked) to;
        yield new Stacked(
            IntStream.range(0, a.layers().size())
                .mapToObj(k -> between(a.layers().get(k), b.layers().get(k), p))
                .toList());
      }
    };
  }

  private static Matrix mix(Matrix from, Matrix to, double p) {
    return from.times(1 - p).plus(to.times(p));
  }

  private static Vector mix(Vector from, Vector to, double p) {
    return from.times(1 - p).plus(to.times(p));
  }
}
