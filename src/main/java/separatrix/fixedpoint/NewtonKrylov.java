package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Batch;
import separatrix.linalg.Kernels;
import separatrix.linalg.Vector;
import separatrix.system.DynamicalSystem;
import separatrix.system.Stepper;
import separatrix.system.TangentMap;

/**
 * Minimises q(h) = ½‖F(h) − h‖² without ever forming a Jacobian: with A = J − I and r = F(h) − h
 * each step minimises ‖r + A s‖² + μ‖s‖² over a Krylov space K(A, r), to which the gradient Aᵀr is
 * added so that q can always be lowered (a Newton-Krylov hookstep: Viswanath 2007). The products of
 * all starts with their Jacobians are one matrix product. The modes of trained networks crowd
 * inside the unit circle, so small spaces do.
 */
final class NewtonKrylov implements Descent {
  private static final int LARGEST_SPACE = 30;

  /** The share of the residual that a step may leave, far from a zero. */
  private static final double ENOUGH = 0.1;

  private static final int TRIES = 4;

  /** Steps in spaces that are too small after which a start gives up. */
  private static final int MOST_HARD_STEPS = 6;

  /** The least damping of a gentle descent, beside the largest diagonal. */
  private static final double GENTLE = 3e-3;

  /** Below this q a gentle descent gives way, and slides to where q vanishes. */
  private static final double YIELDING = 1e-6;

  private final double leastDamping;
  private final int mostHardSteps;
  private final Watch watch;
  private final Kernels kernels = Kernels.standard();
  private final SearchSettings settings;
  private final int n;
  private final TangentMap tangent;
  private final Stepper stepper;
  private final Searching[] rows;

  /** Told after every step of a start. */
  interface Watch {
    void moved(int start, Row row);
  }

  NewtonKrylov(DynamicalSystem system, SearchSettings settings, int capacity) {
    this(system, settings, capacity, 0, MOST_HARD_STEPS, (_, _) -> {});
  }

  /** A descent whose damping stays so high that it hardly moves where q is flat. */
  static NewtonKrylov gentle(
      DynamicalSystem system, SearchSettings settings, int capacity, Watch watch) {
    return new NewtonKrylov(system, settings, capacity, GENTLE, Integer.MAX_VALUE, watch);
  }

  private NewtonKrylov(
      DynamicalSystem system,
      SearchSettings settings,
      int capacity,
      double leastDamping,
      int mostHardSteps,
      Watch watch) {
    this.settings = settings;
    this.leastDamping = leastDamping;
    this.mostHardSteps = mostHardSteps;
    this.watch = watch;
    n = system.dimension();
    tangent = system.tangentMap(capacity);
    stepper = system.stepper(capacity);
    rows = new Searching[capacity];
    for (int i = 0; i < capacity; i++) {
      rows[i] = new Searching(i, new Row(n), new Krylov(n, LARGEST_SPACE));
    }
  }

  private record Searching(int number, Row row, Krylov space) {}

