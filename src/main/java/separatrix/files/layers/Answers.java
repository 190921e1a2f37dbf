package separatrix.files.layers;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import separatrix.files.Convention;
import separatrix.files.Convention.Source;
import separatrix.files.ImportChoices;
import separatrix.files.Question.Subject;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.Words;

/** Takes the answer to each convention, the user's before all others, and keeps a list of them. */
public final class Answers {
  private final ImportChoices choices;
  private final List<Convention> taken = new ArrayList<>();

  public Answers(ImportChoices choices) {
    this.choices = choices;
  }

  /** All that were asked for so far. */
  public List<Convention> taken() {
    return List.copyOf(taken);
  }

  public boolean hasChosen(Subject subject) {
    return choices.has(subject);
  }

  /** The answer, one of the options. */
  public String oneOf(Subject subject, Preset preset) throws UnreadableNetworkException {
    String answer = any(subject, preset);
    if (!preset.options().contains(answer)) {
      throw new UnreadableNetworkException(
          "The %s %s is unknown; choose among %s."
              .formatted(word(subject), quoted(answer), String.join(", ", preset.options())));
    }
    return answer;
  }

  /** The answer as a constant, which need not be among the options. */
  public <E extends Enum<E>> E constant(Class<E> type, Subject subject, Preset preset)
      throws UnreadableNetworkException {
    return Words.constant(type, word(subject), any(subject, preset));
  }

  /** The answer as a number. */
  public double number(Subject subject, Preset preset) throws UnreadableNetworkException {
    String answer = any(subject, preset);
    try {
      double number = Double.parseDouble(answer);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new UnreadableNetworkException(
        "The %s %s is no number; a finite one is due.".formatted(word(subject), quoted(answer)));
  }

  /** The answer in the user's own words. */
  public String any(Subject subject, Preset preset) {
    boolean isChosen = choices.has(subject);
    String answer = choices.answer(subject, preset.value());
    taken.add(
        new Convention(
            subject,
            preset.text(),
            preset.options(),
            answer,
            isChosen ? Source.CHOSEN : preset.source()));
    return answer;
  }

  private static String word(Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
