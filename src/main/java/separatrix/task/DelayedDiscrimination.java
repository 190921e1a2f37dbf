package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Discrimination of two pulses across a delay, with the timing of Turner, Dabholkar and Barak
 * (2021): a pulse of 5 steps on the first channel at step 5, one of another height on the second
 * channel at step 15 + delay, and 15 steps later the output is due to be the sign of first − second
 * for 5 steps; it is due to be 0 at all other steps. A trial has longest delay + 41 steps. A choice
 * accuracy of at least 0.95 counts as solved, our choice.
 *
 * @param lowest height of a pulse, a whole number
 * @param highest height; the two of a trial are never the same
 * @param longestDelay delays are 0 to this
 */
public record DelayedDiscrimination(int lowest, int highest, int longestDelay) implements Task {

  public DelayedDiscrimination {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(lowest, highest, longestDelay);
  }

  /** Heights of 2 to 10, delays of 0 to 19 steps. */
  public static DelayedDiscrimination standard() {
    return new DelayedDiscrimination(2, 10, 19);
  }

  private static List<Parameter> parameters(int lowest, int highest, int longestDelay) {
    return List.of(
        Parameter.whole("lowest", "", lowest, -1000, highest - 1),
        Parameter.whole("highest", "", highest, lowest + 1, 1000),
        Parameter.whole("longest delay", "steps", longestDelay, 0, 10_000));
  }

  @Override
  public String name() {
    return "delayed-discrimination";
  }

  @Override
  public String description() {
    return "Say which of two pulses was higher, with a delay between them.";
  }

  @Override
  public List<String> inputNames() {
    return List.of("first pulse", "second pulse");
  }

  @Override
  public List<String> outputNames() {
    return List.of("choice");
  }

  @Override
  public List<Parameter> parameters() {
    return parameters(lowest, highest, longestDelay);
  }

  @Override
  public DelayedDiscrimination with(String parameter, double value) {
    int whole = (int) Parameter.checked(this, parameter, value);
    return switch (parameter) {
      case "lowest" -> new DelayedDiscrimination(whole, highest, longestDelay);
      case "highest" -> new DelayedDiscrimination(lowest, whole, longestDelay);
      case "longest delay" -> new DelayedDiscrimination(lowest, highest, whole);
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
    int first = lowest + random.nextInt(highest - lowest + 1);
    int other = lowest + random.nextInt(highest - lowest);
    return trial(first, other < first ? other : other + 1, random.nextInt(longestDelay + 1));
  }

  /** The trial of two heights and a delay. */
  Trial trial(int first, int second, int delay) {
    DelayedPair pair = new DelayedPair(delay, longestDelay);
    TrialSketch sketch = new TrialSketch(this, pair.steps());
    pair.first(sketch, 0, first);
    pair.second(sketch, 1, second);
    pair.answer(sketch, first > second ? 1 : -1);
    return sketch.trial(first > second ? "first higher" : "second higher");
  }
}
