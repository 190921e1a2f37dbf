package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.network.ProductMemory;
import separatrix.network.RecurrentNetwork;

class ResultFilesTest {
  private static final RecurrentNetwork MEMORY = new ProductMemory(2, 2, 0.1, 1).network();

  @TempDir private Path folder;

  @Test
  void theFileOfFixedPointsHoldsTheSearch() throws Exception {
    FixedPoints found = search();
    JsonObject json = written(found);
    assertThat(json.keySet())
        .contains("network", "settings", "seconds", "indexSum", "audit", "points");
    assertThat(json.get("network").getAsString()).isEqualTo("memory");
    assertThat(json.get("indexSum").getAsInt()).isEqualTo(found.audit().sum());
    assertThat(json.get("points").getAsJsonArray()).hasSize(found.points().size());
    assertThat(json.getAsJsonObject("settings").get("seed").getAsLong()).isEqualTo(1);
  }

  @Test
  void aPointInTheFileIsThePointToTheLastBit() throws Exception {
    FixedPoints found = search();
    FixedPoint point = found.points().getFirst();
    JsonObject json = written(found).getAsJsonArray("points").get(0).getAsJsonObject();
    assertThat(json.keySet())
        .contains("state", "input", "q", "kind", "unstable", "marginal", "index", "eigenvalues");
    for (int i = 0; i < point.state().size(); i++) {
      assertThat(json.getAsJsonArray("state").get(i).getAsDouble()).isEqualTo(point.state().at(i));
      assertThat(json.getAsJsonArray("eigenvalues").get(i).getAsJsonArray().get(0).getAsDouble())
          .isEqualTo(point.linearization().spectrum().mode(i + 1).eigenvalue().re());
    }
    assertThat(json.get("kind").getAsString()).isEqualTo("fixed");
  }

  @Test
  void trajectoriesComeBackFromNumpy() throws Exception {
    List<Trajectory> trajectories = trajectories();
    Path path = folder.resolve("runs.npz");
    TrajectoryFiles.write(trajectories, path);
    NumpyArchive archive = NumpyArchive.read(path);
    assertThat(archive.array("states").slice(1).matrix()).isEqualTo(trajectories.get(1).states());
    assertThat(archive.array("steps").values()).containsExactly(3, 5);
    assertThat(archive.array("states").at(0, 5, 0)).isNaN();
  }

  @Test
  void trajectoriesAreTablesToo() throws Exception {
    Path path = folder.resolve("runs.csv");
    TrajectoryFiles.write(trajectories(), path);
    List<String> lines = Files.readAllLines(path);
    assertThat(lines).hasSize(1 + 4 + 6);
    assertThat(lines.getFirst())
        .isEqualTo("trial,step,input1,input2,output1,output2,state1,state2");
    assertThat(lines.get(1)).isEqualTo("1,0,1.0,0.0,0.0,0.0,0.0,0.0");
    assertThat(lines.get(4)).startsWith("1,3,,,");
  }

  @Test
  void trajectoriesAreJsonToo() throws Exception {
    List<Trajectory> trajectories = trajectories();
    Path path = folder.resolve("runs.json");
    TrajectoryFiles.write(trajectories, path);
    JsonFields json = JsonFields.top(JsonNode.read(Files.readAllBytes(path)));
    assertThat(json.objects("trials").get(1).matrix("outputs"))
        .isEqualTo(trajectories.get(1).outputs());
  }

  @Test
  void anUnknownEndingIsRefused() {
    assertThatThrownBy(() -> TrajectoryFiles.write(trajectories(), folder.resolve("runs.xls")))
        .hasMessageContaining("end it in .npz, .json or .csv");
  }

  private JsonObject written(FixedPoints found) throws Exception {
    Path path = folder.resolve("points.json");
    PointsJson.write(found, "memory", path);
    return JsonParser.parseString(Files.readString(path)).getAsJsonObject();
  }

  private static FixedPoints search() {
    SearchProblem problem = SearchProblem.of(MEMORY.atRest(), trajectories().getLast().states());
    return new FixedPointFinder(problem, SearchSettings.standard()).find(SearchProgress.silent());
  }

  private static List<Trajectory> trajectories() {
    return new Simulator(MEMORY).run(List.of(pulse(3), pulse(5)));
  }

  private static Matrix pulse(int steps) {
    double[] inputs = new double[2 * steps];
    inputs[0] = 1;
    return Matrix.fromRowMajor(steps, 2, inputs);
  }
}
