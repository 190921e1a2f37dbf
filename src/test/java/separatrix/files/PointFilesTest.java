package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.Origin;
import separatrix.fixedpoint.PointsByInput;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.ProductMemory;
import separatrix.network.RecurrentNetwork;

class PointFilesTest {
  private static final RecurrentNetwork MEMORY = new ProductMemory(2, 2, 0.1, 1).network();

  @TempDir private Path folder;

  private static SearchProblem problem(Vector input) {
    Matrix visited = trajectories().getLast().states();
    return SearchProblem.of(MEMORY.under(input), visited);
  }

  private static FixedPoints search() {
    return new FixedPointFinder(problem(Vector.zeros(2)), SearchSettings.standard())
        .find(SearchProgress.silent());
  }

  private static PointsByInput underTwoInputs() {
    return PointsByInput.search(
        List.of(Vector.of(0, 0), Vector.of(0.05, 0)),
        PointFilesTest::problem,
        SearchSettings.standard(),
        SearchProgress.silent());
  }

  private static List<Trajectory> trajectories() {
    return new Simulator(MEMORY).run(List.of(pulse(3), pulse(5)));
  }

  private static Matrix pulse(int steps) {
    double[] inputs = new double[2 * steps];
    inputs[0] = 1;
    return Matrix.fromRowMajor(steps, 2, inputs);
  }

  private Path written(FixedPoints found, String name) throws Exception {
    Path path = folder.resolve(name);
    PointFiles.write(found, Optional.empty(), MEMORY, "memory", path);
    return path;
  }

  @Test
  void theArchiveHasEveryFieldOfFixedPointFinder() throws Exception {
    FixedPoints found = search();
    int count = found.points().size();
    NumpyArchive archive = NumpyArchive.read(written(found, "points.npz"));

    for (String matrix : List.of("xstar", "x_init", "inputs", "F_xstar")) {
      assertThat(archive.array(matrix).shape()).containsExactly(count, 2);
    }
    for (String vector : List.of("qstar", "dq", "n_iters", "is_stable", "cond_id")) {
      assertThat(archive.array(vector).shape()).containsExactly(count);
    }
    assertThat(archive.array("J_xstar").shape()).containsExactly(count, 2, 2);
    assertThat(archive.array("tol_unique").values()).containsExactly(1e-6);
  }

  @Test
  void theImageOfAFixedPointIsThePoint() throws Exception {
    NumpyArchive archive = NumpyArchive.read(written(search(), "points.npz"));

    assertThat(archive.array("F_xstar").matrix().minus(archive.array("xstar").matrix()).maxAbs())
        .isLessThan(1e-10);
  }

  @Test
  void aSearchFromOnlyTheStartOfAnAttractorFindsThatAttractor() {
    for (FixedPoint point : search().points()) {
      if (point.isStable()) {
        Vector start = point.evidence().origin().start();
        SearchProblem alone = SearchProblem.of(MEMORY.atRest(), Matrix.ofRows(List.of(start)));
        FixedPoints again =
            new FixedPointFinder(alone, SearchSettings.standard()).find(SearchProgress.silent());
        assertThat(again.points())
            .anySatisfy(each -> assertThat(each.state().distance(point.state())).isLessThan(1e-9));
      }
    }
  }

  @Test
  void everyPointOfASearchHasAStartAndAnEndOfItsDescent() {
    assertThat(search().points())
        .extracting(point -> point.evidence().origin())
        .allMatch(Origin::isKnown)
        .allMatch(origin -> origin.steps() > 0)
        .allMatch(origin -> origin.change() >= 0);
  }

  @Test
  void pointsUnderSeveralInputsSayUnderWhich() throws Exception {
    PointsByInput found = underTwoInputs();
    Path path = folder.resolve("points.npz");
    PointFiles.write(found, MEMORY, "memory", path);

    NumpyArchive archive = NumpyArchive.read(path);
    Tensor conditions = archive.array("cond_id");
    Matrix inputs = archive.array("inputs").matrix();
    for (int i = 0; i < conditions.size(0); i++) {
      assertThat(inputs.at(i, 0)).isEqualTo(conditions.at(i) == 0 ? 0 : 0.05);
    }
    assertThat(conditions.values()).contains(0, 1);
  }

