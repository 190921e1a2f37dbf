package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import separatrix.linalg.Matrix;

/**
 * The n-bit flip-flop of Sussillo and Barak (2013): each channel brings rare pulses of ±1, and its
 * output holds the sign of the last one, the present one included. Every channel has a pulse at
 * step 0, so that all outputs are told from the start.
 *
 * @param bits n, the number of channels
 * @param pulseProbability of a pulse at each later step of each channel
 * @param length steps a trial
 */
public record FlipFlop(int bits, double pulseProbability, int length) implements Task {

  public FlipFlop {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(bits, pulseProbability, length);
  }

  public static FlipFlop ofBits(int bits) {
    return new FlipFlop(bits, 0.1, 64);
  }

  private static List<Parameter> parameters(int bits, double pulseProbability, int length) {
    return List.of(
        Parameter.whole("bits", "", bits, 1, 1000),
        Parameter.real("pulse probability", "per step", pulseProbability, 0, 1),
        Parameter.length(length));
  }

  @Override
  public String name() {
    return "flip-flop";
  }

  @Override
  public String description() {
    return bits == 1
        ? "Hold the sign of the last pulse."
        : "Hold the sign of the last pulse on each of %d channels.".formatted(bits);
  }

  /** A name per bit. */
  @Override
  public List<String> inputNames() {
    return Channels.numbered("bit", bits);
  }

  @Override
  public List<String> outputNames() {
    return inputNames();
  }

  @Override
  public List<Parameter> parameters() {
    return parameters(bits, pulseProbability, length);
  }

  @Override
  public FlipFlop with(String parameter, double value) {
    return switch (parameter) {
      case "bits" -> new FlipFlop(Parameter.asWhole(parameter, value), pulseProbability, length);
      case "pulse probability" -> new FlipFlop(bits, value, length);
      case "length" -> new FlipFlop(bits, pulseProbability, Parameter.asWhole(parameter, value));
      default -> throw Parameter.unknown(this, parameter);
    };
  }

  @Override
  public List<Variant> variants() {
    return List.of(
        new Variant("Golub & Sussillo 2018", new FlipFlop(3, 0.5, 64)),
        new Variant("FixedPointFinder's own defaults", new FlipFlop(3, 0.2, 256)));
  }

  @Override
  public Optional<Task> fittedTo(int inputs, int outputs) {
    return inputs == outputs && inputs >= 1 && inputs <= 1000
        ? Optional.of(new FlipFlop(inputs, pulseProbability, length))
        : Optional.empty();
  }

  @Override
  public Optional<Criterion> criterion() {
    return Optional.of(Criterion.atLeast(0.99, "bit accuracy", Measures::bitAccuracy));
  }

  @Override
  public TrialBatch draw(int count, RandomGenerator random) {
    return TrialBatch.of(count, _ -> trial(random));
  }

  private Trial trial(RandomGenerator random) {
    double[] inputs = new double[length * bits];
    double[] targets = new double[length * bits];
    for (int step = 0; step < length; step++) {
      for (int bit = 0; bit < bits; bit++) {
        int at = step * bits + bit;
        if (step == 0 || random.nextDouble() < pulseProbability) {
          inputs[at] = random.nextBoolean() ? 1 : -1;
        }
        targets[at] = inputs[at] == 0 ? targets[at - bits] : inputs[at];
      }
    }
    StringJoiner held = new StringJoiner(" ", "ends at ", "");
    for (int bit = 0; bit < bits; bit++) {
      held.add(targets[(length - 1) * bits + bit] > 0 ? "+" : "−");
    }
    return new Trial(
        Matrix.fromRowMajor(length, bits, inputs),
        Matrix.fromRowMajor(length, bits, targets),
        held.toString());
  }
}
