package separatrix.files.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.Question.Subject;
import separatrix.files.UnreadableNetworkException;
import separatrix.network.RecurrentNetwork;

/**
 * Compares a file's network with a recorded run. If they differ, all combinations of the
 * conventions' alternatives are tried, those with the fewest changes first, and a leak is
 * estimated.
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
  private final LeakEstimate leaks;
  private final Set<Map<Subject, String>> estimated = new HashSet<>();

  private SelfCheck(Reading file, ImportChoices choices, RecordedTrials trials) {
    this.file = file;
    this.choices = choices;
    this.whole = trials;
    this.trials = trials.first(MOST_STEPS);
    this.tolerance = TOLERANCE * trials.scale();
    this.leaks = new LeakEstimate(this.trials);
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
    List<Map<Subject, String>> combinations =
        new Combinations(file, choices).of(read.conventions(), MOST_COMBINATIONS);
    for (int i = 0; i < combinations.size() && progress.goesOn(i, combinations.size()); i++) {
      Map<Subject, String> changes = combinations.get(i);
      if (isEnough(tried, changes.size())) {
        break;
      }
      attempt(changes).ifPresent(tried::add);
      if (changes.containsKey(Subject.LEAK) || changes.containsKey(Subject.FORM)) {
        estimated(read, changes).ifPresent(tried::add);
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

  /** Whether fewer changes than `size` agree with the run: more are then not worth trying. */
  private boolean isEnough(List<Alternative> tried, int size) {
    return tried.stream()
        .anyMatch(
            alternative ->
                alternative.changes().size() < size
                    && alternative.difference().largest() <= tolerance);
  }

  private Optional<Alternative> attempt(Map<Subject, String> changes) {
    ImportChoices all = with(changes);
    try {
      RecurrentNetwork network = file.read(all).network();
      return Optional.of(new Alternative(changes, all, Difference.between(network, trials)));
    } catch (UnreadableNetworkException _) {
      // These answers do not go together.
      return Optional.empty();
    }
  }

  private ImportChoices with(Map<Subject, String> changes) {
    ImportChoices all = choices;
    for (Map.Entry<Subject, String> change : changes.entrySet()) {
      all = all.with(change.getKey(), change.getValue());
    }
    return all;
  }

  /** The same changes with the leak that the run says, if that is news. */
  private Optional<Alternative> estimated(ImportedNetwork read, Map<Subject, String> changes) {
    Map<Subject, String> others = new EnumMap<>(Subject.class);
    others.putAll(changes);
    others.put(Subject.LEAK, "1");
    if (!estimated.add(Map.copyOf(others))) {
      return Optional.empty();
    }
    try {
      OptionalDouble leak = leaks.of(file.read(with(others)).network());
      if (leak.isEmpty() || isTaken(read, leak.getAsDouble())) {
        return Optional.empty();
      }
      others.put(Subject.LEAK, LeakEstimate.text(leak.getAsDouble()));
      return attempt(others);
    } catch (UnreadableNetworkException _) {
      // These answers do not go together.
      return Optional.empty();
    }
  }

  /** Whether the file was read with that leak anyway. */
  private static boolean isTaken(ImportedNetwork read, double leak) {
    String text = LeakEstimate.text(leak);
    return read.conventions().stream()
        .filter(convention -> convention.subject() == Subject.LEAK)
        .anyMatch(convention -> Double.parseDouble(convention.taken()) == Double.parseDouble(text));
  }
}
