package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.scene.Selection;
import separatrix.ui.testing.MemoryWorkspace;

class MotionWorkTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void aFlowOfTheMemoryComesToRest() throws InterruptedException {
    int last = workspace.session().trajectories().getFirst().steps() - 1;
    assertThat(told(last))
        .startsWith("The flow from this state: it comes to rest at a fixed point");
  }

  @Test
  void aStateWhereABitWasNeverSetStandsAtASaddle() throws InterruptedException {
    assertThat(told(0)).startsWith("The flow from this state: it stands at a fixed point");
  }

  /** What is said of the flow from a step of the first trial. */
  private String told(int step) throws InterruptedException {
    workspace.select(new Selection.Step(0, step));
    workspace.structure().motion().name();
    memory.until(() -> !workspace.notices().isEmpty());
    return workspace.notices().getFirst().text();
  }
}
