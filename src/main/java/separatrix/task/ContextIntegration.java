package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import separatrix.linalg.Matrix;

/**
 * Context-dependent integration, after Mante, Sussillo et al. (2013): two streams of noise, each
 * with a mean of its own, and two channels of which one says which stream counts; the output is the
 * running sum of that stream. The standard numbers are those of the sample network; R² of at least
 * 0.95 counts as solved, our choice.
 *
 * @param noise the standard deviation of each stream about its mean
 * @param bias the largest mean of a stream: means are uniform between −bias and +bias
 * @param gain by which the sum is scaled
 * @param length steps a trial
 */
public record ContextIntegration(double noise, double bias, double gain, int length)
    implements Task {
  private static final int STREAMS = 2;

  public ContextIntegration {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(noise, bias, gain, length);
  }

  public static ContextIntegration standard() {
    return new ContextIntegration(0.3, 0.2, 0.1, 80);
  }

  private static List<Parameter> parameters(double noise, double bias, double gain, int length) {
    return List.of(
        Parameter.real("noise", "", noise, 0, 1e3),
        Parameter.real("bias", "", bias, 0, 1e3),
        Parameter.real("gain", "per step", gain, 0, 1e3),
        Parameter.length(length));
  }

  @Override
  public String name() {
    return "context-integration";
  }

  @Override
  public String description() {
    return "Add up the one of two noisy streams that the context channels point at.";
  }

  /** The two streams, then the two context channels. */
  @Override
  public List<String> inputNames() {
    return List.of("stream 1", "stream 2", "context 1", "context 2");
  }

  @Override
  public List<String> outputNames() {
    return List.of("sum");
  }

  @Override
  public List<Parameter> parameters() {
    return parameters(noise, bias, gain, length);
  }

  @Override
  public ContextIntegration with(String parameter, double value) {
    return switch (parameter) {
      case "noise" -> new ContextIntegration(value, bias, gain, length);
      case "bias" -> new ContextIntegration(noise, value, gain, length);
      case "gain" -> new ContextIntegration(noise, bias, value, length);
      case "length" ->
          new ContextIntegration(noise, bias, gain, Parameter.asWhole(parameter, value));
      default -> throw Parameter.unknown(this, parameter);
    };
  }

  @Override
  public List<Variant> variants() {
    return List.of(
        new Variant(
            "Google's computation-thru-dynamics", new ContextIntegration(0.125, 0.01, 1, 25)));
  }

  @Override
  public Optional<Criterion> criterion() {
    return Optional.of(Criterion.atLeast(0.95, "R²", Measures::rSquared));
  }

  @Override
  public TrialBatch draw(int count, RandomGenerator random) {
    return TrialBatch.of(count, _ -> trial(random));
  }

  private Trial trial(RandomGenerator random) {
    int context = random.nextInt(STREAMS);
    double[] means = new double[STREAMS];
    for (int stream = 0; stream < STREAMS; stream++) {
      means[stream] = bias * (2 * random.nextDouble() - 1);
    }
    double[] inputs = new double[length * inputs()];
    double[] targets = new double[length];
    double sum = 0;
    for (int step = 0; step < length; step++) {
      for (int stream = 0; stream < STREAMS; stream++) {
        inputs[step * inputs() + stream] = means[stream] + noise * random.nextGaussian();
      }
      inputs[step * inputs() + STREAMS + context] = 1;
      sum += inputs[step * inputs() + context];
      targets[step] = gain * sum;
    }
    return new Trial(
        Matrix.fromRowMajor(length, inputs(), inputs),
        Matrix.fromRowMajor(length, 1, targets),
        "context " + (context + 1));
  }
}
