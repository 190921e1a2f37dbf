package separatrix.task;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import separatrix.linalg.Matrix;

/**
 * Inputs for a network whose task is unknown: in each trial, each channel either brings pulses of
 * random sign or, one time in four, holds a constant drawn between −size and +size. Nothing is
 * asked.
 *
 * @param inputs m, the number of channels
 * @param pulseProbability of a pulse at each step of a channel that brings pulses
 * @param size of the pulses, and the largest constant
 * @param length steps a trial
 */
public record RandomPulses(int inputs, double pulseProbability, double size, int length)
    implements Task {
  private static final double HELD = 0.25;

  public RandomPulses {
    if (inputs < 0) {
      throw new IllegalArgumentException("A network has 0 inputs or more, " + inputs + " came.");
    }
    // A parameter refuses a value that is out of its range.
    var _ = parameters(pulseProbability, size, length);
  }

  public static RandomPulses on(int inputs) {
    return new RandomPulses(inputs, 0.1, 1, 64);
  }

  private static List<Parameter> parameters(double pulseProbability, double size, int length) {
    return List.of(
        Parameter.real("pulse probability", "per step", pulseProbability, 0, 1),
        Parameter.real("size", "", size, 0, 1e6),
        Parameter.length(length));
  }

  @Override
  public String name() {
    return "random-pulses";
  }

  @Override
  public String description() {
    return "Bring pulses and constants on random channels, and ask nothing.";
  }

  @Override
  public List<String> inputNames() {
    return Channels.numbered("input", inputs);
  }

  @Override
  public List<String> outputNames() {
    return List.of();
  }

  @Override
  public List<Parameter> parameters() {
    return parameters(pulseProbability, size, length);
  }

  @Override
  public RandomPulses with(String parameter, double value) {
    return switch (parameter) {
      case "pulse probability" -> new RandomPulses(inputs, value, size, length);
      case "size" -> new RandomPulses(inputs, pulseProbability, value, length);
      case "length" ->
          new RandomPulses(inputs, pulseProbability, size, Parameter.asWhole(parameter, value));
      default -> throw Parameter.unknown(this, parameter);
    };
  }

  @Override
  public Optional<Task> fittedTo(int networkInputs, int outputs) {
    return Optional.of(new RandomPulses(networkInputs, pulseProbability, size, length));
  }

  @Override
  public Optional<Criterion> criterion() {
    return Optional.empty();
  }

  @Override
  public TrialBatch draw(int count, RandomGenerator random) {
    return TrialBatch.of(count, _ -> trial(random));
  }

  private Trial trial(RandomGenerator random) {
    double[] values = new double[length * inputs];
    StringJoiner held = new StringJoiner(", ", "holds ", "").setEmptyValue("pulses");
    for (int channel = 0; channel < inputs; channel++) {
      if (random.nextDouble() < HELD) {
        double constant = size * (2 * random.nextDouble() - 1);
        held.add(String.format(Locale.ROOT, "%.2f on input %d", constant, channel + 1));
        for (int step = 0; step < length; step++) {
          values[step * inputs + channel] = constant;
        }
      } else {
        for (int step = 0; step < length; step++) {
          if (random.nextDouble() < pulseProbability) {
            values[step * inputs + channel] = random.nextBoolean() ? size : -size;
          }
        }
      }
    }
    return Trial.free(Matrix.fromRowMajor(length, inputs, values), held.toString());
  }
}
