package separatrix.cli;

/** What was asked for cannot be done; the message is one sentence for the user. */
final class BadInputException extends Exception {
  BadInputException(String sentence) {
    super(sentence);
  }
}
