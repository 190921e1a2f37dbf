package separatrix.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import separatrix.linalg.Complex;
import separatrix.linalg.ComplexVector;
import separatrix.linalg.Eigen;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;

/**
 * A closed orbit in pieces, each run from a state of its own.
 *
 * @param cuts at which step each piece begins, 0 first
 * @param starts where it begins
 * @param pieces what it does
 * @param period steps of one round
 */
record ShotOrbit(
    DynamicalSystem system,
    List<Integer> cuts,
    List<Vector> starts,
    List<Monodromy> pieces,
    double period) {

  ShotOrbit {
    cuts = List.copyOf(cuts);
    starts = List.copyOf(starts);
    pieces = List.copyOf(pieces);
  }

  int dimension() {
    return system.dimension();
  }

  /** How far the end of a piece is from where the next begins. */
  Vector missOf(int piece) {
    return pieces.get(piece).end().minus(starts.get((piece + 1) % starts.size()));
  }

  /** The largest miss between two pieces. */
  double miss() {
    return IntStream.range(0, pieces.size()).mapToDouble(k -> missOf(k).norm()).max().orElseThrow();
  }

  /** How much the interpolation at the end may be off. */
  double roughness() {
    return pieces.getLast().end().distance(pieces.getLast().coarse());
  }

  /** The states after 0 … steps − 1 steps, each run from the start of its piece. */
  Matrix states(int steps) {
    List<Vector> states = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      int piece = cuts.indexOf(step);
      states.add(piece >= 0 ? starts.get(piece) : system.step(states.getLast()));
    }
    return Matrix.ofRows(states);
  }

  /**
   * The Floquet multipliers, the largest first. Those of several pieces are the powers of the
   * eigenvalues of the block-cyclic matrix of all Aₖ, which no factor of the whole round's growth
   * swamps: each multiplier has as many roots there as there are pieces.
   */
  List<Complex> multipliers() {
    int count = pieces.size();
    List<Complex> powers =
        sorted(Eigen.values(cyclic()).stream().map(root -> power(root, count)).toList());
    List<Complex> multipliers = new ArrayList<>();
    while (!powers.isEmpty()) {
      Complex first = powers.getFirst();
      List<Complex> alike =
          powers.stream()
              .sorted(Comparator.comparingDouble(other -> other.minus(first).abs()))
              .limit(count)
              .toList();
      multipliers.add(mean(alike));
      powers = without(powers, alike);
    }
    return sorted(multipliers);
  }

  /** The matrix with A₁ … A_M below its diagonal of blocks and in its last corner; A₁ if alone. */
  private Matrix cyclic() {
    int count = pieces.size();
    int n = dimension();
    int size = count * n;
    double[] cyclic = new double[size * size];
    for (int k = 0; k < count; k++) {
      double[] piece = pieces.get(k).matrix().toRowMajor();
      int next = (k + 1) % count;
      for (int i = 0; i < n; i++) {
        System.arraycopy(piece, i * n, cyclic, (next * n + i) * size + k * n, n);
      }
    }
    return Matrix.fromRowMajor(size, size, cyclic);
  }

  /**
   * A multiplier with its vector at the first state.
   *
   * @param multiplier μ; of a pair, the one with a positive imaginary part
   * @param right v with A_M … A₁ v = μ v, turned so that a real one's is real
   */
  record Direction(Complex multiplier, ComplexVector right) {}

  /** The vectors of these multipliers. */
  List<Direction> directions(List<Complex> multipliers) {
    Eigen roots = Eigen.of(cyclic());
    return multipliers.stream()
        .map(
            multiplier -> {
              int index =
                  IntStream.range(0, roots.size())
                      .boxed()
                      .min(
                          Comparator.comparingDouble(
                              i -> power(roots.value(i), pieces.size()).minus(multiplier).abs()))
                      .orElseThrow();
              return new Direction(multiplier, turned(roots.right(index)));
            })
        .toList();
  }

  /** The first block, times the phase that makes its largest entry real. */
  private ComplexVector turned(ComplexVector whole) {
    Vector re = whole.re().slice(0, dimension());
    Vector im = whole.im().slice(0, dimension());
    int largest =
        IntStream.range(0, dimension())
            .boxed()
            .max(Comparator.comparingDouble(i -> Math.hypot(re.at(i), im.at(i))))
            .orElseThrow();
    Complex entry = new Complex(re.at(largest), im.at(largest));
    return new ComplexVector(re, im).times(entry.conjugate().times(1 / entry.abs()));
  }

  private static List<Complex> sorted(List<Complex> multipliers) {
    return multipliers.stream()
        .sorted(Comparator.comparingDouble(multiplier -> -multiplier.abs()))
        .toList();
  }

  private static Complex power(Complex root, int exponent) {
    double size = Math.pow(root.abs(), exponent);
    double angle = exponent * root.arg();
    return new Complex(size * Math.cos(angle), size * Math.sin(angle));
  }

  /** A real one's roots are not all real, so that a rest of an imaginary part is rounding. */
  private static Complex mean(List<Complex> alike) {
    double re = alike.stream().mapToDouble(Complex::re).average().orElseThrow();
    double im = alike.stream().mapToDouble(Complex::im).average().orElseThrow();
    return new Complex(re, Math.abs(im) < 1e-9 * Math.abs(re) ? 0 : im);
  }

  private static List<Complex> without(List<Complex> all, List<Complex> some) {
    List<Complex> rest = new ArrayList<>(all);
    some.forEach(rest::remove);
    return rest;
  }

  /** The orbit's states at equal parts of its period, on from the middle of the first steps. */
  Matrix sampled(int samples) {
    int before = Monodromy.LEAST;
    Matrix path = states((int) Math.ceil(period) + 2 * before + 1);
    List<Vector> states =
        IntStream.range(0, samples)
            .mapToObj(k -> between(path, before + period * k / samples))
            .toList();
    return Matrix.ofRows(states);
  }

  private static Vector between(Matrix path, double at) {
    int base = (int) Math.floor(at);
    Interpolation between = Interpolation.at(at - base, 2 * Monodromy.LEAST);
    Vector state = Vector.zeros(path.columns());
    for (int j = 0; j < between.weights().size(); j++) {
      state = state.plus(path.row(base + between.first() + j).times(between.weights().at(j)));
    }
    return state;
  }
}
