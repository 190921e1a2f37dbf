package separatrix.files.check;

import java.util.Map;
import java.util.stream.Collectors;
import separatrix.files.ImportChoices;
import separatrix.files.Question.Subject;
import separatrix.files.Words;

/**
 * Other conventions, and what they come to.
 *
 * @param changes the answers that differ from those that were taken
 * @param choices all answers, to read the file with
 */
public record Alternative(
    Map<Subject, String> changes, ImportChoices choices, Difference difference) {

  public Alternative {
    changes = Map.copyOf(changes);
  }

  /** The changes in words, such as "reset before, gates zrn". */
  public String words() {
    return changes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(change -> Words.of(change.getKey()).replace('_', ' ') + " " + change.getValue())
        .collect(Collectors.joining(", "));
  }
}
