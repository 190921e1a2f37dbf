package separatrix.ui.conventions;

import java.util.Optional;
import separatrix.files.check.Alternative;
import separatrix.files.check.CheckReport;
import separatrix.ui.workspace.RunCheck;

/**
 * A comparison with a recorded run in words.
 *
 * @param verdict how it stands
 * @param brief in a few words; empty if there was none
 * @param sentence in full
 * @param remedy what would make the difference vanish, in words; empty if nothing is known to
 */
public record CheckWords(Verdict verdict, String brief, String sentence, String remedy) {

  /** How a network stands to a recorded run. */
  public enum Verdict {
    UNKNOWN,
    AGREES,
    DIFFERS
  }

  static CheckWords none() {
    return new CheckWords(
        Verdict.UNKNOWN,
        "",
        "Not compared with a recorded run yet: an .npz with inputs, and states or outputs, says"
            + " whether all of this is right. One that is called like the network and ends in"
            + " .run.npz is found by itself.",
        "");
  }

  static CheckWords of(RunCheck.Checked checked) {
    String file = String.valueOf(checked.run().getFileName());
    return switch (checked.outcome()) {
      case RunCheck.Outcome.Refused(String sentence) ->
          new CheckWords(Verdict.UNKNOWN, "the recorded run cannot be read", sentence, "");
      case RunCheck.Outcome.Compared(CheckReport report) ->
          report.agrees()
              ? new CheckWords(
                  Verdict.AGREES, "agrees with " + file, file + ": " + report.words(), "")
              : new CheckWords(
                  Verdict.DIFFERS,
                  "differs from " + file,
                  file + ": " + report.words(),
                  remedy(checked.outcome()).map(Alternative::words).orElse(""));
    };
  }

  /** The other conventions that would make the difference vanish. */
  static Optional<Alternative> remedy(RunCheck.Outcome outcome) {
    return outcome instanceof RunCheck.Outcome.Compared(CheckReport report) && report.hasRemedy()
        ? Optional.of(report.better().getFirst())
        : Optional.empty();
  }
}
