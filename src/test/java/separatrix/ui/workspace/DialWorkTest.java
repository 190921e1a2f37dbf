package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Vector;
import separatrix.ui.testing.MemoryWorkspace;

/** The memory of three bits under an input of its first bit. */
class DialWorkTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final DialWork dial = workspace.structure().dial();

  @AfterEach
  void close() {
    memory.close();
  }

  private void turn(double value) throws InterruptedException {
    dial.onProperty().set(true);
    workspace.live().hold(0, value);
    memory.until(() -> workspace.session().input().at(0) == value);
  }

  private Vector state(int id) {
    return workspace.session().fixedPoints().byId(id).orElseThrow().state();
  }

  @Test
  void pointsKeepTheirNumbersAndMove() throws InterruptedException {
    Vector before = state(1);
    turn(0.01);
    assertThat(workspace.session().fixedPoints().fixed()).hasSize(27);
    assertThat(state(1)).isNotEqualTo(before);
  }

  @Test
  void movedPointsAreFixedUnderTheNewInput() throws InterruptedException {
    turn(0.01);
    var system = workspace.session().subject().network().under(workspace.session().input());
    assertThat(workspace.session().fixedPoints().fixed())
        .allMatch(point -> system.step(point.state()).distance(point.state()) < 1e-9);
  }

  @Test
  void aStrongInputMakesPointsVanishAndSaysSo() throws InterruptedException {
    turn(0.5);
    assertThat(workspace.session().fixedPoints().fixed()).hasSize(9);
    assertThat(dial.news()).anyMatch(line -> line.contains("vanishes"));
  }

  @Test
  void turnedBackAndLeftAloneTheLostPointsAppearAgain() throws InterruptedException {
    turn(0.5);
    turn(0);
    workspace.advance(1);
    memory.until(() -> workspace.session().fixedPoints().fixed().size() == 27);
    assertThat(dial.news()).anyMatch(line -> line.contains("appears"));
  }

  @Test
  void pointsLeaveTrails() throws InterruptedException {
    turn(0.05);
    assertThat(dial.trailsProperty().get()).isNotEmpty();
  }

  @Test
  void switchedOffTheInputMovesNothing() {
    workspace.live().hold(0, 0.1);
    assertThat(workspace.session().input().at(0)).isZero();
  }

  @Test
  void theTurnCanBeTakenBack() throws InterruptedException {
    turn(0.01);
    workspace.undo();
    assertThat(workspace.session().input().at(0)).isZero();
  }
}
