package separatrix.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.network.LargeBistable;
import separatrix.scene.Selection;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.RandomPulses;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.Workspace;

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
  void ofAPointInManyDimensionsTheModesToComeAreTold() throws InterruptedException {
    Session found =
        Session.open(
                new Subject(LargeBistable.network(), "one bit", "made by hand"),
                RandomPulses.on(1),
                new SessionSettings(4, 1))
            .search(SearchSettings.standard(), SearchProgress.silent());
    try (MemoryWorkspace large = new MemoryWorkspace(found)) {
      Workspace workspace = large.workspace();
      workspace.work().cancelAndDrop("spectra");
      InspectorViewModel inspector = new InspectorViewModel(workspace);
      CountDownLatch gate = new CountDownLatch(1);
      keepBusy(workspace, "one", gate);
      keepBusy(workspace, "another", gate);
      workspace.select(new Selection.Point(found.fixedPoints().points().getLast().id()));
      assertThat(inspector.modeWordsProperty().get()).contains("Its other 299 modes");
      gate.countDown();
      large.until(() -> inspector.modes().size() == LargeBistable.UNITS);
      assertThat(inspector.modeWordsProperty().get()).doesNotContain("modes");
    }
  }

  /** Takes a thread from the background until the gate opens. */
  private static void keepBusy(Workspace workspace, String key, CountDownLatch gate) {
    workspace
        .work()
        .start(
            key,
            key,
            _ -> {
              try {
                gate.await();
              } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
              }
              return key;
            },
            _ -> {});
  }

  @Test
  void aStepIsShownWithTheNearestPoint() {
    memory.workspace().select(new Selection.Step(1, 5));
    assertThat(model.cardProperty().get().facts())
        .extracting(InspectorCard.Fact::name)
        .contains("Speed", "Input", "Output", "Nearest point");
  }
}
