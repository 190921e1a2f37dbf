package separatrix.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import separatrix.linalg.Batch;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.TangentMap;

/**
 * Newton's method on a closed orbit that is cut into pieces: Gₖ(xₖ) = xₖ₊₁ with the last piece
 * ending where the first begins (multiple shooting: Keller 1968; Stoer and Bulirsch, section
 * 7.3.5). Each piece is so short that a displacement grows by a bounded factor in it, so that the
 * orbit is told to rounding however unstable it is as a whole; one that is not is one piece.
 */
record MultipleShooting(DynamicalSystem system) {
  private static final int MOST_STEPS = 20;

  /** Newton's method has converged when pieces miss each other by less than this, of the size. */
  private static final double CONVERGED = 1e-10;

  /** Where rounding allows no less, a miss that no longer falls is as good. */
  private static final double GOOD = 1e-6;

  /** Newton's method may move a state by this share of the orbit's size, no more. */
  private static final double STRAY = 0.3;

  /** In a piece a displacement grows by about this at most. */
  private static final double MOST_GROWTH = 1e4;

  /** The most unknowns of one linear system; longer lists of pieces are made of longer ones. */
  private static final int MOST_UNKNOWNS = 1500;

  private static final int PROBES = 4;

  /** What comes round: a map's orbit after whole steps, or a curve between two of them. */
  private enum Round {
    WHOLE,
    BETWEEN
  }

  /** The periodic orbit of `period` steps near the first `period` rows of `path`. */
  Optional<ShotOrbit> whole(Matrix path, int period, double size) {
    return newton(path, period, size, Round.WHOLE);
  }

  /** The closed curve near the first rows of `path`, that goes round in about `period` steps. */
  Optional<ShotOrbit> between(Matrix path, double period, double size) {
    return newton(path, period, size, Round.BETWEEN);
  }

