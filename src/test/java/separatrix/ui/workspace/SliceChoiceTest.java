package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Vector;
import separatrix.scene.Selection;
import separatrix.topology.BasinPainter;
import separatrix.ui.testing.MemoryWorkspace;

/** Along which directions the plane of basins lies. */
class SliceChoiceTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final BasinWork work = workspace.structure().basins();

  @AfterEach
  void close() {
    memory.close();
  }

  private BasinWork.Basins measured(SliceChoice choice) throws InterruptedException {
    work.choiceProperty().set(choice);
    work.measure();
    memory.until(() -> work.basinsProperty().get().isPresent() && !work.runningProperty().get());
    return work.basinsProperty().get().orElseThrow();
  }

  @Test
  void thePlaneOfModesGoesThroughTheSelectedPointAlongThem() throws InterruptedException {
    var saddle =
        workspace.session().fixedPoints().fixed().stream()
            .filter(point -> point.unstable() == 2)
            .findFirst()
            .orElseThrow();
    workspace.select(new Selection.Point(saddle.id()));

    BasinWork.Basins basins = measured(SliceChoice.MODES);
    BasinPainter.Plane plane = basins.slice().orElseThrow().plane();
    Vector mode = saddle.linearization().spectrum().mode(1).right().re();

    assertThat(plane.centre()).isEqualTo(saddle.state());
    assertThat(Math.abs(plane.first().dot(mode))).isGreaterThan(1 - 1e-9);
    assertThat(basins.axes()).containsExactly("mode 1", "mode 2");
  }

  @Test
  void withoutASelectedPointThereIsNoPlaneOfModes() {
    work.choiceProperty().set(SliceChoice.MODES);
    work.measure();

    assertThat(work.runningProperty().get()).isFalse();
    assertThat(work.basinsProperty().get()).isEmpty();
  }

  @Test
  void thePlaneOfPrincipalAxesLiesAlongTheFirstTwo() throws InterruptedException {
    BasinPainter.Plane plane = measured(SliceChoice.COMPONENTS).slice().orElseThrow().plane();
    Vector first = workspace.session().components().components().row(0);

    assertThat(Math.abs(plane.first().dot(first))).isGreaterThan(1 - 1e-9);
  }
}
