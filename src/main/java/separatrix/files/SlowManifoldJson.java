package separatrix.files;

import java.io.IOException;
import java.nio.file.Path;
import separatrix.dynamics.Mode;
import separatrix.dynamics.SelectionVector;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.topology.SlowManifold;
import separatrix.topology.SlowState;

/**
 * A slow manifold as JSON: `completion`, `kind`, `extent`, `spacing`, `met` and `states` in order,
 * each with `state`, `output`, `q`, `tangent` (orthonormal rows), `eigenvalues` of the slowest
 * modes, `alignment` with them, and, where the slowest is real, its `selection` vector with its
 * products with the inputs, `selected`.
 */
public final class SlowManifoldJson {
  private SlowManifoldJson() {}

  /** Writes what was found in the network called `network`, replacing what is at `path`. */
  public static void write(
      SlowManifold found,
      Completion completion,
      double tolerance,
      Autonomous system,
      String network,
      Path path)
      throws IOException {
    WholeFile.text(
        path,
        out -> {
          JsonText json = new JsonText(out);
          json.beginObject()
              .text("format", "separatrix-slow-manifold")
              .whole("version", 1)
              .text("network", network)
              .text("completion", Words.of(completion))
              .vector("input", system.input())
              .real("tolerance", tolerance)
              .text("kind", Words.of(found.kind()))
              .real("extent", found.extent())
              .real("spacing", found.spacing())
              .whole("met", found.met())
              .beginArray("states");
          for (SlowState state : found.states()) {
            state(json, state, system);
          }
          json.endArray().endObject().end();
        });
  }

  private static void state(JsonText json, SlowState state, Autonomous system) throws IOException {
    json.beginObject()
        .vector("state", state.state())
        .vector("output", system.network().readout().of(state.state()))
        .real("q", state.q())
        .matrix("tangent", state.tangent())
        .beginArray("eigenvalues");
    for (Mode mode : state.leading()) {
      json.row(Vector.of(mode.eigenvalue().re(), mode.eigenvalue().im()));
    }
    json.endArray().real("alignment", state.alignment());
    Mode slowest = state.leading().getFirst();
    if (!slowest.isComplex()) {
      SelectionVector selection = SelectionVector.of(system, slowest, state.state());
      json.vector("selection", selection.left()).vector("selected", selection.products());
    }
    json.endObject();
  }
}
