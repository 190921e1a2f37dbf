package separatrix.ui.conventions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import separatrix.files.Convention;
import separatrix.files.Question;

/**
 * One convention as the sheet shows it.
 *
 * @param name of what it is about
 * @param text in words
 * @param options to choose from, the one that was taken among them
 * @param who said so
 */
record ConventionLine(
    Question.Subject subject,
    String name,
    String text,
    List<String> options,
    String taken,
    Convention.Source source,
    String who) {

  /** What the short answers of files mean. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "reset after", "after the product",
          "reset before", "before the product",
          "update keep", "1 keeps the state",
          "update take", "1 takes the candidate",
          "orientation columns", "columns: W h",
          "orientation rows", "rows: h W",
          "form inside", "inside: W φ(x)",
          "form outside", "outside: φ(W h + …)",
          "activation relu", "ReLU");

  /** All conventions: first what nobody answered, then what the user did, then the rest. */
  static List<ConventionLine> of(List<Convention> conventions) {
    return conventions.stream()
        .sorted(Comparator.comparingInt(ConventionLine::rank))
        .map(ConventionLine::of)
        .toList();
  }

  private static ConventionLine of(Convention convention) {
    return new ConventionLine(
        convention.subject(),
        name(convention.subject()),
        convention.text(),
        options(convention),
        convention.taken(),
        convention.source(),
        who(convention));
  }

  private static List<String> options(Convention convention) {
    List<String> options = convention.options();
    return options.contains(convention.taken())
        ? options
        : Stream.concat(Stream.of(convention.taken()), options.stream()).toList();
  }

  private static int rank(Convention convention) {
    return switch (convention.source()) {
      case ASSUMED -> {
        boolean isOpen = convention.hasAlternatives();
        yield isOpen && isOfTheFile(convention.subject()) ? 0 : isOpen ? 1 : 3;
      }
      case REMEMBERED, CHOSEN -> 2;
      case FILE -> 4;
      case FORMAT -> 5;
    };
  }

  /** Whether the question is which of the file's own things to take. */
  static boolean isOfTheFile(Question.Subject subject) {
    return switch (subject) {
      case LAYER, READOUT, RECURRENT, INPUT, BIAS -> true;
      default -> false;
    };
  }

  private static String who(Convention convention) {
    return switch (convention.source()) {
      case FILE -> "the file says so";
      case FORMAT -> "the format has it so";
      case ASSUMED ->
          convention.hasAlternatives() ? "assumed: nobody said so" : "the only one that fits";
      case REMEMBERED -> "remembered from a file of this shape";
      case CHOSEN -> "you chose so";
    };
  }

  private static String name(Question.Subject subject) {
    String words = subject.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** An answer in words. */
  String meaning(String answer) {
    String key = name.toLowerCase(Locale.ROOT) + " " + answer;
    return MEANINGS.getOrDefault(key, answer);
  }

  boolean isNumber() {
    return subject.isNumber();
  }

  /** Whether nobody answered, though there is more than one answer. */
  boolean isAssumed() {
    return source == Convention.Source.ASSUMED && hasAlternatives();
  }

  boolean hasAlternatives() {
    return options.size() > 1;
  }
}
