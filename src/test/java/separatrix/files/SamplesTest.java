package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

class SamplesTest {

  static List<Sample> samples() {
    return Samples.all();
  }

  static List<Expected> expectations() throws IOException {
    List<Expected> all = new ArrayList<>();
    for (Sample sample : Samples.all()) {
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

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsWhatItsRecipeMakes(Sample sample) throws Exception {
    assertThat(SampleNetworks.recipes())
        .filteredOn(recipe -> recipe.name().equals(sample.name()))
        .singleElement()
        .satisfies(recipe -> assertThat(sample.open()).isEqualTo(recipe.network()));
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
