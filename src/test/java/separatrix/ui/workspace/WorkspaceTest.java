package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.dynamics.Direction;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.scene.Selection;
import separatrix.session.KickRequest;
import separatrix.session.Origin;
import separatrix.topology.Destination;
import separatrix.ui.testing.MemoryWorkspace;

/** On the three-unit memory, whose 27 points are known by hand. */
class WorkspaceTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();

  @AfterEach
  void close() {
    memory.close();
  }

  private FixedPoint saddle() {
    return workspace.session().fixedPoints().points().stream()
        .filter(point -> point.unstable() == 1)
        .findFirst()
        .orElseThrow();
  }

  private KickRequest kickOffTheSaddle(double size) {
    int id = saddle().id();
    return KickRequest.of(new Origin.FromFixedPoint(id), new Direction.AlongMode(id, 1), size);
  }

  @Test
  void aKickOffASaddleReachesAnAttractor() throws InterruptedException {
    workspace.kick(kickOffTheSaddle(0.1));
    memory.until(() -> !workspace.session().kicks().isEmpty());
    assertThat(workspace.session().kicks().getFirst().destination())
        .isInstanceOf(Destination.Reached.class);
  }

  @Test
  void theTwoWaysOffASaddleEndAtDifferentAttractors() throws InterruptedException {
    workspace.kick(List.of(kickOffTheSaddle(0.1), kickOffTheSaddle(-0.1)));
    memory.until(() -> workspace.session().kicks().size() == 2);
    assertThat(workspace.session().kicks())
        .extracting(kick -> ((Destination.Reached) kick.destination()).fixedPointId())
        .doesNotHaveDuplicates();
  }

  @Test
  void aKickIsUndone() throws InterruptedException {
    workspace.kick(kickOffTheSaddle(0.1));
    memory.until(() -> !workspace.session().kicks().isEmpty());
    workspace.undo();
    assertThat(workspace.session().kicks()).isEmpty();
  }

  @Test
  void kicksAtTheSameTimeKeepNumbersOfTheirOwn() throws InterruptedException {
    workspace.kick(kickOffTheSaddle(0.1));
    workspace.kick(kickOffTheSaddle(-0.1));
    memory.until(() -> workspace.session().kicks().size() == 2);
    assertThat(workspace.session().kicks()).extracting(kick -> kick.id()).containsExactly(1, 2);
  }

  @Test
  void aNewFlowGrowsUntilAllOfItIsShown() throws InterruptedException {
    workspace.kick(kickOffTheSaddle(0.1));
    memory.until(() -> !workspace.session().kicks().isEmpty());
    boolean growing = workspace.growth().isGrowing(1);
    workspace.advance(60);
    assertThat(Map.of("first", growing, "then", workspace.growth().isGrowing(1)))
        .isEqualTo(Map.of("first", true, "then", false));
  }

  @Test
  void aSearchShowsPointsBeforeItIsOver() throws InterruptedException {
    List<Integer> counts = new ArrayList<>();
    workspace.setInput(Vector.of(0.01, 0, 0));
    workspace
        .sessionProperty()
        .subscribe(
            session -> {
              if (workspace.searchingProperty().get()) {
                counts.add(session.fixedPoints().points().size());
              }
            });
    memory.until(() -> !workspace.searchingProperty().get());
    assertThat(counts).anyMatch(count -> count > 0);
  }

  @Test
  void anotherInputMeansOtherPoints() throws InterruptedException {
    workspace.setInput(Vector.of(5, 5, 5));
    memory.until(() -> !workspace.searchingProperty().get());
    assertThat(workspace.session().fixedPoints().fixed()).hasSize(1);
  }

  @Test
  void aSelectionThatIsGoneIsLetGo() {
    workspace.select(new Selection.Point(saddle().id()));
    workspace.setInput(Vector.of(5, 5, 5));
    assertThat(workspace.selection()).isEqualTo(Selection.nothing());
  }

  @Test
  void theNextPointAfterTheLastIsTheFirst() {
    List<FixedPoint> points = workspace.session().fixedPoints().points();
    workspace.select(new Selection.Point(points.getLast().id()));
    new Exits(workspace).selectNeighbour(1);
    assertThat(workspace.selection()).isEqualTo(new Selection.Point(points.getFirst().id()));
  }

  @Test
  void allExitsOfThePointInTheMiddleAreSix() throws InterruptedException {
    workspace.session().fixedPoints().points().stream()
        .filter(point -> point.unstable() == 3)
        .forEach(point -> workspace.select(new Selection.Point(point.id())));
    new Exits(workspace).kickAll();
    memory.until(() -> !workspace.session().kicks().isEmpty());
    assertThat(workspace.session().kicks()).hasSize(6);
  }

  @Test
  void anAttractorHasNoExit() {
    workspace.session().fixedPoints().points().stream()
        .filter(FixedPoint::isStable)
        .findFirst()
        .ifPresent(point -> workspace.select(new Selection.Point(point.id())));
    new Exits(workspace).kickAll();
    assertThat(workspace.notices())
        .singleElement()
        .extracting(Notice::text)
        .asString()
        .contains("no unstable mode");
  }

  @Test
  void aLiveRunStepsOn() throws InterruptedException {
    workspace.live().start();
    workspace.advance(0.5);
    memory.until(() -> workspace.live().trailProperty().get().step() > 0);
    assertThat(workspace.live().trailProperty().get().step()).isEqualTo(10);
  }

  @Test
  void aBrokenFileIsToldInANotice(@TempDir Path folder) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("broken.pt"), "this is no network");
    new Opening(workspace, _ -> {}).open(file);
    memory.until(() -> !workspace.notices().isEmpty());
    assertThat(workspace.notices().getFirst().severity()).isEqualTo(Notice.Severity.ERROR);
  }

  @Test
  void workThatFailsUnforeseenIsToldInANotice() throws InterruptedException {
    workspace
        .work()
        .start(
            "test",
            "Testing",
            _ -> {
              throw new IllegalStateException("the reason");
            },
            _ -> {});
    memory.until(() -> !workspace.notices().isEmpty());
    assertThat(workspace.notices().getFirst().text()).contains("the reason");
  }
}
