package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Score;
import separatrix.task.Task;
import separatrix.task.Tasks;
import separatrix.task.TrialBatch;
import separatrix.training.Architecture;
import separatrix.training.CellKind;

class SamplesTest {

  static List<Sample> samples() {
    return Samples.all();
  }

  /** Those that this program trained; the memory is computed. */
  static List<Sample> trained() {
    return Samples.all().stream().filter(sample -> !sample.name().equals("memory")).toList();
  }

  private static Task task(ImportedNetwork imported) {
    RecurrentNetwork network = imported.network();
    return Tasks.named(imported.task(), network.cell().inputSize(), network.readout().outputs())
        .task();
  }

  /** Those whose search takes too long here; their `expected.json` is what the command finds. */
  private static final Set<String> LONG_SEARCHES = Set.of("flipflop-1000", "multitask");

  static List<Expected> expectations() throws IOException {
    List<Expected> all = new ArrayList<>();
    for (Sample sample : samples()) {
      if (LONG_SEARCHES.contains(sample.name())) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(folder(sample).resolve("expected.json"));
      JsonFields json = JsonFields.top(JsonNode.read(bytes));
      for (JsonFields condition : json.objects("conditions")) {
        all.add(
            new Expected(
                sample,
                condition.vector("input"),
                condition.vector("byUnstable"),
                (int) condition.number("indexSum")));
      }
    }
    return all;
  }

  record Expected(Sample sample, Vector input, Vector byUnstable, int indexSum) {}

  @ParameterizedTest
  @MethodSource("expectations")
  void aSearchFindsWhatIsExpectedOfASample(Expected expected) {
    RecurrentNetwork network = expected.sample().open().network();
    SearchProblem problem =
        SearchProblem.of(network.under(expected.input()), visited(network, expected.input()));
    FixedPoints found =
        new FixedPointFinder(problem, SearchSettings.standard()).find(SearchProgress.silent());
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (int i = 0; i < expected.byUnstable().size(); i++) {
      counts.put(i, (int) expected.byUnstable().at(i));
    }
    counts.values().removeIf(count -> count == 0);
    assertThat(found.counts()).isEqualTo(counts);
    assertThat(found.audit().sum()).isEqualTo(expected.indexSum());
  }

  @Test
  void theMemoryIsWhatIsComputed() throws Exception {
    assertThat(Samples.named("memory").open()).isEqualTo(SampleNetworks.memory());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleSolvesItsTaskOrSaysThatItDoesNot(Sample sample) throws Exception {
    ImportedNetwork network = sample.open();
    Task task = task(network);

    Score score = new Simulator(network.network()).score(task, TrialBatch.heldOut(task, 300, 77));

    String words = Files.readString(folder(sample).resolve("README.md"));
    assertThat(score.isSolved()).isEqualTo(!words.contains("It does not solve the task"));
  }

  @ParameterizedTest
  @MethodSource("trained")
  void aTrainedSampleIsOfTheArchitectureItsSettingsAskFor(Sample sample) throws Exception {
    TrainingRequest request = TrainingRequest.read(folder(sample).resolve("settings.json"));
    ImportedNetwork network = sample.open();

    assertThat(Architecture.of(network.network().cell()))
        .isEqualTo(request.architecture(Architecture.of(CellKind.VANILLA, 1)));
    assertThat(network.task()).isEqualTo(request.task());
    assertThat(Files.readString(folder(sample).resolve("README.md")))
        .contains(
            "separatrix train --settings sample-networks/%s/settings.json"
                .formatted(sample.name()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleSaysWhereItCameFromAndWhatToExpect(Sample sample) throws Exception {
    assertThat(Files.readString(folder(sample).resolve("README.md")))
        .contains("# " + sample.title(), "## Where it came from", "## What to expect");
  }

  @Test
  void everyFolderOfSamplesIsListed() throws Exception {
    try (Stream<Path> folders = Files.list(Path.of("sample-networks"))) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Samples.all().stream().map(Sample::name).toList());
    }
  }

  @Test
  void anUnknownSampleIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Samples.named("other")).hasMessageContaining("flipflop-vanilla");
  }

  private static Path folder(Sample sample) {
    return Path.of("sample-networks", sample.name());
  }

  /** States under the input with rare pulses on every channel. */
  private static Matrix visited(RecurrentNetwork network, Vector input) {
    SplittableRandom random = new SplittableRandom(5);
    List<Matrix> trials = new ArrayList<>();
    for (int trial = 0; trial < 32; trial++) {
      double[][] rows = new double[100][];
      for (int t = 0; t < rows.length; t++) {
        rows[t] = input.map(value -> value + pulse(random)).toArray();
      }
      trials.add(Matrix.of(rows));
    }
    List<Vector> states = new ArrayList<>();
    for (Trajectory trajectory : new Simulator(network).run(trials)) {
      for (int t = 0; t <= trajectory.steps(); t++) {
        states.add(trajectory.state(t));
      }
    }
    return Matrix.ofRows(states);
  }

  private static double pulse(SplittableRandom random) {
    return random.nextDouble() < 0.1 ? random.nextInt(2) * 2 - 1 : 0;
  }
}
