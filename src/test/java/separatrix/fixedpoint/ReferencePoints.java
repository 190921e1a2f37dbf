package separatrix.fixedpoint;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.files.Tensor;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.network.ReferenceRun;

/** A network trained in PyTorch with the fixed points that an independent search found. */
public record ReferencePoints(
    RecurrentNetwork network, Vector input, List<Vector> points, Matrix visited) {

  /** Condition `condition` of the reference network `name`. */
  public static ReferencePoints read(String name, int condition) throws Exception {
    ReferenceRun run = ReferenceRun.of(name);
    Path file = Path.of("src", "test", "resources", "reference", name, "points.json");
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    JsonObject found =
        json.has("conditions")
            ? json.getAsJsonArray("conditions").get(condition).getAsJsonObject()
            : json;
    return new ReferencePoints(
        run.network(),
        PublishedCase.vector(found.getAsJsonArray("input")),
        PublishedCase.rows(found.getAsJsonArray("states")),
        visited(run));
  }

  private static Matrix visited(ReferenceRun run) {
    Tensor recorded = run.inputs();
    List<Matrix> inputs = new ArrayList<>();
    for (int trial = 0; trial < run.trials(); trial++) {
      double[][] rows = new double[run.steps()][run.network().cell().inputSize()];
      for (int step = 0; step < rows.length; step++) {
        for (int channel = 0; channel < rows[step].length; channel++) {
          rows[step][channel] = recorded.at(trial, step, channel);
        }
      }
      inputs.add(Matrix.of(rows));
    }
    List<Vector> states = new ArrayList<>();
    for (Trajectory trajectory : new Simulator(run.network()).run(inputs)) {
      for (int step = 0; step <= trajectory.steps(); step++) {
        states.add(trajectory.state(step));
      }
    }
    return Matrix.ofRows(states);
  }

  public SearchProblem problem() {
    return SearchProblem.of(network.under(input), visited);
  }

  /** The reference points that no found point equals. */
  List<Vector> missingFrom(FixedPoints found) {
    return points.stream()
        .filter(truth -> found.fixed().stream().noneMatch(p -> p.state().distance(truth) < 1e-6))
        .toList();
  }
}
