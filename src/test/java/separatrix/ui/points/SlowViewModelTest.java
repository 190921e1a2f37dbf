package separatrix.ui.points;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.dynamics.Linearization;
import separatrix.fixedpoint.FixedPoint;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.Workspace;

class SlowViewModelTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final SlowViewModel model = new SlowViewModel(workspace);

  @AfterEach
  void close() {
    memory.close();
  }

  private FixedPoint point(FixedPoint.Kind kind, double q) {
    FixedPoint other = workspace.session().fixedPoints().fixed().getFirst();
    Linearization at = other.linearization();
    return new FixedPoint(99, other.state(), other.input(), q, kind, at, 1, 0, "made by hand");
  }

  @Test
  void atFirstAllThatWasSearchedForIsShown() {
    assertThat(model.limit())
        .isGreaterThanOrEqualTo(workspace.searchSettingsProperty().get().slowTolerance());
  }

  @Test
  void aSlowerPointThanTheLimitIsHidden() {
    model.exponentProperty().set(-8);
    assertThat(workspace.viewProperty().get().shows(point(FixedPoint.Kind.SLOW, 1e-7))).isFalse();
    assertThat(workspace.viewProperty().get().shows(point(FixedPoint.Kind.SLOW, 1e-9))).isTrue();
  }

  @Test
  void trueFixedPointsAreAlwaysShown() {
    model.exponentProperty().set(-20);
    assertThat(workspace.viewProperty().get().shows(point(FixedPoint.Kind.FIXED, 1e-19))).isTrue();
  }

  @Test
  void withinWhatWasSearchedForNothingIsSearched() {
    model.exponentProperty().set(-8);
    model.searchIfDue();
    assertThat(workspace.searchingProperty().get()).isFalse();
  }

  @Test
  void beyondItTheSearchGoesOn() {
    model.exponentProperty().set(-3);
    model.searchIfDue();
    assertThat(workspace.searchingProperty().get()).isTrue();
    assertThat(workspace.searchSettingsProperty().get().slowTolerance()).isGreaterThan(9e-4);
  }
}
