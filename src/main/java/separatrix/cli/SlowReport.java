package separatrix.cli;

import java.util.Locale;
import separatrix.fixedpoint.SlowGround;
import separatrix.fixedpoint.SlowGround.SlowState;

/** Slow ground as words: how much of it is left as the tolerance falls. */
final class SlowReport {
  private SlowReport() {}

  static String of(SlowGround ground) {
    TextTable table = new TextTable("q below", "slow states", "starts", "smallest q");
    for (SlowGround.Level level : ground.levels()) {
      table.row(
          String.format(Locale.ROOT, "%.0e", level.tolerance()),
          Integer.toString(level.states().size()),
          Integer.toString(level.starts()),
          level.states().isEmpty()
              ? "-"
              : String.format(
                  Locale.ROOT,
                  "%.1e",
                  level.states().stream().mapToDouble(SlowState::q).min().orElseThrow()));
    }
    return table.toString();
  }
}