  @Override
  public List<SearchOutcome> solve(List<Vector> starts, KnownPoints known) {
    List<Searching> active = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      rows[i].row.begin(starts.get(i));
      active.add(rows[i]);
    }
    judge(active);
    while (!active.isEmpty()) {
      active.forEach(start -> start.row.finish(settings));
      active.removeIf(start -> !start.row.isUnderWay());
      if (!active.isEmpty()) {
        build(active);
        active.forEach(start -> start.row.finish(settings, mostHardSteps));
        active.removeIf(start -> !start.row.isUnderWay());
        step(active, known);
        active.removeIf(start -> !start.row.isUnderWay());
      }
    }
    List<SearchOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      outcomes.add(rows[i].row.outcome.orElseThrow());
    }
    return outcomes;
  }

  /** Evaluates the proposals; those that are taken leave the list. */
  private List<Searching> judge(List<Searching> proposing) {
    if (proposing.isEmpty()) {
      return List.of();
    }
    Batch from = new Batch(proposing.size(), n);
    Batch to = new Batch(proposing.size(), n);
    for (int i = 0; i < proposing.size(); i++) {
      System.arraycopy(proposing.get(i).row.proposal, 0, from.data(), i * n, n);
    }
    stepper.step(from, to);
    List<Searching> rejected = new ArrayList<>();
    for (int i = 0; i < proposing.size(); i++) {
      if (proposing.get(i).row.judge(to.data(), i * n) == Row.Verdict.REJECTED) {
        rejected.add(proposing.get(i));
      }
    }
    return rejected;
  }

  /** Builds the space of every start, with its gradient aside. */
  private void build(List<Searching> active) {
    active.forEach(start -> start.space.begin(start.row.residual));
    List<Searching> growing = List.copyOf(active);
    while (!growing.isEmpty()) {
      evaluate(growing);
      growing = grow(growing);
    }
    evaluate(active);
    Batch gradients = gradients(active);
    Batch aside = new Batch(active.size(), n);
    for (int i = 0; i < active.size(); i++) {
      double[] direction = active.get(i).space.putAside(gradients.data(), i * n);
      System.arraycopy(direction, 0, aside.data(), i * n, n);
    }
    Batch products = products(aside);
    for (int i = 0; i < active.size(); i++) {
      Searching start = active.get(i);
      start.space.project(products.data(), i * n, start.row.residual);
      start.row.hardSteps += start.space.isTooSmall() ? 1 : 0;
    }
  }

  /** Grows spaces until so many are complete that those left deserve a batch of their own. */
  private List<Searching> grow(List<Searching> growing) {
    List<Searching> left = growing;
    while (left.size() > growing.size() / 2) {
      Batch vectors = new Batch(growing.size(), n);
      for (int i = 0; i < growing.size(); i++) {
        System.arraycopy(growing.get(i).space.newest(), 0, vectors.data(), i * n, n);
      }
      Batch products = products(vectors);
      for (int i = 0; i < growing.size(); i++) {
        Searching start = growing.get(i);
        if (!start.space.isComplete()) {
          double enough = Math.min(ENOUGH, Math.pow(2 * start.row.q, 0.25));
          start.space.extend(products.data(), i * n, enough);
        }
      }
      left = growing.stream().filter(start -> !start.space.isComplete()).toList();
    }
    return left;
  }

  private void evaluate(List<Searching> at) {
    Batch states = new Batch(at.size(), n);
    for (int i = 0; i < at.size(); i++) {
      System.arraycopy(at.get(i).row.state, 0, states.data(), i * n, n);
    }
    tangent.at(states);
  }

  /** A · vectors, where A was evaluated last. */
  private Batch products(Batch vectors) {
    Batch products = new Batch(vectors.rows(), n);
    tangent.times(vectors, products);
    subtract(vectors, products);
    return products;
  }

  /** Aᵀr of every start. */
  private Batch gradients(List<Searching> at) {
    Batch residuals = new Batch(at.size(), n);
    for (int i = 0; i < at.size(); i++) {
      System.arraycopy(at.get(i).row.residual, 0, residuals.data(), i * n, n);
    }
    Batch gradients = new Batch(at.size(), n);
    tangent.transposedTimes(residuals, gradients);
    subtract(residuals, gradients);
    for (int i = 0; i < at.size(); i++) {
      at.get(i).row.gradientNorm =
          Math.sqrt(Krylov.dot(gradients.data(), i * n, gradients.data(), i * n, n));
    }
    return gradients;
  }

  private static void subtract(Batch less, Batch from) {
    for (int i = 0; i < from.data().length; i++) {
      from.data()[i] -= less.data()[i];
    }
  }

  /** Steps within the spaces; where q would rise the damping does, a few times. */
  private void step(List<Searching> active, KnownPoints known) {
    for (Searching start : active) {
      if (start.row.steps == 1) {
        start.row.beginDamping(start.space.largestDiagonal());
      }
      double least = leastDamping * Math.min(1, Math.sqrt(start.row.q / YIELDING));
      start.row.damping = Math.max(start.row.damping, least * start.space.largestDiagonal());
      start.space.propose(start.row, kernels);
      start.row.recognise(known);
    }
    List<Searching> trying = active.stream().filter(start -> start.row.isUnderWay()).toList();
    for (int i = 0; i < TRIES; i++) {
      trying = judge(trying);
      trying.forEach(start -> start.space.propose(start.row, kernels));
    }
    active.forEach(start -> watch.moved(start.number, start.row));
  }
}
