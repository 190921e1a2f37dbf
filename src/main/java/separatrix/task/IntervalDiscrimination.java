package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Discrimination of two intervals, with the timing of Turner, Dabholkar and Barak (2021): a pulse
 * on the first channel ends an interval that began with the trial, a pulse on the second channel
 * ends another that began with the first pulse. Fifteen steps after the second pulse the output is
 * due to be the sign of first − second, for as long as a pulse, and 0 at all other steps. A trial
 * has 2 × longest + answerAfter + 15 steps. A choice accuracy of at least 0.95 counts as solved,
 * our choice.
 *
 * @param shortest interval
 * @param longest interval; the two of a trial are never the same
 * @param pulse steps of every pulse and of the answer
 * @param answerAfter steps from the second pulse to the answer
 */
public record IntervalDiscrimination(int shortest, int longest, int pulse, int answerAfter)
    implements Task {
  private static final int REST = 15;

  public IntervalDiscrimination {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(shortest, longest, pulse, answerAfter);
  }

  /** Intervals of 10 to 30 steps. */
  public static IntervalDiscrimination standard() {
    return new IntervalDiscrimination(10, 30, 2, 15);
  }

  private static List<Parameter> parameters(int shortest, int longest, int pulse, int answerAfter) {
    return List.of(
        Parameter.whole("shortest", "steps", shortest, 1, longest - 1),
        Parameter.whole("longest", "steps", longest, shortest + 1, 10_000),
        Parameter.whole("pulse", "steps", pulse, 1, REST),
        Parameter.whole("answer after", "steps", answerAfter, REST, 10_000));
  }

  @Override
  public String name() {
    return "interval-discrimination";
  }

  @Override
  public String description() {
    return "Say which of two intervals was longer: the one to the first pulse, or the one between the pulses.";
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
    return parameters(shortest, longest, pulse, answerAfter);
  }

  @Override
  public IntervalDiscrimination with(String parameter, double value) {
    int whole = (int) Parameter.checked(this, parameter, value);
    return switch (parameter) {
      case "shortest" -> new IntervalDiscrimination(whole, longest, pulse, answerAfter);
      case "longest" -> new IntervalDiscrimination(shortest, whole, pulse, answerAfter);
      case "pulse" -> new IntervalDiscrimination(shortest, longest, whole, answerAfter);
      case "answer after" -> new IntervalDiscrimination(shortest, longest, pulse, whole);
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
    int first = shortest + random.nextInt(longest - shortest + 1);
    int other = shortest + random.nextInt(longest - shortest);
    return trial(first, other < first ? other : other + 1);
  }

  /** The trial of two intervals. */
  Trial trial(int first, int second) {
    int length = 2 * longest + answerAfter + REST;
    int end = first + second;
    return new TrialSketch(this, length)
        .input(0, first, first + pulse, 1)
        .input(1, end, end + pulse, 1)
        .target(0, 0, length, 0)
        .target(0, end + answerAfter, end + answerAfter + pulse, first > second ? 1 : -1)
        .trial(first > second ? "first longer" : "second longer");
  }
}
