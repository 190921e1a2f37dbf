package separatrix.files;

import java.util.List;
import separatrix.files.Question.Subject;

/**
 * One thing that had to be known to make a network of a file, with the answer that was taken and
 * where it came from. All of them together are what a reader may check and correct.
 *
 * @param text in words
 * @param options the answers that make sense; where a number is due ({@link Subject#isNumber}) some
 *     usual ones
 * @param taken the answer that was taken, as {@link ImportChoices} takes it
 */
public record Convention(
    Subject subject, String text, List<String> options, String taken, Source source) {

  /** Who answered. */
  public enum Source {
    /** The file says so. */
    FILE,
    /** Every file of this format has it so. */
    FORMAT,
    /** Nobody: the usual answer was taken. */
    ASSUMED,
    /** The user, for another file of the same shape. */
    REMEMBERED,
    /** The user. */
    CHOSEN
  }

  public Convention {
    options = List.copyOf(options);
  }

  /** Whether the file leaves it open, or was overruled. */
  public boolean isOpen() {
    return switch (source) {
      case FILE, FORMAT -> false;
      case ASSUMED, REMEMBERED, CHOSEN -> true;
    };
  }

  /** Whether nobody answered, though there is more than one answer. */
  public boolean isAssumed() {
    return source == Source.ASSUMED && hasAlternatives();
  }

  /** Whether another answer could be given. */
  public boolean hasAlternatives() {
    return options.size() > 1;
  }

  /** This convention as answered for another file. */
  Convention remembered() {
    return new Convention(subject, text, options, taken, Source.REMEMBERED);
  }

  Question question() {
    return new Question(subject, text, options, taken);
  }
}
