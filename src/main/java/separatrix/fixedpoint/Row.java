package separatrix.fixedpoint;

import java.util.Optional;
import separatrix.linalg.Vector;

/** One start on its way down: its state, the step it proposes and its damping (Nielsen 1999). */
final class Row {
  /** Below this q the damping follows q, which keeps Newton's quadratic convergence. */
  private static final double QUADRATIC = 1e-5;

  /** On the way to a zero a step leaves less than this share of q; towards a slow point, more. */
  private static final double FALLING = 0.5;

  private static final double FIRST_DAMPING = 1e-3;
  private static final double SMALLEST_GAIN = 1e-4;
  private static final double STUCK_DAMPING = 1e14;
  private static final double FLAT = 1e-7;

  /** Where q is flat, a curvature that is this share of the damping leads nowhere. */
  private static final double OUTWEIGHED = 1e-4;

  final double[] state;
  final double[] residual;
  final double[] proposal;
  final double[] proposedResidual;
  final double[] step;
  double q;

  /** By how much the last accepted step lowered q. */
  double change;

  double predicted;
  double damping;
  double growth;
  double gradientNorm;
  int steps;
  int hardSteps;
  Optional<SearchOutcome> outcome = Optional.empty();

  Row(int n) {
    state = new double[n];
    residual = new double[n];
    proposal = new double[n];
    proposedResidual = new double[n];
    step = new double[n];
  }

  void begin(Vector start) {
    start.copyTo(proposal, 0);
    start.copyTo(state, 0);
    q = Double.POSITIVE_INFINITY;
    change = 0;
    damping = 1;
    growth = 2;
    gradientNorm = Double.POSITIVE_INFINITY;
    steps = 0;
    hardSteps = 0;
    outcome = Optional.empty();
  }

  /** What came of a proposal. */
  enum Verdict {
    FIRST,
    ACCEPTED,
    REJECTED
  }

  /** Takes the proposal, whose image is at `from` of `image`, if it lowers q enough. */
  Verdict judge(double[] image, int from) {
    double sum = 0;
    for (int i = 0; i < state.length; i++) {
      double difference = image[from + i] - proposal[i];
      proposedResidual[i] = difference;
      sum += difference * difference;
    }
    double proposed = sum / 2;
    steps++;
    boolean first = steps == 1;
    double gain = first ? 1 : (q - proposed) / Math.max(predicted, Double.MIN_NORMAL);
    if (!Double.isFinite(proposed) || !(first || (proposed < q && gain > SMALLEST_GAIN))) {
      damping *= growth;
      growth *= 2;
      return Verdict.REJECTED;
    }
    accept(proposed, gain);
    return first ? Verdict.FIRST : Verdict.ACCEPTED;
  }

  private void accept(double newQ, double gain) {
    System.arraycopy(proposal, 0, state, 0, state.length);
    System.arraycopy(proposedResidual, 0, residual, 0, residual.length);
    change = steps == 1 ? 0 : q - newQ;
    boolean isFalling = steps == 1 || newQ < FALLING * q;
    q = newQ;
    double cube = Math.pow(2 * gain - 1, 3);
    damping *= Math.max(1.0 / 5, 1 - cube);
    if (q < QUADRATIC && isFalling) {
      damping = Math.min(damping, q);
    }
    growth = 2;
  }

  /** The damping to begin with, beside the largest squared length of A's columns. */
  void beginDamping(double largestDiagonal) {
    damping = FIRST_DAMPING * largestDiagonal;
    if (slope() <= FLAT) {
      damping = Math.min(damping, q);
    }
  }

  /** Ends the row if it has arrived, or cannot go on. */
  void finish(SearchSettings settings) {
    if (q < settings.tolerance()) {
      end(new SearchOutcome.Found(Vector.of(state), q, steps, change));
    } else if (!Double.isFinite(q)) {
      end(new SearchOutcome.Diverged(steps));
    } else if (isFlat() || damping > STUCK_DAMPING) {
      end(new SearchOutcome.Slow(Vector.of(state), q, steps, change));
    } else if (steps >= settings.maxSteps()) {
      end(new SearchOutcome.RanOutOfSteps(Vector.of(state), q, steps));
    }
  }

  /** The same, and ends the row after too many hard steps. */
  void finish(SearchSettings settings, int mostHardSteps) {
    finish(settings);
    if (isUnderWay() && hardSteps > mostHardSteps) {
      end(new SearchOutcome.RanOutOfSteps(Vector.of(state), q, steps));
    }
  }

  /** Ends the row where its step leads into a known point. */
  void recognise(KnownPoints known) {
    int point = known.basinOf(state, step);
    if (point >= 0) {
      end(new SearchOutcome.Recognised(point, steps));
    }
  }

  /**
   * Whether no step lowers q any more. Along a mode λ the gradient is |λ − 1| ‖r‖ and the curvature
   * (λ − 1)²: where the damping does not outweigh that, the next step goes down a slope.
   */
  private boolean isFlat() {
    double slope = slope();
    return slope <= FLAT && slope * slope <= OUTWEIGHED * damping;
  }

  /** ‖Aᵀr‖ / ‖r‖. */
  private double slope() {
    return gradientNorm / Math.sqrt(2 * q);
  }

  private void end(SearchOutcome result) {
    outcome = Optional.of(result);
  }

  boolean isUnderWay() {
    return outcome.isEmpty();
  }
}