  @Test
  void aTableOfSeveralInputsBeginsWithTheirNumbers() throws Exception {
    PointsByInput found = underTwoInputs();
    Path path = folder.resolve("points.csv");
    PointFiles.write(found, MEMORY, "memory", path);

    assertThat(Files.readAllLines(path).getFirst()).startsWith("condition,id,kind,q,");
    assertThat(Files.readAllLines(path).getLast()).startsWith("1,");
  }

  @Test
  void spectraInNumpyAreTheModesInOurOrder() throws Exception {
    FixedPoints found = search();
    Path path = folder.resolve("spectra.npz");
    SpectrumFiles.write(found, "memory", path);

    NumpyArchive archive = NumpyArchive.read(path);
    Matrix times = archive.array("time_constants").matrix();
    for (int i = 0; i < found.points().size(); i++) {
      var spectrum = found.points().get(i).linearization().spectrum();
      for (int j = 0; j < 2; j++) {
        assertThat(times.at(i, j)).isEqualTo(spectrum.mode(j + 1).timeConstant());
      }
    }
  }

  @Test
  void spectraInJsonHaveTheVectorsToTheLastBit() throws Exception {
    FixedPoints found = search();
    Path path = folder.resolve("spectra.json");
    SpectrumFiles.write(found, "memory", path);

    JsonObject json = JsonParser.parseString(Files.readString(path)).getAsJsonObject();
    JsonObject mode =
        json.getAsJsonArray("points")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("modes")
            .get(1)
            .getAsJsonObject();
    var due = found.points().getFirst().linearization().spectrum().mode(2);
    assertThat(mode.getAsJsonArray("rightRe").get(0).getAsDouble())
        .isEqualTo(due.right().re().at(0));
    assertThat(mode.getAsJsonArray("flowEigenvalue").get(0).getAsDouble())
        .isEqualTo(due.flowEigenvalue().re());
  }

  @Test
  void spectraAreTablesToo() throws Exception {
    FixedPoints found = search();
    Path path = folder.resolve("spectra.csv");
    SpectrumFiles.write(found, "memory", path);

    assertThat(Files.readAllLines(path)).hasSize(1 + 2 * found.points().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "npz", "csv"})
  void trajectoriesInJsonBecomeWhatTheyWouldHaveBeenWrittenAs(String ending) throws Exception {
    Path json = folder.resolve("runs.json");
    Path due = folder.resolve("due." + ending);
    Path converted = folder.resolve("converted." + ending);
    TrajectoryFiles.write(trajectories(), json);
    TrajectoryFiles.write(trajectories(), due);
    ResultConversion.of(SourceFile.read(json)).orElseThrow().to(converted);

    assertThat(converted).hasSameBinaryContentAs(due);
  }

  @Test
  void trajectoriesInNumpyComeBackWithoutWhatFilledThemUp() throws Exception {
    Path npz = folder.resolve("runs.npz");
    Path due = folder.resolve("due.json");
    Path converted = folder.resolve("converted.json");
    TrajectoryFiles.write(trajectories(), npz);
    TrajectoryFiles.write(trajectories(), due);
    ResultConversion.of(SourceFile.read(npz)).orElseThrow().to(converted);

    assertThat(converted).hasSameBinaryContentAs(due);
  }

  @Test
  void pointsInJsonBecomeTheTableThatTheyWouldHaveBeen() throws Exception {
    FixedPoints found = search();
    Path json = written(found, "points.json");
    Path due = written(found, "due.csv");
    Path converted = folder.resolve("converted.csv");
    ResultConversion.of(SourceFile.read(json)).orElseThrow().to(converted);

    assertThat(converted).hasSameBinaryContentAs(due);
  }

  @Test
  void whatAFileDoesNotHoldIsNotInvented() throws Exception {
    Path json = written(search(), "points.json");

    assertThatThrownBy(
            () ->
                ResultConversion.of(SourceFile.read(json))
                    .orElseThrow()
                    .to(folder.resolve("points.npz")))
        .isInstanceOf(UnwritableNetworkException.class)
        .satisfies(refusal -> OneSentence.check(String.valueOf(refusal.getMessage())))
        .hasMessageContaining("have no Jacobians");
  }

  @Test
  void otherResultsAreRefusedInOneSentence() throws Exception {
    Path json = folder.resolve("spectra.json");
    SpectrumFiles.write(search(), "memory", json);

    assertThatThrownBy(() -> ResultConversion.of(SourceFile.read(json)))
        .satisfies(refusal -> OneSentence.check(String.valueOf(refusal.getMessage())))
        .hasMessageContaining("The file holds spectra");
  }
}
