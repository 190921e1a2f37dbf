package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * A free run: the same input at every step, and nothing is asked.
 *
 * @param input u
 * @param length steps a trial
 */
public record ConstantInput(Vector input, int length) implements Task {
  private static final String CHANNEL = "input ";

  public ConstantInput {
    if (!input.isFinite()) {
      throw new IllegalArgumentException("The input is " + input + "; finite numbers are due.");
    }
    var _ = Parameter.length(length);
  }

  /** A free run without any input. */
  public static ConstantInput atRest(int inputs) {
    return new ConstantInput(Vector.zeros(inputs), 200);
  }

  @Override
  public String name() {
    return "constant-input";
  }

  @Override
  public String description() {
    return "Hold the input constant and let the network run.";
  }

  @Override
  public List<String> inputNames() {
    return Channels.numbered("input", input.size());
  }

  @Override
  public List<String> outputNames() {
    return List.of();
  }

  /** "input 1" and on, then the length. */
  @Override
  public List<Parameter> parameters() {
    return IntStream.rangeClosed(0, inputs())
        .mapToObj(
            i ->
                i == inputs()
                    ? Parameter.length(length)
                    : Parameter.real(
                        CHANNEL + (i + 1), "", input.at(i), -Double.MAX_VALUE, Double.MAX_VALUE))
        .toList();
  }

  @Override
  public ConstantInput with(String parameter, double value) {
    var _ = Parameter.checked(this, parameter, value);
    if (parameter.equals("length")) {
      return new ConstantInput(input, Parameter.asWhole(parameter, value));
    }
    double[] values = input.toArray();
    for (int i = 0; i < values.length; i++) {
      if (parameter.equals(CHANNEL + (i + 1))) {
        values[i] = value;
        return new ConstantInput(Vector.of(values), length);
      }
    }
    throw Parameter.unknown(this, parameter);
  }

  /** The same input where the number of channels is the same, else none. */
  @Override
  public Optional<Task> fittedTo(int inputs, int outputs) {
    return Optional.of(
        inputs == input.size() ? this : new ConstantInput(Vector.zeros(inputs), length));
  }

  @Override
  public Optional<Criterion> criterion() {
    return Optional.empty();
  }

  @Override
  public TrialBatch draw(int count, RandomGenerator random) {
    double[] values = new double[length * inputs()];
    for (int step = 0; step < length; step++) {
      input.copyTo(values, step * inputs());
    }
    String condition =
        input.maxAbs() == 0
            ? "no input"
            : IntStream.range(0, inputs())
                .mapToObj(i -> String.valueOf(input.at(i)))
                .collect(Collectors.joining(", ", "input ", ""));
    Trial trial = Trial.free(Matrix.fromRowMajor(length, inputs(), values), condition);
    return TrialBatch.of(count, _ -> trial);
  }
}
