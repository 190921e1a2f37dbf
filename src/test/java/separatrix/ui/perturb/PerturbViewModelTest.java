package separatrix.ui.perturb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import separatrix.dynamics.Direction;
import separatrix.fixedpoint.FixedPoint;
import separatrix.scene.Selection;
import separatrix.session.Kick;
import separatrix.session.Origin;
import separatrix.topology.Destination;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.Workspace;

class PerturbViewModelTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final PerturbViewModel model = new PerturbViewModel(workspace);
  private final FixedPoint saddle =
      workspace.session().fixedPoints().fixed().stream()
          .filter(point -> point.unstable() == 1)
          .findFirst()
          .orElseThrow();

  @BeforeEach
  void selectASaddle() {
    workspace.select(new Selection.Point(saddle.id()));
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void aKickStartsAtTheSelectedPoint() {
    assertThat(model.originProperty().get()).isEqualTo("From " + saddle.label());
  }

  @Test
  void theFirstDirectionOfASaddleIsItsUnstableMode() {
    assertThat(model.directionProperty().get().direction())
        .isEqualTo(new Direction.AlongMode(saddle.id(), 1));
  }

  @Test
  void selectingAModeChoosesItsDirection() {
    workspace.select(new Selection.ModeOf(saddle.id(), 3));
    assertThat(model.directionProperty().get().direction())
        .isEqualTo(new Direction.AlongMode(saddle.id(), 3));
  }

  @Test
  void aKickAlongTheUnstableModeReachesAnAttractor() throws InterruptedException {
    model.kick();
    memory.until(() -> !model.kicks().isEmpty());
    assertThat(model.kicks().getFirst().outcome()).startsWith("reaches A");
  }

  @Test
  void kicksBothWaysReachTwoAttractors() throws InterruptedException {
    model.kickBothWays();
    memory.until(() -> model.kicks().size() == 2);
    assertThat(workspace.session().kicks())
        .extracting(kick -> ((Destination.Reached) kick.destination()).fixedPointId())
        .doesNotHaveDuplicates();
  }

  @Test
  void theOtherWayHasANegativeSize() throws InterruptedException {
    model.reversedProperty().set(true);
    model.kick();
    memory.until(() -> !model.kicks().isEmpty());
    assertThat(workspace.session().kicks().getFirst().size()).isEqualTo(-0.2);
  }

  @Test
  void aRemovedKickIsGone() throws InterruptedException {
    model.kick();
    memory.until(() -> !model.kicks().isEmpty());
    model.remove(model.kicks().getFirst());
    assertThat(workspace.session().kicks()).isEmpty();
  }

  @Test
  void withNothingSelectedTheStateAtTheCursorIsKicked() throws InterruptedException {
    workspace.select(Selection.nothing());
    workspace.playback().seek(1, 7);
    model.kick();
    memory.until(() -> !model.kicks().isEmpty());
    assertThat(workspace.session().kicks())
        .extracting(Kick::origin)
        .containsExactly(new Origin.FromTrajectory(1, 7));
  }

  @Test
  void aSizeThatIsNoNumberIsToldInline() {
    model.enterSize("much");
    assertThat(model.troubleProperty().get()).contains("much").contains("0.2");
  }

  @Test
  void aSizeThatIsNoNumberChangesNothing() {
    model.enterSize("-3");
    assertThat(model.sizeProperty().get()).isEqualTo(0.2);
  }

  @Test
  void aGoodSizeTakesTheTroubleAway() {
    model.enterSize("much");
    model.enterSize("0,5");
    assertThat(model.troubleProperty().get()).isEmpty();
  }
}
