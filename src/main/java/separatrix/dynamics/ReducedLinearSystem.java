package separatrix.dynamics;

import java.util.List;
import java.util.stream.IntStream;
import separatrix.linalg.Complex;
import separatrix.linalg.ComplexVector;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;

/**
 * A network seen linearly around a state h under an input u, with only some of its modes left: δ ←
 * J δ + (∂F/∂u) δu + F(h) − h, in the coordinates of the modes that are kept, and the output read
 * linearly from δ. With all modes it is the linearization; with few it shows how much of what the
 * network does they alone can do (Maheswaranathan et al. 2019, fig. 3).
 *
 * @param system the network under u
 * @param at its linearization
 */
public record ReducedLinearSystem(Autonomous system, Linearization at) {

  public static ReducedLinearSystem around(Autonomous system, Vector state) {
    return new ReducedLinearSystem(system, Linearization.at(system, state));
  }

  /** How many modes are kept where `modes` are asked for: never half of a complex pair. */
  public int kept(int modes) {
    int size = at.spectrum().size();
    if (modes < 0 || modes > size) {
      throw new IllegalArgumentException(
          "%d modes are asked for; the system has %d.".formatted(modes, size));
    }
    boolean splits = modes > 0 && at.spectrum().mode(modes).eigenvalue().im() > 0;
    return splits ? modes + 1 : modes;
  }

  /**
   * What the linear system with the leading modes puts out on trials.
   *
   * @param start the first state of each
   * @param inputs one T × inputs per trial, whole inputs (not differences from u)
   * @param modes how many of the leading modes are kept, 0 to n; a pair counts as two
   * @return one (T + 1) × outputs per trial, the start's first
   */
  public List<Matrix> outputs(Vector start, List<Matrix> inputs, int modes) {
    Matrix readout = system.network().readout().jacobian(at.state());
    Matrix pushes = system.inputJacobian(at.state()).transpose();
    Vector drift = system.step(at.state()).minus(at.state());
    List<Mode> all = at.spectrum().modes();
    // Where eigenvalues repeat, a mode's coordinate must not see those beside it.
    List<ComplexVector> left = DualVectors.of(all, all);
    List<Kept> kept =
        IntStream.range(0, kept(modes))
            .mapToObj(
                i ->
                    Kept.of(
                        all.get(i), left.get(i), readout, pushes, drift, start.minus(at.state())))
            .toList();
    Vector rest = system.network().readout().of(at.state());
    return inputs.stream().map(input -> outputs(kept, rest, input)).toList();
  }

  private Matrix outputs(List<Kept> kept, Vector rest, Matrix inputs) {
    int steps = inputs.rows();
    double[] outputs = new double[(steps + 1) * rest.size()];
    for (int t = 0; t <= steps; t++) {
      rest.copyTo(outputs, t * rest.size());
    }
    Matrix changes = inputs.minus(repeated(system.input(), steps));
    kept.forEach(mode -> mode.add(changes, outputs));
    return Matrix.fromRowMajor(steps + 1, rest.size(), outputs);
  }

  private static Matrix repeated(Vector row, int times) {
    return Matrix.ofRows(java.util.Collections.nCopies(times, row));
  }

  /**
   * A mode whose coordinate is a = lᴴ δ with lᴴ r = 1.
   *
   * @param start a at the first step
   * @param drift what F(h) − h adds to it at each step
   * @param push what a unit of each input adds to it
   * @param seen what each output sees of a unit of it
   */
  private record Kept(
      Complex eigenvalue, Complex start, Complex drift, ComplexVector push, ComplexVector seen) {

    static Kept of(
        Mode mode, ComplexVector left, Matrix readout, Matrix pushes, Vector drift, Vector start) {
      ComplexVector dual = SelectionVector.dual(left, mode.right());
      return new Kept(
          mode.eigenvalue(),
          product(dual, start),
          product(dual, drift),
          new ComplexVector(pushes.times(dual.re()), pushes.times(dual.im()).times(-1)),
          new ComplexVector(readout.times(mode.right().re()), readout.times(mode.right().im())));
    }

    /** lᴴ v of a real v. */
    private static Complex product(ComplexVector left, Vector v) {
      return new Complex(left.re().dot(v), -left.im().dot(v));
    }

    /** Adds what the outputs see of this mode. */
    void add(Matrix changes, double[] outputs) {
      int count = seen.size();
      Complex coordinate = start;
      for (int t = 0; t <= changes.rows(); t++) {
        for (int k = 0; k < count; k++) {
          outputs[t * count + k] +=
              coordinate.re() * seen.re().at(k) - coordinate.im() * seen.im().at(k);
        }
        if (t < changes.rows()) {
          Vector change = changes.row(t);
          Complex pushed = new Complex(push.re().dot(change), push.im().dot(change));
          coordinate = coordinate.times(eigenvalue).plus(pushed).plus(drift);
        }
      }
    }
  }
}
