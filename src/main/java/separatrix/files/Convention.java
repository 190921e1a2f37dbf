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
      case ASSUMED, CHOSEN -> true;
    };
  }

  Question question() {
    return new Question(subject, text, options, taken);
  }
}
