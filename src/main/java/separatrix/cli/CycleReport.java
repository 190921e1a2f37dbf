package separatrix.cli;

import static separatrix.cli.Numbers.complex;
import static separatrix.cli.Numbers.number;

import java.util.List;
import separatrix.system.TimeAxis;
import separatrix.topology.LimitCycle;

/** Limit cycles as words: a table, and what each is. */
final class CycleReport {
  private CycleReport() {}

  static String of(List<LimitCycle> cycles) {
    TextTable table =
        new TextTable(
                "cycle", "period", "frequency", "size", "largest μ", "", "error", "what it is")
            .leftAligned();
    for (LimitCycle cycle : cycles) {
      table.row(
          cycle.label(),
          number("%.6g", cycle.duration()) + unit(cycle),
          number("%.6g", cycle.frequency()),
          number("%.4g", cycle.size()),
          cycle.multipliers().isEmpty() ? "–" : complex(cycle.multipliers().getFirst()),
          cycle.stability(),
          number("%.0e", cycle.error()),
          cycle.kind().words());
    }
    long neutral = cycles.stream().filter(LimitCycle::isNeutral).count();
    return neutral == 0 ? table.toString() : table + "\n" + families(neutral);
  }

  private static String families(long neutral) {
    return neutral == 1
        ? "1 of them is neutral, a multiplier being within 1e-3 of 1: it may be one of a family of closed orbits."
        : neutral
            + " of them are neutral, a multiplier being within 1e-3 of 1: they may be members of a family of closed"
            + " orbits, of which none attracts.";
  }

  private static String unit(LimitCycle cycle) {
    return switch (cycle.time()) {
      case TimeAxis.Steps _ -> " steps";
      case TimeAxis.Continuous _ -> " τ";
    };
  }
}
