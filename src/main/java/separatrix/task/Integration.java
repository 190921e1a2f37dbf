package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Plain integration: one stream of noise with a small mean of its own; the output is its running
 * sum, the present step included. Timing and sizes are those of the integrator in Google's
 * `computation-thru-dynamics` tutorials: 25 steps of Δt = 1/25 with noise 0.025/√Δt and means up to
 * 0.01; the sum is not multiplied by Δt there either. R² of at least 0.95 counts as solved, our
 * choice.
 *
 * @param noise the standard deviation of the stream about its mean
 * @param bias the largest mean: means are uniform between −bias and +bias
 * @param gain by which the sum is scaled
 * @param length steps a trial
 */
public record Integration(double noise, double bias, double gain, int length) implements Task {

  public Integration {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(noise, bias, gain, length);
  }

  public static Integration standard() {
    return new Integration(0.125, 0.01, 1, 25);
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
    return "integration";
  }

  @Override
  public String description() {
    return "Add up a noisy stream.";
  }

  @Override
  public List<String> inputNames() {
    return List.of("stream");
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
  public Integration with(String parameter, double value) {
    return switch (parameter) {
      case "noise" -> new Integration(value, bias, gain, length);
      case "bias" -> new Integration(noise, value, gain, length);
      case "gain" -> new Integration(noise, bias, value, length);
      case "length" -> new Integration(noise, bias, gain, Parameter.asWhole(parameter, value));
      default -> throw Parameter.unknown(this, parameter);
    };
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
    TrialSketch sketch = new TrialSketch(this, length);
    double mean = bias * (2 * random.nextDouble() - 1);
    double sum = 0;
    for (int step = 0; step < length; step++) {
      double value = mean + noise * random.nextGaussian();
      sum += value;
      sketch.input(0, step, step + 1, value).target(0, step, step + 1, gain * sum);
    }
    return sketch.trial(sum > 0 ? "ends above 0" : "ends below 0");
  }
}
