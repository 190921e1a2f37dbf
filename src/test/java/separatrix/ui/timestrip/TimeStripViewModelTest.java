package separatrix.ui.timestrip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.scene.Selection;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.Workspace;

class TimeStripViewModelTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final TimeStripViewModel model = new TimeStripViewModel(workspace);

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void theTrialThatIsPlayedIsShown() {
    assertThat(model.stripProperty().get().steps())
        .isEqualTo(workspace.session().trajectories().getFirst().steps());
  }

  @Test
  void anotherTrialHasAnotherStrip() {
    Strip before = model.stripProperty().get();
    workspace.playback().seek(2, 0);
    assertThat(model.stripProperty().get()).isNotEqualTo(before);
  }

  @Test
  void scrubbingMovesTheCursorOfTheWorkspace() {
    model.scrub(12.5);
    assertThat(workspace.playback().positionProperty().get()).isEqualTo(12.5);
  }

  @Test
  void scrubbingPauses() {
    workspace.playback().playingProperty().set(true);
    model.scrub(3);
    assertThat(workspace.playback().playingProperty().get()).isFalse();
  }

  @Test
  void theStepAtTheCursorCanBeSelected() {
    model.scrub(12.5);
    model.selectStep();
    assertThat(workspace.selection()).isEqualTo(new Selection.Step(0, 12));
  }

  @Test
  void theMomentIsToldInWords() {
    model.scrub(4);
    assertThat(model.moment().get()).startsWith("step 4 of ");
  }

  @Test
  void withoutLoopingATrialStopsAtItsEnd() {
    workspace.playback().loopingProperty().set(false);
    workspace.playback().playingProperty().set(true);
    workspace.playback().advance(1e6);
    assertThat(workspace.playback().playingProperty().get()).isFalse();
  }
}
