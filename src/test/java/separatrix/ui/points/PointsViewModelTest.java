package separatrix.ui.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.Trust;
import separatrix.linalg.Vector;
import separatrix.scene.PointClass;
import separatrix.scene.Selection;
import separatrix.ui.testing.MemoryWorkspace;

class PointsViewModelTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final PointsViewModel model = new PointsViewModel(memory.workspace());

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void theCountsSayHowManyPointsHaveHowManyUnstableModes() {
    assertThat(model.counts().get()).isEqualTo("27 = 8/12/6/1");
  }

  @Test
  void theAuditSaysThatTheSetIsConsistent() {
    assertThat(model.audit().get()).contains("consistent");
  }

  @Test
  void everyPointOfTheMemoryIsSure() {
    assertThat(model.rows()).extracting(row -> row.trust().level()).containsOnly(Trust.Level.SURE);
  }

  @Test
  void noneOfThePointsIsLikelyMissing() {
    assertThat(new Completeness(model.pointsProperty().get()).estimate())
        .isEqualTo("likely none missing");
  }

  @Test
  void beforeASearchNothingIsSaidOfWhatIsMissing() {
    assertThat(new Completeness(FixedPoints.none()).estimate()).isEmpty();
  }

  @Test
  void everyPointHasARow() {
    assertThat(model.rows()).hasSize(27);
  }

  @Test
  void aClassThatTheLegendHidesIsNotListed() {
    hide(PointClass.STABLE);
    assertThat(model.rows()).hasSize(19);
  }

  @Test
  void selectingARowSelectsItsPoint() {
    model.select(model.rows().get(4));
    assertThat(memory.workspace().selection())
        .isEqualTo(new Selection.Point(model.rows().get(4).id()));
  }

  @Test
  void selectingTheRowOfASelectedModeKeepsTheMode() {
    PointRow row = model.rows().get(10);
    memory.workspace().select(new Selection.ModeOf(row.id(), 1));
    model.select(row);
    assertThat(memory.workspace().selection()).isEqualTo(new Selection.ModeOf(row.id(), 1));
  }

  @Test
  void theNearestTrialComesFromTheBackground() throws InterruptedException {
    memory.until(() -> model.rows().getFirst().nearest() instanceof PointRow.Nearest.At);
    assertThat(model.rows()).allMatch(row -> row.nearest().distance() < 10);
  }

  @Test
  void aSearchUnderAnotherInputStartsWithNoRows() {
    memory.workspace().setInput(Vector.of(0.1, 0, 0));
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void aNewSearchFillsTheRows() throws InterruptedException {
    memory.workspace().setInput(Vector.of(0.01, 0, 0));
    memory.until(() -> !model.searchingProperty().get());
    assertThat(model.rows()).isNotEmpty();
  }

  private void hide(PointClass look) {
    var view = memory.workspace().viewProperty();
    view.set(view.get().withHiddenLayers(Set.of(look.layer())));
  }
}
