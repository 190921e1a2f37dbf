package separatrix.training;

import java.util.SplittableRandom;
import separatrix.linalg.Precision;
import separatrix.task.TrialBatch;

/** One update of the weights on the same trials again and again, to measure how fast it is. */
final class TrainingStep implements AutoCloseable {
  private final BackpropagationThroughTime backpropagation;
  private final TrialBatch trials;
  private final double[] parameters;
  private final double[] gradient;
  private final Descent descent;

  private TrainingStep(Architecture architecture, TrialBatch trials, int threads) {
    this.trials = trials;
    ParameterLayout layout =
        new ParameterLayout(
            architecture,
            trials.inputs().getFirst().columns(),
            trials.targets().getFirst().columns());
    parameters =
        new InitialWeights(
                layout,
                Initialisation.of(Initialisation.Scheme.GAUSSIAN, 1),
                new SplittableRandom(1))
            .draw();
    gradient = new double[parameters.length];
    descent = new Descent(Optimiser.Adam.of(1e-3), parameters.length);
    backpropagation =
        new BackpropagationThroughTime(
            layout, Precision.SINGLE, Regularisation.none(), trials.size(), threads);
  }

  static TrainingStep of(Architecture architecture, TrialBatch trials, int threads) {
    return new TrainingStep(architecture, trials, threads);
  }

  /** Forward, loss, backward, clipping at 1, Adam. */
  void take() {
    backpropagation.gradient(parameters, trials, gradient);
    GradientNorm.clip(gradient, 1);
    descent.move(parameters, gradient, 1e-3);
  }

  @Override
  public void close() {
    backpropagation.close();
  }
}
