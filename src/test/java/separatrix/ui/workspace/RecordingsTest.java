package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.dynamics.Trajectory;
import separatrix.files.TrajectoryFiles;
import separatrix.files.recording.AxisOrder;
import separatrix.files.recording.Recording;
import separatrix.session.Recorded;
import separatrix.session.Session;
import separatrix.ui.testing.MemoryWorkspace;

/** Recorded activity opened in the workspace of the three-bit memory. */
class RecordingsTest {
  private static final Path FILES = Path.of("src/test/resources/files");

  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final Opening opening = new Opening(workspace, _ -> {});
  private final Recordings recordings = opening.recordings();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    memory.close();
  }

  /** The memory's own runs, which have as many numbers as its states. */
  private Path runs(String ending) throws IOException {
    Path path = folder.resolve("runs" + ending);
    List<Trajectory> runs = workspace.session().trajectories();
    TrajectoryFiles.write(runs, path);
    return path;
  }

  /** A table without words: rows of numbers, so many columns. */
  private Path table(int columns) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 40; row++) {
      int at = row;
      text.append(
              String.join(
                  ",",
                  IntStream.range(0, columns)
                      .mapToObj(column -> Double.toString(Math.sin(at + column)))
                      .toList()))
          .append('\n');
    }
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  private void open(Path path) throws InterruptedException {
    opening.open(path);
    memory.until(() -> recordings.shownProperty().get().isPresent());
  }

  private Recordings.Shown shown() {
    return recordings.shownProperty().get().orElseThrow();
  }

  private Recording recording() {
    return shown().recorded().recording();
  }

  @Test
  void aTableOfNumbersIsShownAsData() throws Exception {
    open(table(4));
    assertThat(recordings.alone().get()).isTrue();
    assertThat(recording().units()).isEqualTo(4);
  }

  @Test
  void aRecordingLeavesTheNetworkAsItIs() throws Exception {
    Session before = workspace.session();
    open(table(4));
    assertThat(workspace.session()).isSameAs(before);
  }

  @Test
  void anArrayOfThreeAxesInMatlabIsARecordingAndNoNetwork() throws Exception {
    open(FILES.resolve("formats/recording.mat"));
    assertThat(shown().reading().said()).isEqualTo(Recordings.Said.NOBODY);
  }

  @Test
  void anotherOrderOfAxesReadsItAgain() throws Exception {
    open(FILES.resolve("formats/recording.mat"));
    recordings.choose(shown().reading().variable(), AxisOrder.UNITS_STEPS_TRIALS);
    memory.until(() -> shown().reading().said() == Recordings.Said.THE_USER);
    assertThat(List.of(recording().trials(), recording().steps(), recording().units()))
        .containsExactly(4, 3, 2);
  }

  @Test
  void aRunOfAnotherNetworkIsARecording() throws Exception {
    open(FILES.resolve("gru.npz"));
    assertThat(shown().reading().variable()).isEqualTo("hidden");
  }

  @Test
  void aRunOfTheNetworkThatIsShownIsComparedWithIt() throws Exception {
    opening.open(runs(".npz"));
    memory.until(() -> opening.conventions().check().latestProperty().get().isPresent());
    assertThat(opening.conventions().check().latestProperty().get().orElseThrow().outcome())
        .isInstanceOfSatisfying(
            RunCheck.Outcome.Compared.class,
            compared -> assertThat(compared.report().agrees()).isTrue());
    assertThat(opening.conventions().announcedProperty().get()).isEqualTo("made by hand");
  }

  @Test
  void statesOfTheNetworkLieOnItsTrajectoriesInItsAxes() throws Exception {
    open(runs(".csv"));
    recordings.showInNetwork();
    memory.until(() -> shown().space() instanceof Recordings.Space.Network);
    Session session = workspace.session();
    if (shown().space() instanceof Recordings.Space.Network(List<Recorded.Path> paths, var _)) {
      assertThat(
              paths
                  .getFirst()
                  .places()
                  .minus(session.projection().project(session.trajectories().getFirst().states()))
                  .maxAbs())
          .isLessThan(1e-12);
    }
  }

  @Test
  void aRecordingOfOtherUnitsHasNoAxesInCommonWithTheNetwork() throws Exception {
    open(table(4));
    assertThat(recordings.whyNotInNetwork())
        .isEqualTo(
            "The recording has 4 units, a state of memory has 3 numbers: they have no axes in common.");
  }

  @Test
  void openingANetworkTakesTheRecordingAway() throws Exception {
    open(table(4));
    opening.open(FILES.resolve("gru.pt"));
    memory.until(() -> workspace.session().subject().name().equals("gru"));
    assertThat(recordings.shownProperty().get()).isEmpty();
  }

  @Test
  void aTableThatBreaksOffIsRefusedInASentence() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.csv"), "1,2\n3,4\n5\n");
    opening.open(broken);
    memory.until(() -> !workspace.notices().isEmpty());
    assertThat(workspace.notices().getFirst().sentence())
        .isEqualTo(
            "The recording cannot be shown. Line 3 of \"broken.csv\" has 1 cells, 2 are due; save the table again.");
  }

  @Test
  void aFileThatIsNeitherIsRefusedAsANetwork() throws Exception {
    opening.open(FILES.resolve("no_recurrence.pt"));
    memory.until(() -> !workspace.notices().isEmpty());
    assertThat(workspace.notices().getFirst().sentence()).contains("No recurrent layer was found");
  }
}
