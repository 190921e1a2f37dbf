package separatrix.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.scene.Selection;
import separatrix.ui.testing.MemoryWorkspace;

class InspectorViewModelTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final InspectorViewModel model = new InspectorViewModel(memory.workspace());
  private final int saddle =
      memory.workspace().session().fixedPoints().fixed().stream()
          .filter(point -> point.unstable() == 1)
          .findFirst()
          .orElseThrow()
          .id();

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void withNothingSelectedTheNetworkIsShown() {
    assertThat(model.cardProperty().get().title()).isEqualTo("memory");
  }

  @Test
  void aSelectedPointIsShownWithItsSpectrum() {
    memory.workspace().select(new Selection.Point(saddle));
    assertThat(model.pictureProperty().get().dots()).hasSize(3);
  }

  @Test
  void choosingAnEigenvalueSelectsItsMode() {
    memory.workspace().select(new Selection.Point(saddle));
    model.choose(2);
    assertThat(memory.workspace().selection()).isEqualTo(new Selection.ModeOf(saddle, 2));
  }

  @Test
  void choosingAModeKeepsThePicture() {
    memory.workspace().select(new Selection.Point(saddle));
    SpectrumPicture before = model.pictureProperty().get();
    model.choose(1);
    assertThat(model.pictureProperty().get()).isSameAs(before);
  }

  @Test
  void theChosenModeIsToldInWordsWithWhatIsVisibleOfIt() {
    memory.workspace().select(new Selection.ModeOf(saddle, 1));
    assertThat(model.modeWordsProperty().get()).contains("100\u00a0% of its direction is visible");
  }

  @Test
  void aFlowIsShownWithTheImaginaryAxisFirst() {
    memory.workspace().select(new Selection.Point(saddle));
    assertThat(model.pictureProperty().get().border())
        .isEqualTo(SpectrumPicture.Border.IMAGINARY_AXIS);
  }

  @Test
  void aFlowCanBeShownAsAStep() {
    memory.workspace().select(new Selection.Point(saddle));
    model.asStepProperty().set(true);
    assertThat(model.pictureProperty().get().border())
        .isEqualTo(SpectrumPicture.Border.UNIT_CIRCLE);
  }

  @Test
  void aStepIsShownWithTheNearestPoint() {
    memory.workspace().select(new Selection.Step(1, 5));
    assertThat(model.cardProperty().get().facts())
        .extracting(InspectorCard.Fact::name)
        .contains("Speed", "Input", "Output", "Nearest point");
  }
}
