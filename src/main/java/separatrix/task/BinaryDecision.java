package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Binary (perceptual) decision: one stream of noise with a small mean of its own; at the last step
 * the output is due to be the sign of its sum, before it nothing is asked. Timing and sizes are
 * those of the fixed-point tutorial in Google's `computation-thru-dynamics`: 25 steps of Δt = 1/25
 * with noise 0.025/√Δt and means up to 0.01, here uniform between −bias and +bias. A choice
 * accuracy of at least 0.95 counts as solved, our choice.
 *
 * @param noise the standard deviation of the stream about its mean
 * @param bias the largest mean
 * @param length steps a trial
 */
public record BinaryDecision(double noise, double bias, int length) implements Task {

  public BinaryDecision {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(noise, bias, length);
  }

  public static BinaryDecision standard() {
    return new BinaryDecision(0.125, 0.01, 25);
  }

  private static List<Parameter> parameters(double noise, double bias, int length) {
    return List.of(
        Parameter.real("noise", "", noise, 0, 1e3),
        Parameter.real("bias", "", bias, 0, 1e3),
        Parameter.length(length));
  }

  @Override
  public String name() {
    return "binary-decision";
  }

  @Override
  public String description() {
    return "Say at the end whether the sum of a noisy stream is above or below 0.";
  }

  @Override
  public List<String> inputNames() {
    return List.of("stream");
  }

  @Override
  public List<String> outputNames() {
    return List.of("choice");
  }

  @Override
  public List<Parameter> parameters() {
    return parameters(noise, bias, length);
  }

  @Override
  public BinaryDecision with(String parameter, double value) {
    return switch (parameter) {
      case "noise" -> new BinaryDecision(value, bias, length);
      case "bias" -> new BinaryDecision(noise, value, length);
      case "length" -> new BinaryDecision(noise, bias, Parameter.asWhole(parameter, value));
      default -> throw Parameter.unknown(this, parameter);
    };
  }

  @Override
  public Optional<Criterion> criterion() {
    return Optional.of(Criterion.atLeast(0.95, "choice accuracy", Measures::choiceAccuracy));
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
      sketch.input(0, step, step + 1, value);
    }
    sketch.target(0, length - 1, length, sum > 0 ? 1 : -1);
    return sketch.trial(sum > 0 ? "above 0" : "below 0");
  }
}
