package separatrix.files.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import separatrix.files.Convention;
import separatrix.files.ImportChoices;
import separatrix.files.Question.Subject;
import separatrix.files.UnreadableNetworkException;

/** Other answers to what a file leaves open, alone and together. */
final class Combinations {
  /** Other answers to these may make others possible: another matrix may be the input's then. */
  private static final Set<Subject> OPENING =
      EnumSet.of(Subject.LAYER, Subject.RECURRENT, Subject.ORIENTATION, Subject.INPUT);

  private static final int MOST_READINGS = 20;

  private final SelfCheck.Reading file;
  private final ImportChoices choices;
  private final Map<Subject, Set<String>> others = new EnumMap<>(Subject.class);

  Combinations(SelfCheck.Reading file, ImportChoices choices) {
    this.file = file;
    this.choices = choices;
  }

  /** At most `most` combinations of answers other than the taken ones, the fewest changes first. */
  List<Map<Subject, String>> of(List<Convention> taken, int most) {
    collect(taken);
    collectOpened(taken);
    for (Convention convention : taken) {
      others.getOrDefault(convention.subject(), Set.of()).remove(convention.taken());
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
      if (combinations.size() > 10 * most) {
        combinations = new ArrayList<>(combinations.subList(0, 10 * most));
      }
    }
    return combinations.subList(1, Math.max(1, Math.min(combinations.size(), most)));
  }

  private void collect(List<Convention> conventions) {
    for (Convention convention : conventions) {
      Set<String> options =
          others.computeIfAbsent(convention.subject(), _ -> new LinkedHashSet<>());
      options.addAll(convention.options());
      if (convention.subject() == Subject.ACTIVATION) {
        options.addAll(List.of("tanh", "relu", "sigmoid", "identity"));
      }
    }
  }

  /** The options that there are once another answer is given. */
  private void collectOpened(List<Convention> taken) {
    int readings = 0;
    for (Convention convention : taken) {
      if (!OPENING.contains(convention.subject())) {
        continue;
      }
      for (String option : convention.options()) {
        if (option.equals(convention.taken()) || ++readings > MOST_READINGS) {
          continue;
        }
        try {
          collect(file.read(choices.with(convention.subject(), option)).conventions());
        } catch (UnreadableNetworkException _) {
          // An answer that does not go with the others opens nothing.
        }
      }
    }
  }
}
