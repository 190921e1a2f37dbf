package separatrix.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import separatrix.linalg.Matrix;

/**
 * The fifteen tasks of Driscoll, Shenoy and Sussillo (2024), a family after Yang et al. (2019): a
 * fixation input, directions in two modalities as cosine and sine, and one channel per rule ask for
 * a fixation output, and for a direction as cosine and sine. Timing, strengths, noise and weights
 * are those of Driscoll's programs: nothing is asked in the first 100 ms of a trial and of its
 * response; fixation is due to be 0.8 until the response; a miss in the response weighs 5 times,
 * one of fixation twice.
 *
 * <p>The rules of a batch take turns. Its trials are as long as the longest of them: what follows
 * the end of a trial is silence, in which nothing is asked.
 *
 * <p>After Yang et al. a trial is right if at its end fixation is released (the output is at most
 * one half) and the direction is less than π/5 off, or fixation is held where it should be. Nine of
 * ten right counts as solved, our choice.
 *
 * @param rule the number of the only rule, from 1 to 15 as in the order of the inputs; 0 for all
 * @param step milliseconds a step
 * @param noise the standard deviation of the noise on every input; √(2/α) · 0.1 with α = 0.2
 */
public record Multitask(int rule, double step, double noise) implements Task {
  static final double FIXATION = 0.8;
  private static final int FIRST_RULE = 5;
  private static final double RELEASED = 0.5;
  private static final double CLOSE = Math.PI / 5;
  private static final List<MultitaskRule> RULES = List.of(MultitaskRule.values());

  public Multitask {
    // A parameter refuses a value that is out of its range.
    var _ = parameters(rule, step, noise);
  }

  /** All rules, in steps of 20 ms. */
  public static Multitask standard() {
    return new Multitask(0, 20, 0.316);
  }

  private static List<Parameter> parameters(int rule, double step, double noise) {
    return List.of(
        Parameter.whole("rule", "", rule, 0, RULES.size()),
        Parameter.real("step", "ms", step, 1, 100),
        Parameter.real("noise", "", noise, 0, 1e3));
  }

  /** The input channel of a rule. */
  static int channel(MultitaskRule rule) {
    return FIRST_RULE + RULES.indexOf(rule);
  }

  /** So many whole steps fit into a span of time. */
  int steps(double millis) {
    return (int) (millis / step);
  }

  @Override
  public String name() {
    return "multitask";
  }

  @Override
  public String description() {
    return "Point in the direction that one of fifteen rules picks from what was shown.";
  }

  @Override
  public List<String> inputNames() {
    List<String> names =
        new ArrayList<>(List.of("fixation", "cosine 1", "sine 1", "cosine 2", "sine 2"));
    RULES.forEach(each -> names.add(each.words()));
    return List.copyOf(names);
  }

  @Override
  public List<String> outputNames() {
    return List.of("fixation", "cosine", "sine");
  }

  @Override
  public List<Parameter> parameters() {
    return parameters(rule, step, noise);
  }

  @Override
  public Multitask with(String parameter, double value) {
    return switch (parameter) {
      case "rule" -> new Multitask(Parameter.asWhole(parameter, value), step, noise);
      case "step" -> new Multitask(rule, value, noise);
      case "noise" -> new Multitask(rule, step, value);
      default -> throw Parameter.unknown(this, parameter);
    };
  }

  @Override
  public Optional<Criterion> criterion() {
    return Optional.of(Criterion.atLeast(0.9, "trial accuracy", Multitask::rightTrials));
  }

  @Override
  public TrialBatch draw(int count, RandomGenerator random) {
    MultitaskTrials trials = new MultitaskTrials(this, random);
    int start = random.nextInt(RULES.size());
    List<MultitaskRule> rules = new ArrayList<>();
    List<TrialSketch> sketches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rules.add(RULES.get(rule == 0 ? (start + i) % RULES.size() : rule - 1));
      sketches.add(trials.draw(rules.getLast()).noise(noise, random));
    }
    int longest = sketches.stream().mapToInt(TrialSketch::steps).max().orElse(0);
    return TrialBatch.of(count, i -> sketches.get(i).trial(rules.get(i).words(), longest));
  }

  private static double rightTrials(TrialBatch trials, List<Matrix> outputs) {
    int right = 0;
    for (int i = 0; i < outputs.size(); i++) {
      Matrix targets = trials.trials().get(i).targets();
      int end = targets.rows() - 1;
      while (Double.isNaN(targets.at(end, 0))) {
        end--;
      }
      double[] due = targets.row(end).toArray();
      double[] given = outputs.get(i).row(end).toArray();
      boolean holds = given[0] > RELEASED;
      right += due[0] > RELEASED == holds && (holds || turn(due, given) < CLOSE) ? 1 : 0;
    }
    return (double) right / outputs.size();
  }

  /** The angle between two directions, from 0 to π. */
  private static double turn(double[] due, double[] given) {
    double apart = Math.atan2(due[2], due[1]) - Math.atan2(given[2], given[1]);
    return Math.abs(Math.IEEEremainder(apart, 2 * Math.PI));
  }
}
