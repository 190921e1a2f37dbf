package separatrix.session;

import java.util.List;
import java.util.stream.IntStream;
import separatrix.linalg.Complex;
import separatrix.linalg.Eigen;
import separatrix.linalg.Matrix;
import separatrix.linalg.Svd;
import separatrix.linalg.Vector;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/**
 * What learning has done to the recurrent weights. It tends to change them in few directions
 * (Schuessler et al., 2020): few singular values of the change stand out.
 *
 * @param block which n × n block of the recurrent weights the eigenvalues are of, in words
 * @param eigenvalues of that block
 * @param change the singular values of all recurrent weights' change since the start, descending
 */
public record LearntWeights(String block, List<Complex> eigenvalues, Vector change) {

  public LearntWeights {
    eigenvalues = List.copyOf(eigenvalues);
  }

  /** Of a network now, and as it was before it learnt; both of one architecture. */
  public static LearntWeights of(RecurrentNetwork before, RecurrentNetwork now) {
    Matrix weights = recurrent(now.cell());
    Matrix moved = weights.minus(recurrent(before.cell()));
    int n = weights.columns();
    int first = candidate(now.cell()) * n;
    Eigen spectrum = Eigen.of(weights.rows(first, first + n));
    return new LearntWeights(
        words(now.cell()),
        IntStream.range(0, n).mapToObj(spectrum::value).toList(),
        Svd.of(moved).singularValues());
  }

  /** How many singular values, the largest first, make up this share of the squared change. */
  public int rank(double share) {
    double all = change.dot(change);
    double sum = 0;
    int count = 0;
    while (count < change.size() && sum < share * all) {
      sum += change.at(count) * change.at(count);
      count++;
    }
    return count;
  }

  private static Matrix recurrent(Cell cell) {
    return switch (cell) {
      case Vanilla vanilla -> vanilla.recurrentWeights();
      case Leaky leaky -> leaky.recurrentWeights();
      case Ugrnn ugrnn -> ugrnn.recurrentWeights();
      case Gru gru -> gru.recurrentWeights();
      case Lstm lstm -> lstm.recurrentWeights();
      case Stacked stack -> recurrent(stack.top());
    };
  }

  /** Which block of n rows makes the new state, from 0. */
  private static int candidate(Cell cell) {
    return switch (cell) {
      case Vanilla _, Leaky _ -> 0;
      case Ugrnn _ -> 1;
      case Gru _, Lstm _ -> 2;
      case Stacked stack -> candidate(stack.top());
    };
  }

  private static String words(Cell cell) {
    return switch (cell) {
      case Vanilla _, Leaky _ -> "recurrent weights";
      case Ugrnn _, Gru _ -> "recurrent weights of the candidate";
      case Lstm _ -> "recurrent weights of the cell input";
      case Stacked stack -> words(stack.top()) + ", last layer";
    };
  }
}
