package separatrix.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.continuation.Bifurcation;
import separatrix.fixedpoint.FixedPoint;
import separatrix.scene.Selection;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.Parameter;
import separatrix.ui.workspace.Workspace;

/** The memory of three bits: an input of the first bit makes it forget that bit by folds. */
class BranchesViewModelTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final BranchesViewModel model = new BranchesViewModel(workspace);

  @AfterEach
  void close() {
    memory.close();
  }

  private void follow(String from, String to) throws InterruptedException {
    model.fromProperty().set(from);
    model.toProperty().set(to);
    model.follow();
    memory.until(() -> model.branchesProperty().get().diagram().isPresent());
    memory.until(() -> !model.curvesProperty().get().lines().isEmpty());
  }

  @Test
  void everyInputAndTheGainCanBeChanged() {
    assertThat(model.parameters())
        .containsExactly(
            new Parameter.Input(0),
            new Parameter.Input(1),
            new Parameter.Input(2),
            new Parameter.Gain());
  }

  @Test
  void theThreeAxesAndTheOutputsCanBeDrawn() {
    assertThat(model.coordinates())
        .hasSize(3 + workspace.session().subject().network().readout().outputs());
  }

  @Test
  void aRangeThatRunsBackwardsIsRefused() {
    model.fromProperty().set("1");
    model.toProperty().set("-1");
    model.follow();
    assertThat(model.troubleProperty().get()).contains("a smaller and a larger number are due");
  }

  @Test
  void aRangeThatIsNoNumberIsRefused() {
    model.fromProperty().set("one");
    model.follow();
    assertThat(model.troubleProperty().get()).contains("two numbers");
  }

  @Test
  void anInputMakesPointsVanishInFolds() throws InterruptedException {
    follow("-0.2", "0.2");
    assertThat(model.curvesProperty().get().marks())
        .extracting(mark -> mark.bifurcation().kind())
        .contains(Bifurcation.Kind.FOLD);
  }

  @Test
  void goingToAPointOfABranchTurnsTheInputThere() throws InterruptedException {
    follow("-0.2", "0.2");
    BranchCurves.Vertex near =
        model.curvesProperty().get().nearest((x, _) -> Math.abs(x - 0.01)).orElseThrow();
    model.go(near);
    memory.until(() -> workspace.selection() instanceof Selection.Point);
    assertThat(workspace.session().input().at(0)).isEqualTo(near.x());
    FixedPoint chosen =
        workspace.selection() instanceof Selection.Point(int id)
            ? workspace.session().fixedPoints().byId(id).orElseThrow()
            : workspace.session().fixedPoints().fixed().getFirst();
    assertThat(chosen.state().distance(near.point().state())).isLessThan(1e-6);
  }
}
