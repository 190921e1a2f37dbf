package separatrix.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import separatrix.task.Preview;
import separatrix.task.Task;
import separatrix.ui.workspace.RunKeeper;
import separatrix.ui.workspace.Training;
import separatrix.ui.workspace.TrainingNews;
import separatrix.ui.workspace.TrainingPlan;
import separatrix.ui.workspace.Workspace;

/** What can be trained, and how far it is. */
final class TrainViewModel {
  private static final int PREVIEWED = 3;

  private final Workspace workspace;
  private final TrainForm form = new TrainForm();
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", Optional.empty());
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
  private final ReadOnlyObjectWrapper<Optional<RunKeeper.Kept>> interrupted =
      new ReadOnlyObjectWrapper<>(this, "interrupted", Optional.empty());
  private final StringBinding trouble = form.trouble();

  TrainViewModel(Workspace workspace) {
    this.workspace = workspace;
    form.taskProperty().subscribe(this::describe);
    training()
        .phaseProperty()
        .subscribe(
            () -> {
              interrupted.set(Optional.empty());
              training().findInterrupted(interrupted::set);
            });
    training().findInterrupted(interrupted::set);
  }

  // Properties

  Training training() {
    return workspace.training();
  }

  TrainForm form() {
    return form;
  }

  List<Preset> presets() {
    return Preset.all();
  }

  /** A few trials of the task, once they have been drawn. */
  ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** What the task or the preset is, in a sentence. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** What is wrong with what was typed; empty when nothing is. */
  StringBinding trouble() {
    return trouble;
  }

  /** A run that the program was ended in the midst of. */
  ReadOnlyObjectProperty<Optional<RunKeeper.Kept>> interruptedProperty() {
    return interrupted.getReadOnlyProperty();
  }

  BooleanBinding isUnderWay() {
    return Bindings.createBooleanBinding(
        () ->
            training().phaseProperty().get() == Training.Phase.RUNNING
                || training().phaseProperty().get() == Training.Phase.PAUSED,
        training().phaseProperty());
  }

  /** The share of the most steps that is done; all of it when learning has ended sooner. */
  DoubleBinding done() {
    return Bindings.createDoubleBinding(
        () ->
            training().phaseProperty().get() == Training.Phase.ENDED
                ? 1
                : news()
                    .progress()
                    .map(progress -> (double) progress.step() / progress.mostSteps())
                    .orElse(0.0),
        training().newsProperty(),
        training().phaseProperty());
  }

  /** How far the run is, in words. */
  StringBinding progressWords() {
    return Bindings.createStringBinding(
        () ->
            ProgressWords.of(
                training().phaseProperty().get(), news(), training().lastProperty().get()),
        training().newsProperty(),
        training().phaseProperty(),
        training().lastProperty());
  }

  /** How well it does, in words. */
  StringBinding scoreWords() {
    return Bindings.createStringBinding(
        () -> ProgressWords.score(news(), training().lastProperty().get()),
        training().newsProperty(),
        training().lastProperty());
  }

  private TrainingNews news() {
    return training().newsProperty().get();
  }

  // Commands

  void take(Preset preset) {
    form.take(preset);
    note.set(preset.note());
  }

  /** Trains as the form says, if all is in order and nothing is under way. */
  void train() {
    if (!isUnderWay().get()) {
      form.plan().ifPresent(training()::train);
    }
  }

  /** Pauses, or goes on. */
  void togglePause() {
    switch (training().phaseProperty().get()) {
      case RUNNING -> training().pause();
      case PAUSED -> training().resume();
      case NONE, ENDED -> {}
    }
  }

  void stop() {
    training().stop();
  }

  /** Trains the last network as long again as the form says. */
  void trainOn() {
    int steps =
        training()
            .lastProperty()
            .get()
            .map(last -> Math.max(100, last.outcome().report().step()))
            .orElse(0);
    training().trainOn(steps);
  }

  void goOn() {
    interrupted.get().ifPresent(training()::goOn);
  }

  void forget() {
    training().forgetInterrupted();
    interrupted.set(Optional.empty());
  }

  Optional<TrainingPlan> plan() {
    return form.plan();
  }

  private void describe(Task task) {
    note.set(task.description());
    workspace
        .work()
        .startQuietly(
            "Drawing trials",
            () -> Preview.of(task, PREVIEWED, new SplittableRandom(1)),
            drawn -> {
              if (drawn.task().equals(form.taskProperty().get())) {
                preview.set(Optional.of(drawn));
              }
            });
  }
}
