package separatrix.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Vector;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.LiveTrail;
import separatrix.ui.workspace.Workspace;

class LiveInputViewModelTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final LiveInputViewModel model = new LiveInputViewModel(workspace);

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void everyInputHasAChannel() {
    assertThat(model.channels()).hasSize(3);
  }

  @Test
  void aHeldValueIsHeldByTheRun() {
    model.hold(model.channels().get(1), 0.5);
    assertThat(workspace.live().heldProperty().get()).isEqualTo(Vector.of(0, 0.5, 0));
  }

  @Test
  void releasingHoldsZero() {
    model.hold(model.channels().get(1), 0.5);
    model.release();
    assertThat(workspace.live().heldProperty().get()).isEqualTo(Vector.zeros(3));
  }

  @Test
  void aPulseStartsARun() {
    model.pulse(model.channels().getFirst(), LiveInputViewModel.Sign.PLUS);
    assertThat(model.runningProperty().get()).isTrue();
  }

  @Test
  void aKeyOfNoChannelSendsNothing() {
    assertThat(model.pulse(KeyCode.F1, LiveInputViewModel.Sign.PLUS)).isFalse();
  }

  @Test
  void aPulseLastsAsManySteps() throws InterruptedException {
    model.durationProperty().set(3);
    model.amplitudeProperty().set(2);
    model.pulse(KeyCode.Q, LiveInputViewModel.Sign.MINUS);
    run(2);
    run(3);
    assertThat(trail().states().stream().skip(1).map(state -> state.input().at(0)))
        .containsExactly(-2.0, -2.0, -2.0, 0.0, 0.0);
  }

  @Test
  void aPulseFlipsTheBit() throws InterruptedException {
    model.durationProperty().set(3);
    model.pulse(KeyCode.W, LiveInputViewModel.Sign.PLUS);
    run(40);
    run(40);
    assertThat(trail().states().getLast().output().at(1)).isGreaterThan(0.9);
  }

  /** Lets time pass for so many steps and waits until they are there. */
  private void run(int steps) throws InterruptedException {
    long due = trail().step() + steps;
    double seconds = steps / workspace.live().stepsPerSecondProperty().get();
    workspace.live().advance(seconds + 1e-9);
    memory.until(() -> trail().step() >= due);
  }

  private LiveTrail trail() {
    return workspace.live().trailProperty().get();
  }
}
