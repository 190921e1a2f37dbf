package separatrix.files.layers;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /**
   * Adds what was asked for each of several layers, by their names: once where all have it alike,
   * else a layer at a time.
   */
  void takeOver(List<String> layers, List<Answers> asked) {
    Set<Convention> all = new LinkedHashSet<>();
    asked.forEach(own -> all.addAll(own.taken));
    for (Convention convention : all) {
      boolean isOfAll =
          all.stream().filter(each -> each.subject() == convention.subject()).count() == 1;
      String owners =
          IntStream.range(0, layers.size())
              .filter(k -> asked.get(k).taken.contains(convention))
              .mapToObj(layers::get)
              .collect(Collectors.joining(", "));
      taken.add(
          isOfAll
              ? convention
              : new Convention(
                  convention.subject(),
                  owners + ": " + convention.text(),
                  convention.options(),
                  convention.taken(),
                  convention.source()));
    }
  }

  private static String word(Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
