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
    workspace.select(new Selection.Step(0, 3));
    workspace.structure().motion().name();
    memory.until(() -> !workspace.notices().isEmpty());
    assertThat(workspace.notices().getFirst().text())
        .startsWith("The flow from this state: it comes to rest at a fixed point");
  }
}
