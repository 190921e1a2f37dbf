package separatrix.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import separatrix.linalg.Matrix;
import separatrix.linalg.Precision;
import separatrix.task.Trial;
import separatrix.task.TrialBatch;

/**
 * The exact gradient of the loss with respect to every parameter: the network is run forward over
 * all trials, then the chain rule backward over the same steps (Werbos, 1990). The loss is Σ w
 * (output − target)² over what is asked, divided by how many values are asked, and `activity` times
 * the mean square of the units' rates.
 *
 * <p>The trials are divided among threads; what they contribute is added in their order, so that
 * the result does not depend on who was faster.
 */
public final class BackpropagationThroughTime implements AutoCloseable {
  /** Where a share gets its trials from. */
  @FunctionalInterface
  interface Source {
    List<Trial> trials(int share, int count);
  }

  /** The outputs of some trials, and the loss without regularisation. */
  public record Evaluation(double loss, List<Matrix> outputs) {
    public Evaluation {
      outputs = List.copyOf(outputs);
    }
  }

  private final ParameterLayout layout;
  private final Regularisation regularisation;
  private final int batchSize;
  private final TrialShare[] shares;

  /** 1 at the places of parameters, 0 at the empty ones. */
  private final double[] isParameter;

  private final Workers workers;

  /** For batches of `batchSize` trials, on so many threads. */
  public BackpropagationThroughTime(
      ParameterLayout layout,
      Precision precision,
      Regularisation regularisation,
      int batchSize,
      int threads) {
    this.layout = layout;
    this.regularisation = regularisation;
    this.batchSize = batchSize;
    shares = new TrialShare[Math.min(threads, batchSize)];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = new TrialShare(layout, precision, to(i) - from(i), regularisation.noise());
    }
    workers = new Workers(shares.length);
    isParameter = new double[layout.size()];
    layout.forEachParameter(i -> isParameter[i] = 1);
  }

  private int from(int share) {
    return (int) ((long) batchSize * share / shares.length);
  }

  private int to(int share) {
    return from(share + 1);
  }

  /**
   * The loss of a batch of the size that was announced, without noise.
   *
   * @param parameters as the layout has them
   * @param gradient written
   */
  public double gradient(double[] parameters, TrialBatch trials, double[] gradient) {
    if (trials.size() != batchSize) {
      throw new IllegalArgumentException(
          "%d trials came, a batch of %d is due.".formatted(trials.size(), batchSize));
    }
    for (TrialShare share : shares) {
      share.noise().silence();
    }
    return gradient(
        parameters, (share, _) -> trials.trials().subList(from(share), to(share)), gradient);
  }

  /** The loss of the source's trials with noise from this seed. */
  double noisyGradient(double[] parameters, Source source, long seed, double[] gradient) {
    for (int i = 0; i < shares.length; i++) {
      shares[i].noise().seed(Seeds.mix(seed, i));
    }
    return gradient(parameters, source, gradient);
  }

  private double gradient(double[] parameters, Source source, double[] gradient) {
    long[] asked = new long[shares.length];
    workers.run(
        shares.length,
        i -> {
          asked[i] = shares[i].load(source.trials(i, shares[i].rows()));
          shares[i].forward(parameters);
        });
    long all = Math.max(1, Arrays.stream(asked).sum());
    long rates = 0;
    for (TrialShare share : shares) {
      rates += (long) share.rows() * share.steps() * layout.architecture().units();
    }
    double activityScale = regularisation.activity() / Math.max(1, rates);
    double[] losses = new double[shares.length];
    workers.run(
        shares.length,
        i -> {
          losses[i] = shares[i].miss(1.0 / all) / all;
          if (activityScale > 0) {
            losses[i] += activityScale * shares[i].activity();
          }
          shares[i].backward(2 * activityScale);
        });
    Arrays.fill(gradient, 0);
    for (TrialShare share : shares) {
      share.addSlopes(gradient);
    }
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= isParameter[i];
    }
    return Arrays.stream(losses).sum();
  }

  /** Runs the network on any number of trials, without noise or regularisation. */
  public Evaluation evaluate(double[] parameters, TrialBatch trials) {
    List<List<Trial>> groups = new ArrayList<>();
    int size = shares[0].rows();
    for (int i = 0; i < trials.size(); i += size) {
      groups.add(trials.trials().subList(i, Math.min(trials.size(), i + size)));
    }
    long asked = 0;
    double missed = 0;
    List<Matrix> outputs = new ArrayList<>();
    long[] askedOf = new long[shares.length];
    for (int first = 0; first < groups.size(); first += shares.length) {
      int from = first;
      int count = Math.min(shares.length, groups.size() - first);
      workers.run(
          count,
          i -> {
            askedOf[i] = shares[i].load(groups.get(from + i));
            shares[i].noise().silence();
            shares[i].forward(parameters);
          });
      for (int i = 0; i < count; i++) {
        asked += askedOf[i];
        outputs.addAll(shares[i].outputs());
        missed += shares[i].miss(1);
      }
    }
    return new Evaluation(missed / Math.max(1, asked), outputs);
  }

  @Override
  public void close() {
    workers.close();
  }
}
