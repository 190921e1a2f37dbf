package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal must be: one sentence on one line, of a length that a person reads. */
final class OneSentence {
  private OneSentence() {}

  static void check(String message) {
    // What stands in quotes is out of the file.
    String own = message.replaceAll("\"[^\"]*\"", "…");
    assertThat(message).hasSizeBetween(20, 900).endsWith(".");
    assertThat(own).as(message).doesNotContain("\n", "\r", ". ", "null", "Exception");
  }
}
