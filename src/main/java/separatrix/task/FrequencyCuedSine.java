package separatrix.task;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import separatrix.linalg.Matrix;

/**
 * The sine generator of Sussillo and Barak (2013): a static input uⱼ = j/N + 1/4, j = 1 … N, asks
 * for the sine sin(ωⱼ t), t = 1 … T, whose frequency rises evenly with j. R² of at least 0.99
 * counts as solved, our choice.
 *
 * @param frequencies N
 * @param slowest ω₁, in radians a step
 * @param fastest the last ω, in radians a step
 * @param length T, steps a trial
 */
public record FrequencyCuedSine(int frequencies, double slowest, double fastest, int length)
    implements Task {

  public FrequencyCuedSine {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(frequencies, slowest, fastest, length);
  }

  /** 51 frequencies from 0.1 to 0.6 radians a step, for 100 steps. */
  public static FrequencyCuedSine standard() {
    return new FrequencyCuedSine(51, 0.1, 0.6, 100);
  }

  private static List<Parameter> parameters(
      int frequencies, double slowest, double fastest, int length) {
    return List.of(
        Parameter.whole("frequencies", "", frequencies, 1, 10_000),
        Parameter.real("slowest", "radians a step", slowest, 0, fastest),
        Parameter.real("fastest", "radians a step", fastest, slowest, Math.PI),
        Parameter.length(length));
  }

  @Override
  public String name() {
    return "sine";
  }

  @Override
  public String description() {
    return "Make a sine whose frequency a constant input sets.";
  }

  @Override
  public List<String> inputNames() {
    return List.of("frequency cue");
  }

  @Override
  public List<String> outputNames() {
    return List.of("sine");
  }

  /** The input that asks for frequency `number`, from 1 to N. */
  public double cue(int number) {
    return (double) number / frequencies + 0.25;
  }

  /** ω of frequency `number`, from 1 to N, in radians a step. */
  public double frequency(int number) {
    return frequencies == 1
        ? slowest
        : slowest + (fastest - slowest) * (number - 1) / (frequencies - 1);
  }

  @Override
  public List<Parameter> parameters() {
    return parameters(frequencies, slowest, fastest, length);
  }

  @Override
  public FrequencyCuedSine with(String parameter, double value) {
    var _ = Parameter.checked(this, parameter, value);
    return switch (parameter) {
      case "frequencies" ->
          new FrequencyCuedSine(Parameter.asWhole(parameter, value), slowest, fastest, length);
      case "slowest" -> new FrequencyCuedSine(frequencies, value, fastest, length);
      case "fastest" -> new FrequencyCuedSine(frequencies, slowest, value, length);
      case "length" ->
          new FrequencyCuedSine(frequencies, slowest, fastest, Parameter.asWhole(parameter, value));
      default -> throw Parameter.unknown(this, parameter);
    };
  }

  /**
   * Sussillo and Barak ask for 0.1 to 0.6 radians a time constant, for 50 time constants in steps
   * of a quarter; Maheswaranathan et al. for 0.04 to 0.2 cycles a unit of time, for 50 units in
   * steps of a fifth (their range as others have programmed it again).
   */
  @Override
  public List<Variant> variants() {
    double step = 0.2;
    return List.of(
        new Variant(
            "Sussillo & Barak 2013, leak 0.25", new FrequencyCuedSine(51, 0.025, 0.15, 200)),
        new Variant(
            "Maheswaranathan et al. 2019",
            new FrequencyCuedSine(51, 2 * Math.PI * 0.04 * step, 2 * Math.PI * 0.2 * step, 250)));
  }

  @Override
  public Optional<Criterion> criterion() {
    return Optional.of(Criterion.atLeast(0.99, "R²", Measures::rSquared));
  }

  /** The trials cover the frequencies evenly: one at random in each of `count` equal parts. */
  @Override
  public TrialBatch draw(int count, RandomGenerator random) {
    return TrialBatch.of(
        count, i -> trial(1 + (int) ((i + random.nextDouble()) * frequencies / count)));
  }

  private Trial trial(int number) {
    double[] inputs = new double[length];
    double[] targets = new double[length];
    for (int step = 0; step < length; step++) {
      inputs[step] = cue(number);
      targets[step] = Math.sin(frequency(number) * (step + 1));
    }
    return new Trial(
        Matrix.fromRowMajor(length, 1, inputs),
        Matrix.fromRowMajor(length, 1, targets),
        String.format(Locale.ROOT, "%.3f radians a step", frequency(number)));
  }
}
