package separatrix.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What the optimiser moves, and the network's parameters that follow from it under the constraints:
 * missing connections stay missing, signs are kept by setting a weight that crosses zero to zero,
 * and recurrent matrices of given rank are products of two factors, which stand after the other
 * parameters.
 */
final class FreeParameters {
  private final ParameterLayout layout;
  private final Constraints constraints;
  private final int units;

  /** Of the layout's places: 1 where the optimiser may move it, else 0. */
  private final double[] isFree;

  /** Of the layout's places: the sign that is due, 0 where both are. */
  private final double[] signs;

  /**
   * @param random draws which connections there are
   */
  FreeParameters(
      ParameterLayout layout,
      Constraints constraints,
      Initialisation.Start start,
      RandomGenerator random) {
    this.layout = layout;
    this.constraints = constraints;
    units = layout.architecture().units();
    isFree = new double[layout.size()];
    signs = new double[layout.size()];
    layout.forEachParameter(i -> isFree[i] = 1);
    int gateRows = layout.gateRows();
    long excitatory = Math.round(constraints.excitatory() * units);
    for (int j = 0; j < units; j++) {
      double sign = constraints.excitatory() == 0 ? 0 : j < excitatory ? 1 : -1;
      for (int i = 0; i < gateRows; i++) {
        int place = layout.recurrent(i, j);
        boolean isThere = constraints.density() == 1 || random.nextDouble() < constraints.density();
        isFree[place] = isThere && constraints.rank() == 0 ? 1 : 0;
        signs[place] = sign;
      }
      for (int i = 0; i < layout.outputs(); i++) {
        signs[layout.readout(i, j)] = sign;
      }
    }
    if (start == Initialisation.Start.ZERO) {
      Arrays.fill(isFree, layout.panelSize(), layout.size(), 0);
    }
  }

  /** How many numbers the optimiser moves, places that stay empty included. */
  int size() {
    return layout.size() + 2 * factorSize();
  }

  /** Numbers in each of the two factors, all gates together. */
  private int factorSize() {
    return layout.gateRows() * constraints.rank();
  }

  /** Fresh parameters, made to obey. */
  double[] obeying(double[] drawn, Initialisation initialisation, RandomGenerator random) {
    double[] free = Arrays.copyOf(drawn, size());
    double share = constraints.excitatory();
    for (int i = 0; i < layout.size(); i++) {
      if (signs[i] != 0) {
        // Few inhibitory units balance many excitatory ones.
        double balance = signs[i] < 0 && share < 1 ? share / (1 - share) : 1;
        free[i] = signs[i] * Math.abs(free[i]) * balance;
      }
      if (i < layout.panelSize()) {
        free[i] *= isFree[i];
      }
    }
    layout.forEachWeight(
        i -> {
          if (isRecurrent(i)) {
            free[i] /= Math.sqrt(constraints.density());
          }
        });
    // The entries of a product of N(0, a²) factors of rank r have variance r a⁴ = g² / n.
    double deviation =
        Math.pow(
            initialisation.gain()
                * initialisation.gain()
                / (units * (double) Math.max(1, constraints.rank())),
            0.25);
    for (int i = layout.size(); i < free.length; i++) {
      free[i] = deviation * random.nextGaussian();
    }
    return free;
  }

  private boolean isRecurrent(int place) {
    return place < layout.cellRows() * layout.columns() && place % layout.columns() < units;
  }

  /** Parameters of a network that was trained before; with a rank, the nearest of that rank. */
  double[] of(double[] flat) {
    if (constraints.rank() > 0) {
      return new LowRank(layout, constraints.rank()).factored(flat);
    }
    double[] free = flat.clone();
    for (int i = 0; i < layout.panelSize(); i++) {
      free[i] *= isFree[i];
    }
    project(free);
    return free;
  }

  /** The network's parameters. */
  void expand(double[] free, double[] flat) {
    System.arraycopy(free, 0, flat, 0, flat.length);
    if (constraints.rank() > 0) {
      new LowRank(layout, constraints.rank()).expand(free, flat);
    }
  }

  /** From the gradient of the network's parameters to that of the free ones. */
  void pullBack(double[] free, double[] gradient, double[] freeGradient) {
    for (int i = 0; i < gradient.length; i++) {
      freeGradient[i] = gradient[i] * isFree[i];
    }
    if (constraints.rank() > 0) {
      new LowRank(layout, constraints.rank()).pullBack(free, gradient, freeGradient);
    }
  }

  /** Sets weights of the wrong sign to zero. */
  void project(double[] free) {
    if (constraints.excitatory() > 0) {
      for (int i = 0; i < layout.size(); i++) {
        if (signs[i] * free[i] < 0) {
          free[i] = 0;
        }
      }
    }
  }
}
