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
          cycle.isStable() ? "stable" : cycle.unstable() + " unstable",
          number("%.0e", cycle.error()),
          cycle.kind().words());
    }
    return table.toString();
  }

  private static String unit(LimitCycle cycle) {
    return switch (cycle.time()) {
      case TimeAxis.Steps _ -> " steps";
      case TimeAxis.Continuous _ -> " τ";
    };
  }
}
