package separatrix.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.session.Session;
import separatrix.task.FlipFlop;
import separatrix.task.FrequencyCuedSine;
import separatrix.training.CellKind;
import separatrix.training.Stopping;
import separatrix.training.TrainingOutcome;
import separatrix.training.TrainingSettings;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.Training;
import separatrix.ui.workspace.TrainingPlan;
import separatrix.ui.workspace.Workspace;

class TrainViewModelTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final TrainViewModel model = new TrainViewModel(workspace);
  private final Session before = workspace.session();

  @AfterEach
  void close() {
    memory.close();
  }

  /** One bit for eight steps, eight vanilla units. */
  private void askForLittle(int steps) {
    TrainForm form = model.form();
    form.taskProperty().set(new FlipFlop(1, 0.2, 8));
    form.cellProperty().set(CellKind.VANILLA);
    form.units().set(8);
    form.batch().set(8);
    form.mostSteps().set(steps);
  }

  private Training.Phase phase() {
    return model.training().phaseProperty().get();
  }

  private void trainToTheEnd() throws InterruptedException {
    model.train();
    memory.until(() -> model.training().lastProperty().get().isPresent());
  }

  private TrainingOutcome outcome() {
    return model.training().lastProperty().get().orElseThrow().outcome();
  }

  @Test
  void aSmallFlipFlopIsSolved() throws InterruptedException {
    askForLittle(2000);
    trainToTheEnd();
    assertThat(outcome()).isInstanceOf(TrainingOutcome.Solved.class);
  }

  @Test
  void theTrainedNetworkIsShownWithItsPoints() throws InterruptedException {
    askForLittle(2000);
    trainToTheEnd();
    assertThat(workspace.session().subject().network()).isEqualTo(outcome().report().network());
    assertThat(workspace.session().fixedPoints().fixed()).isNotEmpty();
  }

  @Test
  void trainingIsOneChangeThatUndoTakesBack() throws InterruptedException {
    askForLittle(30);
    trainToTheEnd();
    workspace.undo();
    assertThat(workspace.session()).isEqualTo(before);
  }

  @Test
  void whenTheStepsAreUsedUpItSaysSo() throws InterruptedException {
    askForLittle(3);
    trainToTheEnd();
    assertThat(model.progressWords().get()).startsWith("Not solved in 3 steps");
  }

  @Test
  void aPausedRunWaits() throws InterruptedException {
    askForLittle(1_000_000);
    neverSolved();
    memory.until(() -> model.training().newsProperty().get().progress().isPresent());
    model.togglePause();
    assertThat(phase()).isEqualTo(Training.Phase.PAUSED);
    assertThat(model.progressWords().get()).startsWith("Paused");
  }

  @Test
  void aPausedRunCanBeStoppedAndItsNetworkIsKept() throws InterruptedException {
    askForLittle(1_000_000);
    neverSolved();
    memory.until(() -> model.training().newsProperty().get().progress().isPresent());
    model.togglePause();
    model.stop();
    memory.until(() -> model.training().lastProperty().get().isPresent());
    assertThat(outcome()).isInstanceOf(TrainingOutcome.Stopped.class);
    assertThat(phase()).isEqualTo(Training.Phase.ENDED);
  }

  @Test
  void aPausedRunGoesOn() throws InterruptedException {
    askForLittle(1_000_000);
    neverSolved();
    memory.until(() -> model.training().newsProperty().get().progress().isPresent());
    model.togglePause();
    model.togglePause();
    int step = step();
    memory.until(() -> step() > step + 1);
    model.stop();
    assertThat(phase()).isEqualTo(Training.Phase.RUNNING);
  }

  @Test
  void aNetworkIsTrainedOnFromWhereItStopped() throws InterruptedException {
    askForLittle(20);
    trainToTheEnd();
    model.trainOn();
    memory.until(() -> model.training().lastProperty().get().isPresent());
    assertThat(outcome().report().step()).isEqualTo(120);
    assertThat(outcome().report().checkpoints().getFirst().step()).isZero();
  }

  @Test
  void theTimelineHasAMomentForEachCheckpoint() throws InterruptedException {
    askForLittle(20);
    trainToTheEnd();
    memory.until(() -> workspace.past().timelineProperty().get().isPresent());
    assertThat(workspace.past().timelineProperty().get().orElseThrow().moments())
        .hasSameSizeAs(outcome().report().checkpoints());
  }

  @Test
  void aCheckpointIsShown() throws InterruptedException {
    askForLittle(20);
    trainToTheEnd();
    memory.until(() -> workspace.past().timelineProperty().get().isPresent());
    var first = outcome().report().checkpoints().getFirst().network();
    workspace.past().show(0);
    memory.until(() -> workspace.session().subject().network().equals(first));
    assertThat(workspace.session().trials()).hasSize(40);
  }

  @Test
  void theCurvesReachTheLastStep() throws InterruptedException {
    askForLittle(40);
    trainToTheEnd();
    assertThat(model.training().newsProperty().get().curves().lastStep()).isEqualTo(40);
  }

  @Test
  void anotherNetworkOpenedMeanwhileStaysInView() throws InterruptedException {
    askForLittle(1_000_000);
    neverSolved();
    memory.until(() -> !workspace.session().equals(before));
    workspace.show("Open", before);
    model.stop();
    memory.until(() -> model.training().lastProperty().get().isPresent());
    assertThat(workspace.session().subject()).isEqualTo(before.subject());
  }

  @Test
  void theSameFormGivesTheSameNetwork() throws InterruptedException {
    askForLittle(25);
    trainToTheEnd();
    var once = outcome().report().network();
    trainToTheEnd();
    assertThat(outcome().report().network()).isEqualTo(once);
  }

  @Test
  void aNumberThatIsNoneIsToldInline() {
    model.form().units().textProperty().set("many");
    assertThat(model.trouble().get()).contains("number of units").contains("many");
    assertThat(model.plan()).isEmpty();
  }

  @Test
  void aNumberOutOfRangeIsToldWithTheRange() {
    model.form().batch().textProperty().set("0");
    assertThat(model.trouble().get())
        .isEqualTo("The batch size is 0; a whole number from 1 to 100000 is due.");
  }

  @Test
  void theLeakOfACellThatHasNoneDoesNotMatter() {
    model.form().cellProperty().set(CellKind.LEAKY_INSIDE);
    model.form().leak().textProperty().set("7");
    assertThat(model.plan()).isEmpty();
    model.form().cellProperty().set(CellKind.GRU);
    assertThat(model.form().leak().textProperty().get()).isEqualTo("7");
    assertThat(model.plan()).isPresent();
  }

  @Test
  void everyPresetCanBeTrained() {
    assertThat(model.presets())
        .allSatisfy(
            preset -> {
              model.take(preset);
              assertThat(model.plan().map(TrainingPlan::task)).contains(preset.task());
            });
  }

  @Test
  void anotherTaskBringsTheSettingsThatSolveIt() {
    model.form().taskProperty().set(FrequencyCuedSine.standard());
    assertThat(model.plan().map(plan -> plan.settings().optimiser().rate())).contains(2e-3);
    assertThat(model.form().cellProperty().get()).isEqualTo(CellKind.VANILLA);
  }

  @Test
  void aChosenSeedStaysWithAnotherTask() {
    model.form().seed().set(7);
    model.form().taskProperty().set(FrequencyCuedSine.standard());
    assertThat(model.plan().map(plan -> plan.settings().seed())).contains(7L);
  }

  @Test
  void aPresetFillsTheForm() {
    model.take(model.presets().getFirst());
    assertThat(model.form().units().textProperty().get()).isEqualTo("16");
  }

  @Test
  void thePreviewIsOfTheChosenTask() throws InterruptedException {
    FlipFlop task = new FlipFlop(2, 0.2, 8);
    model.form().taskProperty().set(task);
    memory.until(
        () -> model.previewProperty().get().filter(it -> it.task().equals(task)).isPresent());
    assertThat(model.previewProperty().get().orElseThrow().trials()).hasSize(3);
  }

  @Test
  void aRunIsKeptWhileItIsUnderWayAndForgottenAtTheEnd() throws InterruptedException {
    MemoryKeeper keeper = new MemoryKeeper();
    workspace.training().keepWith(keeper);
    askForLittle(30);
    trainToTheEnd();
    assertThat(keeper.all).isNotEmpty();
    assertThat(keeper.left()).isEmpty();
  }

  @Test
  void anInterruptedRunIsOfferedAndGoesOnToItsEnd() throws InterruptedException {
    askForLittle(30);
    MemoryKeeper keeper = new MemoryKeeper();
    workspace.training().keepWith(keeper);
    trainToTheEnd();
    var through = outcome().report().network();
    keeper.kept = keeper.all.stream().filter(it -> it.state().step() < 30).toList();
    TrainViewModel restarted = new TrainViewModel(workspace);
    memory.until(() -> restarted.interruptedProperty().get().isPresent());
    restarted.goOn();
    memory.until(() -> model.training().lastProperty().get().isPresent());
    assertThat(outcome().report().network()).isEqualTo(through);
  }

  private int step() {
    return model.training().newsProperty().get().progress().orElseThrow().step();
  }

  /** Trains as the form says, to the last step even when solved. */
  private void neverSolved() {
    TrainingPlan plan = model.plan().orElseThrow();
    TrainingSettings settings = plan.settings();
    Stopping stopping = settings.stopping().withRule(Stopping.Rule.AT_THE_END);
    model
        .training()
        .train(new TrainingPlan(plan.name(), plan.task(), settings.withStopping(stopping)));
  }
}
