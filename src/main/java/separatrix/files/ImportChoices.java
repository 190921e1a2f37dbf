package separatrix.files;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import separatrix.files.Question.Subject;

/**
 * The user's answers to what a file may leave open; what is not answered is assumed.
 *
 * @param answers in the words of {@link Question.Subject}
 */
public record ImportChoices(Map<Subject, String> answers) {

  public ImportChoices {
    answers = Map.copyOf(answers);
  }

  public static ImportChoices none() {
    return new ImportChoices(Map.of());
  }

  /** The answers that the user gave among `conventions`, now or for another file. */
  public static ImportChoices given(List<Convention> conventions) {
    ImportChoices given = none();
    for (Convention convention : conventions) {
      switch (convention.source()) {
        case REMEMBERED, CHOSEN -> given = given.with(convention.subject(), convention.taken());
        case FILE, FORMAT, ASSUMED -> {}
      }
    }
    return given;
  }

  /** These choices with one more, or one changed. */
  public ImportChoices with(Subject subject, String answer) {
    Map<Subject, String> more = new EnumMap<>(Subject.class);
    more.putAll(answers);
    more.put(subject, answer);
    return new ImportChoices(more);
  }

  public boolean has(Subject subject) {
    return answers.containsKey(subject);
  }

  /** The answer about `subject`, or `otherwise` where there is none. */
  public String answer(Subject subject, String otherwise) {
    return answers.getOrDefault(subject, otherwise);
  }
}
