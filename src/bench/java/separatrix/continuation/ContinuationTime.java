package separatrix.continuation;

import java.util.List;
import java.util.SplittableRandom;
import separatrix.linalg.Eigen;
import separatrix.linalg.LinearSystem;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

/**
 * What a point on a branch costs by the size of the network: h ← tanh(g (J + m mᵀ / n) h + u m)
 * with a random J of radius 0.5, whose branch under u goes round two folds. Beside it the time of
 * one factorisation and one set of eigenvalues of that size, on the same machine in the same run.
 */
final class ContinuationTime {
  private ContinuationTime() {}

  static void main(String... sizes) {
    for (String size : sizes) {
      measure(Integer.parseInt(size));
    }
  }

  private static void measure(int n) {
    SplittableRandom random = new SplittableRandom(1);
    Vector m = Vector.zeros(n).map(_ -> random.nextBoolean() ? 1 : -1);
    double[] weights = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        weights[i * n + j] = 0.5 / Math.sqrt(n) * random.nextGaussian() + 2 * m.at(i) * m.at(j) / n;
      }
    }
    Matrix recurrent = Matrix.fromRowMajor(n, n, weights);
    Matrix input = Matrix.fromRowMajor(n, 1, m.toArray());
    RecurrentNetwork network =
        RecurrentNetwork.fromRest(
            new Vanilla(recurrent, input, Vector.zeros(n), Activation.TANH), Readout.identity(n));
    Family family = new InputFamily(network, Vector.zeros(1), 0);
    long begun = System.nanoTime();
    boolean isRegular =
        new LinearSystem(recurrent).solvability() == LinearSystem.Solvability.REGULAR;
    double factorisation = seconds(begun);
    begun = System.nanoTime();
    int values = Eigen.values(recurrent).size();
    double spectrum = seconds(begun);
    BifurcationDiagram diagram =
        new Continuation(family, ContinuationSettings.over(-1, 1))
            .from(List.of(new Seed(0, Vector.zeros(n))), ContinuationProgress.silent());
    int points = diagram.branches().stream().mapToInt(branch -> branch.points().size()).sum();
    System.out.printf(
        "%d units: %d branch(es), %d points, %d bifurcations in %.1f s, %.3f s a point"
            + " (factorisation%s %.3f s, %d eigenvalues %.3f s)%n",
        n,
        diagram.branches().size(),
        points,
        diagram.bifurcations().size(),
        diagram.seconds(),
        diagram.seconds() / points,
        isRegular ? "" : " of a singular matrix",
        factorisation,
        values,
        spectrum);
    diagram
        .bifurcations()
        .forEach(each -> System.out.println("  " + each.bifurcation().sentence()));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) * 1e-9;
  }
}