  private Optional<ShotOrbit> newton(Matrix path, double guess, double size, Round round) {
    List<Integer> cuts = cuts(path, guess);
    List<Vector> starts = cuts.stream().map(path::row).toList();
    List<Vector> states = starts;
    double period = guess;
    double best = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      ShotOrbit orbit = shot(cuts, states, period, round);
      double miss = orbit.miss();
      if (miss < CONVERGED * size || (miss < GOOD * size && miss >= best)) {
        return Optional.of(orbit);
      }
      best = miss;
      LinearSystem system = new LinearSystem(matrix(orbit, round));
      if (system.solvability() == LinearSystem.Solvability.SINGULAR) {
        return Optional.empty();
      }
      Vector move = system.solve(misses(orbit, round));
      states = moved(states, move);
      period += round == Round.BETWEEN ? move.at(move.size() - 1) : 0;
      if (!isNear(states, starts, STRAY * size)
          || !(Math.abs(period - guess) < STRAY * guess)
          || (round == Round.BETWEEN && period - cuts.getLast() < Monodromy.LEAST)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The steps at which pieces begin, 0 first. */
  private List<Integer> cuts(Matrix path, double period) {
    double growth = MOST_GROWTH;
    List<Integer> cuts = cuts(path, period, growth);
    while (cuts.size() > 1 && cuts.size() * system.dimension() > MOST_UNKNOWNS) {
      growth *= growth;
      cuts = cuts(path, period, growth);
    }
    return cuts;
  }

  /** Cuts where some displacements have grown by `most` since the last; the last piece is long. */
  private List<Integer> cuts(Matrix path, double period, double most) {
    int n = system.dimension();
    SplittableRandom random = new SplittableRandom(1);
    Batch vectors = new Batch(PROBES, n);
    Batch products = new Batch(PROBES, n);
    Batch states = new Batch(PROBES, n);
    TangentMap tangent = system.tangentMap(PROBES);
    for (int k = 0; k < PROBES; k++) {
      vectors.setRow(k, unit(Vector.zeros(n).map(_ -> random.nextGaussian())));
    }
    List<Integer> cuts = new ArrayList<>(List.of(0));
    for (int step = 0; step < period - 2 * Monodromy.LEAST; step++) {
      double grown = 0;
      for (int k = 0; k < PROBES; k++) {
        states.setRow(k, path.row(step));
      }
      tangent.at(states);
      tangent.times(vectors, products);
      for (int k = 0; k < PROBES; k++) {
        grown = Math.max(grown, products.row(k).norm());
      }
      vectors.copyFrom(products);
      if (grown > most) {
        cuts.add(step + 1);
        for (int k = 0; k < PROBES; k++) {
          vectors.setRow(k, unit(vectors.row(k)));
        }
      }
    }
    return cuts;
  }

  /** Of unit length; zero stays zero. */
  private static Vector unit(Vector vector) {
    double norm = vector.norm();
    return norm > 0 ? vector.times(1 / norm) : vector;
  }

  private ShotOrbit shot(List<Integer> cuts, List<Vector> states, double period, Round round) {
    List<Monodromy> pieces = new ArrayList<>();
    for (int k = 0; k + 1 < cuts.size(); k++) {
      pieces.add(Monodromy.whole(system, states.get(k), cuts.get(k + 1) - cuts.get(k)));
    }
    double last = period - cuts.getLast();
    pieces.add(
        switch (round) {
          case WHOLE -> Monodromy.whole(system, states.getLast(), (int) Math.round(last));
          case BETWEEN -> Monodromy.between(system, states.getLast(), last);
        });
    return new ShotOrbit(system, cuts, states, pieces, period);
  }

  /**
   * Rows of blocks Aₖ δₖ − δₖ₊₁, cyclic; of a curve one column more for the period, which the last
   * piece has, and one row more that holds the first state across the flow.
   */
  private static Matrix matrix(ShotOrbit orbit, Round round) {
    int n = orbit.dimension();
    int all = n * orbit.pieces().size();
    int size = unknowns(orbit, round);
    double[] matrix = new double[size * size];
    for (int k = 0; k < orbit.pieces().size(); k++) {
      double[] piece = orbit.pieces().get(k).matrix().toRowMajor();
      int next = (k + 1) % orbit.pieces().size();
      for (int i = 0; i < n; i++) {
        int row = (k * n + i) * size;
        System.arraycopy(piece, i * n, matrix, row + k * n, n);
        matrix[row + next * n + i] -= 1;
      }
    }
    if (round == Round.BETWEEN) {
      Vector velocity = orbit.pieces().getLast().velocity();
      double speed = velocity.norm();
      for (int i = 0; i < n; i++) {
        matrix[(all - n + i) * size + all] = velocity.at(i);
        matrix[all * size + i] = velocity.at(i) / speed;
      }
    }
    return Matrix.fromRowMajor(size, size, matrix);
  }

  private static Vector misses(ShotOrbit orbit, Round round) {
    int n = orbit.dimension();
    double[] right = new double[unknowns(orbit, round)];
    for (int k = 0; k < orbit.pieces().size(); k++) {
      orbit.missOf(k).times(-1).copyTo(right, k * n);
    }
    return Vector.of(right);
  }

  private static int unknowns(ShotOrbit orbit, Round round) {
    return orbit.dimension() * orbit.pieces().size() + (round == Round.BETWEEN ? 1 : 0);
  }

  private static List<Vector> moved(List<Vector> states, Vector move) {
    List<Vector> moved = new ArrayList<>();
    int n = states.getFirst().size();
    for (int k = 0; k < states.size(); k++) {
      moved.add(states.get(k).plus(move.slice(k * n, (k + 1) * n)));
    }
    return moved;
  }

  private static boolean isNear(List<Vector> states, List<Vector> starts, double most) {
    for (int k = 0; k < states.size(); k++) {
      if (!(states.get(k).distance(starts.get(k)) < most)) {
        return false;
      }
    }
    return true;
  }
}
