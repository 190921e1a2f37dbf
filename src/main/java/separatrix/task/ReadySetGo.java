package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import separatrix.linalg.Matrix;

/**
 * Reproduction of an interval, Ready-Set-Go, with the timing of Turner, Dabholkar and Barak (2021):
 * a Ready pulse at step 5, a Set pulse an interval later, and the output is due to bring a pulse
 * once the same interval has passed again, and 0 at all other steps. A trial has 2 × longest + 50
 * steps.
 *
 * <p>An interval counts as produced at the first step from Ready on with an output above 0.4, or at
 * the trial's end. Turner et al. accept a mean square of its error below 2; a mean error of at most
 * 1.5 steps counts as solved, our choice.
 *
 * @param shortest interval between Ready and Set
 * @param longest interval
 * @param spacing between neighbouring intervals, which start from the shortest
 * @param pulse steps of every pulse
 */
public record ReadySetGo(int shortest, int longest, int spacing, int pulse) implements Task {
  private static final int READY = 5;
  private static final int REST = 50;
  private static final double GO_LEVEL = 0.4;

  public ReadySetGo {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(shortest, longest, spacing, pulse);
  }

  /** Every interval from 20 to 50 steps, pulses of 5. */
  public static ReadySetGo standard() {
    return new ReadySetGo(20, 50, 1, 5);
  }

  private static List<Parameter> parameters(int shortest, int longest, int spacing, int pulse) {
    return List.of(
        Parameter.whole("shortest", "steps", shortest, 1, longest),
        Parameter.whole("longest", "steps", longest, shortest, 10_000),
        Parameter.whole("spacing", "steps", spacing, 1, 10_000),
        Parameter.whole("pulse", "steps", pulse, 1, REST - READY));
  }

  @Override
  public String name() {
    return "ready-set-go";
  }

  @Override
  public String description() {
    return "Let the interval between Ready and Set pass once more, then go.";
  }

  @Override
  public List<String> inputNames() {
    return List.of("ready", "set");
  }

  @Override
  public List<String> outputNames() {
    return List.of("go");
  }

  @Override
  public List<Parameter> parameters() {
    return parameters(shortest, longest, spacing, pulse);
  }

  @Override
  public ReadySetGo with(String parameter, double value) {
    int whole = (int) Parameter.checked(this, parameter, value);
    return switch (parameter) {
      case "shortest" -> new ReadySetGo(whole, longest, spacing, pulse);
      case "longest" -> new ReadySetGo(shortest, whole, spacing, pulse);
      case "spacing" -> new ReadySetGo(shortest, longest, whole, pulse);
      case "pulse" -> new ReadySetGo(shortest, longest, spacing, whole);
      default -> throw Parameter.unknown(this, parameter);
    };
  }

  /** The two ranges of Sohn et al. (2019), five intervals each, in steps of 20 ms. */
  @Override
  public List<Variant> variants() {
    return List.of(
        new Variant("Turner et al. 2021", standard()),
        new Variant("Sohn et al. 2019, short (480 to 800 ms)", new ReadySetGo(24, 40, 4, 5)),
        new Variant("Sohn et al. 2019, long (800 to 1200 ms)", new ReadySetGo(40, 60, 5, 5)));
  }

  @Override
  public Optional<Criterion> criterion() {
    return Optional.of(
        Criterion.atMost(1.5, "produced-interval error (steps)", ReadySetGo::intervalError));
  }

  @Override
  public TrialBatch draw(int count, RandomGenerator random) {
    int intervals = 1 + (longest - shortest) / spacing;
    return TrialBatch.of(count, _ -> trial(shortest + spacing * random.nextInt(intervals)));
  }

  /** The trial of an interval. */
  Trial trial(int interval) {
    int set = READY + interval;
    int go = set + interval;
    int length = 2 * longest + REST;
    return new TrialSketch(this, length)
        .input(0, READY, READY + pulse, 1)
        .input(1, set, set + pulse, 1)
        .target(0, 0, length, 0)
        .target(0, go, go + pulse, 1)
        .trial("interval " + interval);
  }

  /** The mean of |produced − due| over trials, in steps. */
  private static double intervalError(TrialBatch trials, List<Matrix> outputs) {
    return IntStream.range(0, outputs.size())
        .mapToDouble(i -> Math.abs(goes(outputs.get(i)) - goes(trials.trials().get(i).targets())))
        .average()
        .orElseThrow();
  }

  private static int goes(Matrix output) {
    return IntStream.range(READY, output.rows())
        .filter(step -> output.at(step, 0) > GO_LEVEL)
        .findFirst()
        .orElse(output.rows());
  }
}
