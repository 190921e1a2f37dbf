package separatrix.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import separatrix.linalg.Precision;
import separatrix.task.Task;
import separatrix.task.TrialBatch;

/** What learns: the parameters, their optimiser, and the trials of each step. */
final class Learner implements AutoCloseable {
  static final long WEIGHTS = -1;
  private static final long CONNECTIONS = -2;
  private static final long NOISE = -3;
  static final long HELD_OUT = -4;
  static final long TRIALS = -5;
  static final long EXAMINATION = -6;
  static final int EXAMINED = 500;

  /** What a step did. */
  record Step(double loss, double gradientNorm) {}

  private final Task task;
  private final TrainingSettings settings;
  private final ParameterLayout layout;
  private final FreeParameters constrained;
  private final BackpropagationThroughTime backpropagation;
  private final TrialBatch heldOut;
  private final TrialBatch examination;
  private final double[] isWeight;
  private final double[] free;
  private final double[] flat;
  private final double[] gradient;
  private final double[] freeGradient;
  private final Descent descent;

  private Learner(Task task, TrainingSettings settings, Beginning beginning) {
    this.task = task;
    this.settings = settings;
    layout = layout(task, settings);
    constrained =
        new FreeParameters(
            layout,
            settings.constraints(),
            settings.initialisation().start(),
            random(settings, CONNECTIONS));
    free = beginning.free(layout, constrained);
    descent = beginning.descent(free.length);
    backpropagation =
        new BackpropagationThroughTime(
            layout,
            Precision.SINGLE,
            settings.regularisation(),
            settings.batchSize(),
            settings.threads());
    heldOut =
        TrialBatch.heldOut(
            task, settings.stopping().validationTrials(), Seeds.mix(settings.seed(), HELD_OUT));
    examination = TrialBatch.heldOut(task, EXAMINED, Seeds.mix(settings.seed(), EXAMINATION));
    isWeight = new double[layout.size()];
    layout.forEachWeight(i -> isWeight[i] = 1);
    flat = new double[layout.size()];
    gradient = new double[layout.size()];
    freeGradient = new double[free.length];
    constrained.expand(free, flat);
  }

  /** Where parameters and optimiser come from. */
  private interface Beginning {
    double[] free(ParameterLayout layout, FreeParameters constrained);

    Descent descent(int size);
  }

  static ParameterLayout layout(Task task, TrainingSettings settings) {
    return new ParameterLayout(settings.architecture(), task.inputs(), task.outputs());
  }

  private static SplittableRandom random(TrainingSettings settings, long purpose) {
    return new SplittableRandom(Seeds.mix(settings.seed(), purpose));
  }

  /** One that begins with fresh weights. */
  static Learner fresh(Task task, TrainingSettings settings) {
    return new Learner(
        task,
        settings,
        new Beginning() {
          @Override
          public double[] free(ParameterLayout layout, FreeParameters constrained) {
            SplittableRandom random = random(settings, WEIGHTS);
            double[] drawn = new InitialWeights(layout, settings.initialisation(), random).draw();
            return constrained.obeying(drawn, settings.initialisation(), random);
          }

          @Override
          public Descent descent(int size) {
            return new Descent(settings.optimiser(), size);
          }
        });
  }

  /** One that begins with the weights of a network, of the settings' architecture. */
  static Learner of(Task task, TrainingSettings settings, double[] parameters) {
    return new Learner(
        task,
        settings,
        new Beginning() {
          @Override
          public double[] free(ParameterLayout layout, FreeParameters constrained) {
            return constrained.of(parameters);
          }

          @Override
          public Descent descent(int size) {
            return new Descent(settings.optimiser(), size);
          }
        });
  }

  /** One that goes on from a state. */
  static Learner of(Task task, TrainingState state) {
    return new Learner(
        task,
        state.settings(),
        new Beginning() {
          @Override
          public double[] free(ParameterLayout layout, FreeParameters constrained) {
            double[] free = state.parameters().toArray();
            if (free.length != constrained.size()
                || state.moments().size()
                    != (long) free.length * state.settings().optimiser().moments()) {
              throw new IllegalArgumentException(
                  "The training state has %d parameters, %d are due; it belongs to another task."
                      .formatted(free.length, constrained.size()));
            }
            return free;
          }

          @Override
          public Descent descent(int size) {
            return new Descent(
                state.settings().optimiser(), state.moments().toArray(), state.momentSteps());
          }
        });
  }

  ParameterLayout layout() {
    return layout;
  }

  /**
   * The parameters of the network as it is: those that the steps run with, which are in single
   * precision, so that a file holds the network in half the room. Where a rank is asked for, in
   * double precision, for rounding would raise it.
   */
  double[] parameters() {
    return settings.constraints().rank() > 0
        ? flat.clone()
        : Arrays.stream(flat).map(value -> (float) value).toArray();
  }

  /** What the optimiser moves. */
  double[] free() {
    return free.clone();
  }

  Descent descent() {
    return descent;
  }

  TrialBatch heldOut() {
    return heldOut;
  }

  /** Trials apart from those that say when to look: only a network that seems good sees them. */
  TrialBatch examination() {
    return examination;
  }

  /** Goes back to earlier free parameters. */
  void restore(double[] earlier) {
    System.arraycopy(earlier, 0, free, 0, free.length);
    constrained.expand(free, flat);
  }

  /** One update, with the trials of step `number`; none where the gradient is not finite. */
  Step step(int number, double rate) {
    long seed = Seeds.mix(Seeds.mix(settings.seed(), TRIALS), number);
    double loss =
        backpropagation.noisyGradient(
            flat,
            (share, count) ->
                task.draw(count, new SplittableRandom(Seeds.mix(seed, share))).trials(),
            Seeds.mix(seed, NOISE),
            gradient);
    loss += decayWeights();
    constrained.pullBack(free, gradient, freeGradient);
    double norm = GradientNorm.clip(freeGradient, settings.regularisation().clipNorm());
    if (Double.isFinite(loss) && Double.isFinite(norm)) {
      descent.move(free, freeGradient, rate);
      constrained.project(free);
      constrained.expand(free, flat);
    }
    return new Step(loss, norm);
  }

  /** Adds the slope of L2 to the gradient, and returns its loss. */
  private double decayWeights() {
    double l2 = settings.regularisation().l2();
    double sum = 0;
    if (l2 > 0) {
      for (int i = 0; i < flat.length; i++) {
        double weight = flat[i] * isWeight[i];
        sum += weight * weight;
        gradient[i] += 2 * l2 * weight;
      }
    }
    return l2 * sum;
  }

  /** The network on held-out trials. */
  BackpropagationThroughTime.Evaluation validate() {
    return backpropagation.evaluate(flat, heldOut);
  }

  @Override
  public void close() {
    backpropagation.close();
  }
}
