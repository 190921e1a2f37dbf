package separatrix.network;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * Three hundred units that hold one bit: h ← tanh((2 m mᵀ/n + noise) h) with a sign mᵢ for each.
 * The origin is a saddle of one unstable mode, λ ≈ 2, between two attractors; all other eigenvalues
 * lie in a cloud of radius 0.3.
 */
public final class LargeBistable {
  public static final int UNITS = 300;

  private LargeBistable() {}

  public static RecurrentNetwork network() {
    SplittableRandom random = new SplittableRandom(6);
    int[] signs = random.ints(UNITS, 0, 2).map(bit -> 2 * bit - 1).toArray();
    double[] weights =
        IntStream.range(0, UNITS * UNITS)
            .mapToDouble(
                k ->
                    2.0 * signs[k / UNITS] * signs[k % UNITS] / UNITS
                        + 0.3 / Math.sqrt(UNITS) * random.nextGaussian())
            .toArray();
    double[] read = IntStream.of(signs).mapToDouble(sign -> (double) sign / UNITS).toArray();
    Matrix along = Matrix.fromRowMajor(1, UNITS, read);
    return RecurrentNetwork.fromRest(
        new Vanilla(
            Matrix.fromRowMajor(UNITS, UNITS, weights),
            along.transpose().times(UNITS),
            Vector.zeros(UNITS),
            Activation.TANH),
        Readout.affine(along, Vector.zeros(1)));
  }
}
