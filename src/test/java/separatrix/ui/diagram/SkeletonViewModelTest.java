package separatrix.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoint;
import separatrix.scene.ExitMap;
import separatrix.scene.Selection;
import separatrix.topology.Connection;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.Workspace;

class SkeletonViewModelTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final SkeletonViewModel model = new SkeletonViewModel(workspace);

  @AfterEach
  void close() {
    memory.close();
  }

  private void draw() throws InterruptedException {
    model.look(true);
    memory.until(() -> !model.drawingProperty().get().nodes().isEmpty());
  }

  private FixedPoint saddle() {
    return workspace.session().fixedPoints().fixed().stream()
        .filter(point -> point.unstable() == 1)
        .findFirst()
        .orElseThrow();
  }

  private Connection chosenWay() {
    return workspace.selection() instanceof Selection.Way(int way)
        ? workspace.session().skeleton().connections().get(way)
        : workspace.session().skeleton().connections().getFirst();
  }

  @Test
  void whoeverLooksFindsTheSkeletonDrawn() throws InterruptedException {
    draw();
    assertThat(model.drawingProperty().get().nodes()).hasSize(27);
  }

  @Test
  void unlookedAtNothingIsFollowed() {
    assertThat(workspace.work().jobs()).isEmpty();
  }

  @Test
  void theStatusCountsPointsAndWays() throws InterruptedException {
    draw();
    assertThat(model.status().get()).startsWith("27 points, ").contains("ways out followed");
  }

  @Test
  void anotherInputTakesTheSkeletonAway() throws InterruptedException {
    draw();
    workspace.setInput(workspace.session().input().map(_ -> 0.05));
    assertThat(model.drawingProperty().get().nodes()).isEmpty();
  }

  @Test
  void theNextWayOutOfASaddleIsPlayed() throws InterruptedException {
    draw();
    workspace.select(new Selection.Point(saddle().id()));
    model.replayNext();
    assertThat(workspace.selection()).isInstanceOf(Selection.Way.class);
    assertThat(chosenWay().source()).isEqualTo(saddle().id());
    assertThat(workspace.growth().isOver()).isFalse();
  }

  @Test
  void askedAgainTheOtherWayIsPlayed() throws InterruptedException {
    draw();
    workspace.select(new Selection.Point(saddle().id()));
    model.replayNext();
    Connection first = chosenWay();
    model.replayNext();
    assertThat(chosenWay().source()).isEqualTo(first.source());
    assertThat(chosenWay().destination()).isNotEqualTo(first.destination());
  }

  @Test
  void theExitMapIsSwitchedOnAndOff() {
    model.toggleMap();
    assertThat(workspace.viewProperty().get().exitMap()).isEqualTo(ExitMap.SHOWN);
    model.toggleMap();
    assertThat(workspace.viewProperty().get().exitMap()).isEqualTo(ExitMap.HIDDEN);
  }

  @Test
  void aHoveredLinkIsHoveredEverywhere() throws InterruptedException {
    draw();
    model.hover(model.drawingProperty().get().links().getFirst());
    assertThat(workspace.hoveredProperty().get()).isInstanceOf(Selection.Way.class);
  }
}
