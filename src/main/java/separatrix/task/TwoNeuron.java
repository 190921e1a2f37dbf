package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The two-neuron task of Turner, Dabholkar and Barak (2021): without any input, the state of ẋ = −x
 * + W tanh(x) is due to be at (0, 1) after ten time constants, having started from (1, 0). The
 * start is the network's own initial state and the outputs are its two units as they are, so a
 * network for this task is a leaky one of two units with its activation inside, that initial state,
 * and an identity as readout. Only the last step asks anything.
 *
 * <p>Solved is a loss ½‖x − (0, 1)‖² below 10⁻⁴: a distance of at most √(2 · 10⁻⁴) ≈ 0.0141. The
 * length of an Euler step is our choice.
 *
 * @param duration of a trial, in time constants τ
 * @param step Δt/τ, the leak of a network that is to do it
 */
public record TwoNeuron(double duration, double step) implements Task {
  private static final double SOLVED = Math.sqrt(2e-4);

  public TwoNeuron {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(duration, step);
  }

  /** Ten time constants in steps of a tenth. */
  public static TwoNeuron standard() {
    return new TwoNeuron(10, 0.1);
  }

  private static List<Parameter> parameters(double duration, double step) {
    return List.of(
        Parameter.real("duration", "time constants", duration, 1, 1000),
        Parameter.real("step", "time constants", step, 0.001, 1));
  }

  @Override
  public String name() {
    return "two-neuron";
  }

  @Override
  public String description() {
    return "Bring two units without any input from their start to (0, 1) in ten time constants.";
  }

  @Override
  public List<String> inputNames() {
    return List.of();
  }

  @Override
  public List<String> outputNames() {
    return List.of("unit 1", "unit 2");
  }

  @Override
  public List<Parameter> parameters() {
    return parameters(duration, step);
  }

  @Override
  public TwoNeuron with(String parameter, double value) {
    return switch (parameter) {
      case "duration" -> new TwoNeuron(value, step);
      case "step" -> new TwoNeuron(duration, value);
      default -> throw Parameter.unknown(this, parameter);
    };
  }

  @Override
  public Optional<Criterion> criterion() {
    return Optional.of(Criterion.atMost(SOLVED, "distance from the target", Measures::distance));
  }

  /** The same trial `count` times: nothing in it is random. */
  @Override
  public TrialBatch draw(int count, RandomGenerator random) {
    int steps = (int) Math.round(duration / step);
    Trial trial =
        new TrialSketch(this, steps)
            .target(0, steps - 1, steps, 0)
            .target(1, steps - 1, steps, 1)
            .trial("to (0, 1)");
    return TrialBatch.of(count, _ -> trial);
  }
}
