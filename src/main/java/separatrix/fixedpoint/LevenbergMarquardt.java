package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Batch;
import separatrix.linalg.Kernels;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.TangentMap;

/**
 * Minimises q(h) = ½‖F(h) − h‖² from several starts at once: with A = J − I and r = F(h) − h each
 * step solves (AᵀA + μI) s = −Aᵀr, and μ follows the gain ratio (Nielsen 1999). Near a zero μ is
 * kept below q, which makes the convergence quadratic. Owns scratch memory: one thread each.
 */
final class LevenbergMarquardt implements Descent {
  private final Kernels kernels = Kernels.standard();
  private final SearchSettings settings;
  private final int n;
  private final TangentMap tangent;
  private final double[] jacobian;
  private final double[] scratch;
  private final Equations[] rows;

  LevenbergMarquardt(DynamicalSystem system, SearchSettings settings, int capacity) {
    this.settings = settings;
    n = system.dimension();
    tangent = system.tangentMap(capacity);
    jacobian = new double[n * n];
    scratch = new double[n * n];
    rows = new Equations[capacity];
    for (int i = 0; i < capacity; i++) {
      rows[i] = new Equations(new Row(n), new double[n], new double[n * n]);
    }
  }

  /** A row with Aᵀr and the lower triangle of AᵀA. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the arrays are scratch memory
  private record Equations(Row row, double[] gradient, double[] normal) {
    double largestDiagonal() {
      int n = gradient.length;
      double largest = 0;
      for (int i = 0; i < n; i++) {
        largest = Math.max(largest, normal[i * n + i]);
      }
      return largest;
    }
  }

  @Override
  public List<SearchOutcome> solve(List<Vector> starts, KnownPoints known) {
    List<Equations> active = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      rows[i].row.begin(starts.get(i));
      active.add(rows[i]);
    }
    while (!active.isEmpty()) {
      Batch batch = new Batch(active.size(), n);
      for (int i = 0; i < active.size(); i++) {
        System.arraycopy(active.get(i).row.proposal, 0, batch.data(), i * n, n);
      }
      tangent.at(batch);
      for (int i = 0; i < active.size(); i++) {
        judge(active.get(i), i);
      }
      active.forEach(equations -> advance(equations, known));
      active.removeIf(equations -> !equations.row.isUnderWay());
    }
    List<SearchOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      outcomes.add(rows[i].row.outcome.orElseThrow());
    }
    return outcomes;
  }

  private void judge(Equations equations, int index) {
    Row row = equations.row;
    switch (row.judge(tangent.image().data(), index * n)) {
      case FIRST -> {
        linearise(equations, index);
        row.beginDamping(equations.largestDiagonal());
      }
      case ACCEPTED -> linearise(equations, index);
      case REJECTED -> {}
    }
  }

  /** A = J − I; the lower triangle of normal = AᵀA, gradient = Aᵀr. */
  private void linearise(Equations equations, int index) {
    tangent.jacobian(index, jacobian);
    double[] gradient = equations.gradient;
    java.util.Arrays.fill(gradient, 0);
    for (int i = 0; i < n; i++) {
      jacobian[i * n + i] -= 1;
      double weight = equations.row.residual[i];
      for (int j = 0; j < n; j++) {
        gradient[j] += weight * jacobian[i * n + j];
      }
    }
    kernels.gram(n, jacobian, equations.normal);
    equations.row.gradientNorm = Math.sqrt(Krylov.dot(gradient, 0, gradient, 0, n));
  }

  /** Ends the row, or proposes its next state. */
  private void advance(Equations equations, KnownPoints known) {
    equations.row.finish(settings);
    if (equations.row.isUnderWay()) {
      propose(equations);
      equations.row.recognise(known);
    }
  }

  private void propose(Equations equations) {
    Row row = equations.row;
    while (true) {
      double damping = row.damping;
      System.arraycopy(equations.normal, 0, scratch, 0, n * n);
      for (int i = 0; i < n; i++) {
        scratch[i * n + i] += damping;
        row.step[i] = -equations.gradient[i];
      }
      if (kernels.solvePositive(n, scratch, row.step)) {
        double predicted = 0;
        for (int i = 0; i < n; i++) {
          predicted += row.step[i] * (damping * row.step[i] - equations.gradient[i]);
          row.proposal[i] = row.state[i] + row.step[i];
        }
        row.predicted = predicted / 2;
        return;
      }
      row.damping = Math.max(row.damping, 1e-16 * equations.largestDiagonal()) * 10;
    }
  }
}
