package separatrix.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import separatrix.linalg.Complex;
import separatrix.linalg.Vector;
import separatrix.network.Readout;
import separatrix.topology.LimitCycle;

/**
 * Limit cycles as JSON: `completion`, and a list `cycles` with `label`, `kind`, `period` in steps,
 * `duration` and `frequency` in the system's own time, `stable`, `multipliers` as [re, im] pairs,
 * `error`, and one round of `states` and `outputs`.
 */
public final class CyclesJson {
  private CyclesJson() {}

  /** Writes the cycles of the network called `network`, replacing what is at `path`. */
  public static void write(
      List<LimitCycle> cycles, Completion completion, Readout readout, String network, Path path)
      throws IOException {
    WholeFile.text(
        path,
        out -> {
          JsonText json = new JsonText(out);
          json.beginObject()
              .text("format", "separatrix-cycles")
              .whole("version", 1)
              .text("network", network)
              .text("completion", Words.of(completion));
          cycles(json, cycles, readout);
          json.endObject().end();
        });
  }

  static void cycles(JsonText json, List<LimitCycle> cycles, Readout readout) throws IOException {
    json.beginArray("cycles");
    for (LimitCycle cycle : cycles) {
      json.beginObject()
          .text("label", cycle.label())
          .text("kind", cycle.kind().name().toLowerCase(Locale.ROOT))
          .real("period", cycle.period())
          .real("duration", cycle.duration())
          .real("frequency", cycle.frequency())
          .real("error", cycle.error())
          .truth("stable", cycle.isStable() && !cycle.isNeutral())
          .whole("marginal", cycle.marginal())
          .beginArray("multipliers");
      for (Complex multiplier : cycle.multipliers()) {
        json.row(Vector.of(multiplier.re(), multiplier.im()));
      }
      json.endArray()
          .matrix("states", cycle.states())
          .matrix("outputs", readout.of(cycle.states()))
          .endObject();
    }
    json.endArray();
  }
}
