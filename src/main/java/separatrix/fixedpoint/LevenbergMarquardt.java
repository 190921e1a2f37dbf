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
final class LevenbergMarquardt {
  private static final double FIRST_DAMPING = 1e-3;
  private static final double SMALLEST_GAIN = 1e-4;
  private static final double STUCK_DAMPING = 1e14;
  private static final double FLAT = 1e-7;

  private final Kernels kernels = Kernels.standard();
  private final SearchSettings settings;
  private final int n;
  private final TangentMap tangent;
  private final Batch trial;
  private final double[] jacobian;
  private final double[] scratch;
  private final Row[] rows;

  LevenbergMarquardt(DynamicalSystem system, SearchSettings settings, int capacity) {
    this.settings = settings;
    n = system.dimension();
    tangent = system.tangentMap(capacity);
    trial = new Batch(capacity, n);
    jacobian = new double[n * n];
    scratch = new double[n * n];
    rows = new Row[capacity];
    for (int i = 0; i < capacity; i++) {
      rows[i] = new Row(n);
    }
  }

  /** One outcome per start, in order; at most `capacity` starts. */
  List<SearchOutcome> solve(List<Vector> starts, KnownPoints known) {
    List<Row> active = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      rows[i].begin(starts.get(i));
      active.add(rows[i]);
    }
    while (!active.isEmpty()) {
      Batch batch = gather(active);
      tangent.at(batch);
      for (int i = 0; i < active.size(); i++) {
        judge(active.get(i), i, batch);
      }
      active.forEach(row -> advance(row, known));
      active.removeIf(row -> row.outcome.isPresent());
    }
    List<SearchOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      outcomes.add(rows[i].outcome.orElseThrow());
    }
    return outcomes;
  }

  private Batch gather(List<Row> active) {
    Batch batch = active.size() == trial.rows() ? trial : new Batch(active.size(), n);
    for (int i = 0; i < active.size(); i++) {
      System.arraycopy(active.get(i).proposal, 0, batch.data(), i * n, n);
    }
    return batch;
  }

  /** Takes the proposal at row `index` of the batch if it lowers q enough. */
  private void judge(Row row, int index, Batch batch) {
    double[] image = tangent.image().data();
    double[] states = batch.data();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double residual = image[index * n + i] - states[index * n + i];
      row.proposedResidual[i] = residual;
      sum += residual * residual;
    }
    double q = sum / 2;
    row.steps++;
    boolean first = row.steps == 1;
    if (!Double.isFinite(q)) {
      row.reject();
      return;
    }
    double gain = first ? 1 : (row.q - q) / Math.max(row.predicted, Double.MIN_NORMAL);
    if (first || (q < row.q && gain > SMALLEST_GAIN)) {
      row.accept(q, gain);
      tangent.jacobian(index, jacobian);
      row.linearise(jacobian, kernels);
      if (first) {
        row.damping = FIRST_DAMPING * row.largestDiagonal();
      }
    } else {
      row.reject();
    }
  }

  /** Ends the row, or proposes its next state. */
  private void advance(Row row, KnownPoints known) {
    if (row.q < settings.tolerance()) {
      row.end(new SearchOutcome.Found(Vector.of(row.state), row.q, row.steps));
    } else if (!Double.isFinite(row.q)) {
      row.end(new SearchOutcome.Diverged(row.steps));
    } else if (row.gradientNorm() <= FLAT * Math.sqrt(2 * row.q) || row.damping > STUCK_DAMPING) {
      row.end(new SearchOutcome.Slow(Vector.of(row.state), row.q, row.steps));
    } else if (row.steps >= settings.maxSteps()) {
      row.end(new SearchOutcome.RanOutOfSteps(Vector.of(row.state), row.q, row.steps));
    } else {
      propose(row);
      int point = known.basinOf(row.state, row.step);
      if (point >= 0) {
        row.end(new SearchOutcome.Recognised(point, row.steps));
      }
    }
  }

  private void propose(Row row) {
    while (true) {
      double damping = row.damping;
      System.arraycopy(row.normal, 0, scratch, 0, n * n);
      for (int i = 0; i < n; i++) {
        scratch[i * n + i] += damping;
        row.step[i] = -row.gradient[i];
      }
      if (kernels.solvePositive(n, scratch, row.step)) {
        double predicted = 0;
        for (int i = 0; i < n; i++) {
          predicted += row.step[i] * (damping * row.step[i] - row.gradient[i]);
          row.proposal[i] = row.state[i] + row.step[i];
        }
        row.predicted = predicted / 2;
        return;
      }
      row.damping = Math.max(row.damping, 1e-16 * row.largestDiagonal()) * 10;
    }
  }
}
