package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.topology.BasinShare;
import separatrix.topology.BasinSlice;
import separatrix.ui.testing.MemoryWorkspace;

class BasinWorkTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final BasinWork work = workspace.structure().basins();

  @AfterEach
  void close() {
    memory.close();
  }

  private BasinWork.Basins measured() throws InterruptedException {
    work.measure();
    memory.until(() -> work.basinsProperty().get().isPresent() && !work.runningProperty().get());
    return work.basinsProperty().get().orElseThrow();
  }

  @Test
  void everyStateEndsSomewhere() throws InterruptedException {
    BasinWork.Basins basins = measured();
    assertThat(basins.visited().stream().mapToInt(BasinShare::caught).sum())
        .isEqualTo(basins.visited().getFirst().states());
    assertThat(basins.random().stream().mapToInt(BasinShare::caught).sum())
        .isEqualTo(basins.random().getFirst().states());
  }

  @Test
  void anEighthOfRandomStatesIsWithinTheIntervalOfEachAttractor() throws InterruptedException {
    // The memory is symmetric in its bits and in their signs.
    assertThat(measured().random())
        .filteredOn(share -> share.caught() > 5)
        .hasSize(8)
        .filteredOn(share -> share.low() < 0.125 && 0.125 < share.high())
        .hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void thePlaneIsPaintedToTheEnd() throws InterruptedException {
    BasinSlice slice = measured().slice().orElseThrow();
    assertThat(slice.legend().size()).isGreaterThan(1);
  }

  @Test
  void anotherInputTakesTheBasinsAway() throws InterruptedException {
    measured();
    workspace.setInput(workspace.session().input().map(_ -> 0.05));
    assertThat(work.basinsProperty().get()).isEmpty();
  }
}
