package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.fixedpoint.WholeSpectra;
import separatrix.network.LargeBistable;
import separatrix.scene.Selection;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.RandomPulses;
import separatrix.ui.testing.MemoryWorkspace;

/** A network of 300 units, whose search knows one mode of one point and none of the others. */
class SpectraWorkTest {
  private final MemoryWorkspace memory = new MemoryWorkspace(found());
  private final Workspace workspace = memory.workspace();

  private static Session found() {
    return Session.open(
            new Subject(LargeBistable.network(), "one bit", "made by hand"),
            RandomPulses.on(1),
            new SessionSettings(4, 1))
        .search(SearchSettings.standard(), SearchProgress.silent());
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private boolean isAllKnown() {
    return WholeSpectra.open(workspace.session().fixedPoints().points()).isEmpty();
  }

  @Test
  void afterASearchAllModesAreWorkedOut() throws InterruptedException {
    memory.until(() -> isAllKnown() && workspace.work().jobs().isEmpty());

    assertThat(workspace.session().fixedPoints().signature()).isEqualTo("3 = 2/1");
    assertThat(workspace.structure().spectra().turnsProperty().get()).isPositive();
  }

  @Test
  void aPointThatIsSelectedIsWorkedOut() throws InterruptedException {
    workspace.work().cancelAndDrop("spectra");
    FixedPoint point = workspace.session().fixedPoints().points().getLast();
    workspace.select(new Selection.Point(point.id()));
    memory.until(() -> workspace.structure().spectra().turnsProperty().get() > 0);

    assertThat(point.linearization().spectrum().isComplete()).isTrue();
  }

  @Test
  void ofPointsSelectedOneAfterTheOtherOneIsWaitedFor() {
    workspace.work().cancelAndDrop("spectra");
    for (FixedPoint point : workspace.session().fixedPoints().points()) {
      workspace.select(new Selection.Point(point.id()));
    }

    assertThat(workspace.work().jobs()).hasSize(1);
  }

  @Test
  void pointsThatFollowTheInputAreWorkedOutWhenTheyHaveComeToRest() throws InterruptedException {
    memory.until(() -> isAllKnown() && workspace.work().jobs().isEmpty());
    workspace.structure().dial().onProperty().set(true);
    workspace.live().hold(0, 0.01);
    memory.until(() -> workspace.session().input().at(0) == 0.01);

    assertThat(workspace.work().isUnderWay("spectra")).isFalse();

    workspace.advance(1);
    memory.until(() -> isAllKnown() && workspace.work().jobs().isEmpty());
    assertThat(workspace.session().fixedPoints().points()).hasSize(3);
  }

  @Test
  void theSelectedPointIsToldOfOnceHoweverManyOthersFollow() throws InterruptedException {
    FixedPoint point = workspace.session().fixedPoints().points().getLast();
    workspace.select(new Selection.Point(point.id()));
    memory.until(() -> isAllKnown() && workspace.work().jobs().isEmpty());

    assertThat(workspace.structure().spectra().turnsProperty().get()).isGreaterThan(1);
    assertThat(workspace.structure().spectra().selectedTurnsProperty().get()).isEqualTo(1);
  }

  @Test
  void anotherNetworkEndsTheWork() {
    workspace.show("Open", MemoryWorkspace.session());

    assertThat(workspace.work().isUnderWay("spectra")).isFalse();
  }
}
