package separatrix.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import separatrix.continuation.Bifurcation;
import separatrix.continuation.BifurcationDiagram;
import separatrix.continuation.Branch;
import separatrix.continuation.PointOnBranch;
import separatrix.linalg.Complex;
import separatrix.linalg.Vector;

/**
 * A bifurcation diagram as JSON: `parameter`, `from`, `to`, `searched`, `completion`, `branches`
 * with their `points` (`parameter`, `unstable`, `leading` eigenvalues of the step's Jacobian as
 * [re, im] pairs, `state`), and `bifurcations` with the numbers of the `branches` that they are on.
 */
public final class BranchesJson {
  private BranchesJson() {}

  /** Writes the diagram of the network called `network`, replacing what is at `path`. */
  public static void write(BifurcationDiagram diagram, String network, Path path)
      throws IOException {
    WholeFile.text(
        path,
        out -> {
          write(diagram, network, out);
        });
  }

  static void write(BifurcationDiagram diagram, String network, Writer out) throws IOException {
    JsonText json = new JsonText(out);
    json.beginObject()
        .text("format", "separatrix-branches")
        .whole("version", 1)
        .text("network", network)
        .text("parameter", diagram.parameter())
        .real("from", diagram.from())
        .real("to", diagram.to())
        .vector("searched", vector(diagram.searched()))
        .text("completion", Words.of(diagram.completion()))
        .real("seconds", diagram.seconds())
        .beginArray("branches");
    for (Branch branch : diagram.branches()) {
      branch(json, branch);
    }
    json.endArray().beginArray("bifurcations");
    for (BifurcationDiagram.Shared shared : diagram.bifurcations()) {
      bifurcation(json, shared);
    }
    json.endArray().endObject().end();
  }

  private static void branch(JsonText json, Branch branch) throws IOException {
    json.beginObject()
        .whole("id", branch.id())
        .text("begins", Words.of(branch.begins()))
        .text("ends", Words.of(branch.ends()))
        .beginArray("points");
    for (PointOnBranch point : branch.points()) {
      json.beginObject()
          .real("parameter", point.parameter())
          .whole("unstable", point.unstable())
          .beginArray("leading");
      for (Complex value : point.leading()) {
        json.row(pair(value));
      }
      json.endArray().vector("state", point.state()).endObject();
    }
    json.endArray().endObject();
  }

  private static void bifurcation(JsonText json, BifurcationDiagram.Shared shared)
      throws IOException {
    Bifurcation bifurcation = shared.bifurcation();
    json.beginObject()
        .text("kind", Words.of(bifurcation.kind()))
        .real("parameter", bifurcation.parameter())
        .vector("eigenvalue", pair(bifurcation.eigenvalue()))
        .whole("modes", bifurcation.modes())
        .whole("unstableBefore", bifurcation.unstableBefore())
        .whole("unstableAfter", bifurcation.unstableAfter())
        .beginArray("branches");
    for (int id : shared.branches()) {
      json.item(id);
    }
    json.endArray().vector("state", bifurcation.state()).endObject();
  }

  private static Vector pair(Complex value) {
    return Vector.of(value.re(), value.im());
  }

  private static Vector vector(List<Double> values) {
    return Vector.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
