package separatrix.files.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import separatrix.files.Convention;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.Question.Subject;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Matrix;
import separatrix.network.RecurrentNetwork;

/**
 * Compares a file's network with a recorded run. If they differ, all combinations of the
 * conventions' alternatives are tried, those with the fewest changes first, and a leak is estimated
 * from the recorded states: α = ⟨Δh, F₁(h) − h⟩ / |F₁(h) − h|², F₁ the step without leak.
 */
public final class SelfCheck {
  /** Differences up to this part of the largest recorded magnitude come from single precision. */
  public static final double TOLERANCE = 1e-4;

  private static final int MOST_COMBINATIONS = 600;
  private static final int MOST_STEPS = 2_000;

  /** Reads the file under other answers. */
  @FunctionalInterface
  public interface Reading {
    ImportedNetwork read(ImportChoices choices) throws UnreadableNetworkException;
  }

  /** Hears how far a check is. */
  @FunctionalInterface
  public interface Progress {
    /** Whether to go on after `tried` of at most `all` combinations. */
    boolean goesOn(int tried, int all);
  }

  private final Reading file;
  private final ImportChoices choices;
  private final RecordedTrials whole;
  // Alternatives are told apart by fewer steps.
  private final RecordedTrials trials;
  private final double tolerance;

  private SelfCheck(Reading file, ImportChoices choices, RecordedTrials trials) {
    this.file = file;
    this.choices = choices;
    this.whole = trials;
    this.trials = trials.first(MOST_STEPS);
    this.tolerance = TOLERANCE * trials.scale();
  }

  /** How the network that `file` gives under `choices` compares with `trials`. */
  public static CheckReport of(Reading file, ImportChoices choices, RecordedTrials trials)
      throws UnreadableNetworkException {
    return of(file, choices, trials, (_, _) -> true);
  }

  /** The same; where `progress` ends it, the alternatives are those that were tried till then. */
  public static CheckReport of(
      Reading file, ImportChoices choices, RecordedTrials trials, Progress progress)
      throws UnreadableNetworkException {
    return new SelfCheck(file, choices, trials).report(progress);
  }

  private CheckReport report(Progress progress) throws UnreadableNetworkException {
    ImportedNetwork read = file.read(choices);
    Difference found = Difference.between(read.network(), whole);
    if (found.largest() <= tolerance) {
      return new CheckReport(found, tolerance, List.of());
    }
    List<Alternative> tried = new ArrayList<>();
    List<Map<Subject, String>> combinations = combinations(read.conventions());
    for (int i = 0; i < combinations.size() && progress.goesOn(i, combinations.size()); i++) {
      Map<Subject, String> changes = combinations.get(i);
      attempt(changes).ifPresent(tried::add);
      if (changes.containsKey(Subject.LEAK) || changes.containsKey(Subject.FORM)) {
        estimated(changes).ifPresent(tried::add);
      }
    }
    List<Alternative> remedies =
        tried.stream()
            .filter(alternative -> alternative.difference().largest() <= tolerance)
            .sorted(Comparator.comparingInt(alternative -> alternative.changes().size()))
            .toList();
    List<Alternative> nearest =
        tried.stream()
            .filter(alternative -> alternative.difference().largest() < found.largest())
            .sorted(Comparator.comparingDouble(alternative -> alternative.difference().largest()))
            .limit(1)
            .toList();
    return new CheckReport(found, tolerance, remedies.isEmpty() ? nearest : remedies);
  }

  /** All combinations of other answers, the fewest changes first. */
  private static List<Map<Subject, String>> combinations(List<Convention> conventions) {
    Map<Subject, Set<String>> others = new EnumMap<>(Subject.class);
    for (Convention convention : conventions) {
      Set<String> options = new LinkedHashSet<>(convention.options());
      if (convention.subject() == Subject.ACTIVATION) {
        options.addAll(List.of("tanh", "relu", "sigmoid", "identity"));
      }
      options.remove(convention.taken());
      others.computeIfAbsent(convention.subject(), _ -> new LinkedHashSet<>()).addAll(options);
    }
    List<Map<Subject, String>> combinations = new ArrayList<>(List.of(Map.of()));
    for (Map.Entry<Subject, Set<String>> subject : others.entrySet()) {
      List<Map<Subject, String>> more = new ArrayList<>();
      for (Map<Subject, String> before : combinations) {
        for (String option : subject.getValue()) {
          Map<Subject, String> with = new EnumMap<>(Subject.class);
          with.putAll(before);
          with.put(subject.getKey(), option);
          more.add(with);
        }
      }
      combinations.addAll(more);
      combinations.sort(Comparator.comparingInt(Map::size));
      // Ten times as many as are tried: combinations of few changes alone survive.
      if (combinations.size() > 10 * MOST_COMBINATIONS) {
        combinations = new ArrayList<>(combinations.subList(0, 10 * MOST_COMBINATIONS));
      }
    }
    return combinations.subList(1, Math.min(combinations.size(), MOST_COMBINATIONS));
  }

  private Optional<Alternative> attempt(Map<Subject, String> changes) {
    ImportChoices all = choices;
    for (Map.Entry<Subject, String> change : changes.entrySet()) {
      all = all.with(change.getKey(), change.getValue());
    }
    try {
      RecurrentNetwork network = file.read(all).network();
      return Optional.of(new Alternative(changes, all, Difference.between(network, trials)));
    } catch (UnreadableNetworkException _) {
      // These answers do not go together.
      return Optional.empty();
    }
  }

  /** The same changes with the leak that the recorded states say. */
  private Optional<Alternative> estimated(Map<Subject, String> changes) {
    Map<Subject, String> plain = new EnumMap<>(Subject.class);
    plain.putAll(changes);
    plain.put(Subject.LEAK, "1");
    Optional<Alternative> without = attempt(plain);
    if (without.isEmpty()) {
      return Optional.empty();
    }
    try {
      OptionalDouble leak = leak(file.read(without.get().choices()).network());
      if (leak.isEmpty()) {
        return Optional.empty();
      }
      plain.put(Subject.LEAK, text(leak.getAsDouble()));
      return attempt(plain);
    } catch (UnreadableNetworkException _) {
      return Optional.empty();
    }
  }

  /** The least-squares leak, none if states are not recorded or it would be no leak. */
  private OptionalDouble leak(RecurrentNetwork plain) {
    if (trials.states().isEmpty()
        || !Difference.fits(plain, trials)
        || trials.states().getFirst().columns() != plain.cell().stateSize()) {
      return OptionalDouble.empty();
    }
    double product = 0;
    double square = 0;
    for (int i = 0; i < trials.inputs().size(); i++) {
      Matrix states = trials.states().get(i);
      Matrix inputs = trials.inputs().get(i);
      int offset = inputs.rows() - (states.rows() - 1);
      Matrix from = states.rows(0, states.rows() - 1);
      Matrix pull =
          Difference.steps(plain.cell(), from, inputs.rows(offset, inputs.rows())).minus(from);
      double[] a = states.rows(1, states.rows()).minus(from).toRowMajor();
      double[] b = pull.toRowMajor();
      for (int j = 0; j < a.length; j++) {
        product += a[j] * b[j];
        square += b[j] * b[j];
      }
    }
    double leak = product / square;
    return leak > 0 && leak <= 1 + 1e-9
        ? OptionalDouble.of(Math.min(1, leak))
        : OptionalDouble.empty();
  }

  /** A leak is a number that somebody chose: four digits, unless they are not enough. */
  private static String text(double leak) {
    double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.3e", leak));
    return Double.toString(Math.abs(rounded - leak) < 1e-6 ? rounded : leak);
  }
}
