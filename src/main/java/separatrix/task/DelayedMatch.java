package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Delayed match or non-match to sample: a sample is shown for 5 steps, after a delay a test, and
 * the output is due to be +1 for 5 steps if both are of the same kind, −1 if not, and 0 at all
 * other steps. Kind k of K is the direction 2πk/K on two channels, as its cosine and sine. Half of
 * all trials match. Timing is that of {@link DelayedDiscrimination}; a choice accuracy of at least
 * 0.95 counts as solved; both are our choice.
 *
 * @param kinds K
 * @param longestDelay delays are 0 to this
 */
public record DelayedMatch(int kinds, int longestDelay) implements Task {

  public DelayedMatch {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(kinds, longestDelay);
  }

  /** Four kinds, delays of 0 to 19 steps. */
  public static DelayedMatch standard() {
    return new DelayedMatch(4, 19);
  }

  private static List<Parameter> parameters(int kinds, int longestDelay) {
    return List.of(
        Parameter.whole("kinds", "", kinds, 2, 1000),
        Parameter.whole("longest delay", "steps", longestDelay, 0, 10_000));
  }

  @Override
  public String name() {
    return "delayed-match";
  }

  @Override
  public String description() {
    return "Say after a delay whether the test matches the sample.";
  }

  @Override
  public List<String> inputNames() {
    return List.of("cosine", "sine");
  }

  @Override
  public List<String> outputNames() {
    return List.of("match");
  }

  @Override
  public List<Parameter> parameters() {
    return parameters(kinds, longestDelay);
  }

  @Override
  public DelayedMatch with(String parameter, double value) {
    int whole = (int) Parameter.checked(this, parameter, value);
    return switch (parameter) {
      case "kinds" -> new DelayedMatch(whole, longestDelay);
      case "longest delay" -> new DelayedMatch(kinds, whole);
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
    int sample = random.nextInt(kinds);
    int turn = random.nextBoolean() ? 0 : 1 + random.nextInt(kinds - 1);
    return trial(sample, (sample + turn) % kinds, random.nextInt(longestDelay + 1));
  }

  /** The trial of two kinds, from 0, and a delay. */
  Trial trial(int sample, int test, int delay) {
    DelayedPair pair = new DelayedPair(delay, longestDelay);
    TrialSketch sketch = new TrialSketch(this, pair.steps());
    pair.first(sketch, 0, Math.cos(angle(sample)));
    pair.first(sketch, 1, Math.sin(angle(sample)));
    pair.second(sketch, 0, Math.cos(angle(test)));
    pair.second(sketch, 1, Math.sin(angle(test)));
    pair.answer(sketch, sample == test ? 1 : -1);
    return sketch.trial(sample == test ? "match" : "non-match");
  }

  private double angle(int kind) {
    return 2 * Math.PI * kind / kinds;
  }
}
