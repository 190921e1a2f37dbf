package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The two-point moving average of Sussillo and Barak (2013): one input is random at every step, the
 * other marks a few of its values by a 1; the output is the mean of the last two marked values, the
 * present one included. The paper's sizes are not known to us, so these are our choice: values
 * uniform between −1 and +1, a mark at one step in ten, 100 steps, solved with R² of at least 0.95.
 * The first two steps are always marked, and nothing is asked at the first.
 *
 * @param markProbability of a mark at each step after the first two
 * @param unmarked the largest value that is not marked; the largest marked one is 1
 * @param length steps a trial
 */
public record TwoPointAverage(double markProbability, double unmarked, int length) implements Task {

  public TwoPointAverage {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(markProbability, unmarked, length);
  }

  public static TwoPointAverage standard() {
    return new TwoPointAverage(0.1, 1, 100);
  }

  private static List<Parameter> parameters(double markProbability, double unmarked, int length) {
    return List.of(
        Parameter.real("mark probability", "per step", markProbability, 0, 1),
        Parameter.real("unmarked", "", unmarked, 0, 1e3),
        Parameter.whole("length", "steps", length, 2, 100_000));
  }

  @Override
  public String name() {
    return "two-point-average";
  }

  @Override
  public String description() {
    return "Hold the mean of the last two values that were marked.";
  }

  @Override
  public List<String> inputNames() {
    return List.of("value", "mark");
  }

  @Override
  public List<String> outputNames() {
    return List.of("mean");
  }

  @Override
  public List<Parameter> parameters() {
    return parameters(markProbability, unmarked, length);
  }

  @Override
  public TwoPointAverage with(String parameter, double value) {
    return switch (parameter) {
      case "mark probability" -> new TwoPointAverage(value, unmarked, length);
      case "unmarked" -> new TwoPointAverage(markProbability, value, length);
      case "length" ->
          new TwoPointAverage(markProbability, unmarked, Parameter.asWhole(parameter, value));
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
    double before = Double.NaN;
    double last = Double.NaN;
    for (int step = 0; step < length; step++) {
      double value = 2 * random.nextDouble() - 1;
      if (step < 2 || random.nextDouble() < markProbability) {
        before = last;
        last = value;
        sketch.input(0, step, step + 1, value).input(1, step, step + 1, 1);
      } else {
        sketch.input(0, step, step + 1, unmarked * value);
      }
      sketch.target(0, step, step + 1, (before + last) / 2);
    }
    return sketch.trial(before + last > 0 ? "ends above 0" : "ends below 0");
  }
}
