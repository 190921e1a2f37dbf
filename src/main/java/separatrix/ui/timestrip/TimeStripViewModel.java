package separatrix.ui.timestrip;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.linalg.Matrix;
import separatrix.scene.Selection;
import separatrix.session.Session;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Playback;
import separatrix.ui.workspace.Workspace;

/** What the time strip shows of the trial that is played, and how it moves the cursor. */
final class TimeStripViewModel {
  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<Strip> strip =
      new ReadOnlyObjectWrapper<>(this, "strip", Strip.empty());
  private final BooleanProperty statesShown = new SimpleBooleanProperty(this, "statesShown");
  private final DoubleProperty pointed = new SimpleDoubleProperty(this, "pointed", Double.NaN);
  private final ObservableList<String> trials = FXCollections.observableArrayList();

  TimeStripViewModel(Workspace workspace) {
    this.workspace = workspace;
    workspace.sessionProperty().subscribe(this::sessionChanged);
    playback().trialProperty().subscribe(this::draw);
    statesShown.subscribe(this::draw);
    workspace.live().runningProperty().subscribe(this::draw);
    workspace.live().trailProperty().subscribe(this::trailGrew);
  }

  // Properties

  ReadOnlyObjectProperty<Strip> stripProperty() {
    return strip.getReadOnlyProperty();
  }

  /** Whether the states are shown as a heat map. */
  BooleanProperty statesShownProperty() {
    return statesShown;
  }

  /** The time under the mouse, or NaN. */
  DoubleProperty pointedProperty() {
    return pointed;
  }

  /** A line for each trial that can be chosen. */
  ObservableList<String> trials() {
    return trials;
  }

  Playback playback() {
    return workspace.playback();
  }

  /** Where the cursor stands, in words. */
  StringBinding moment() {
    return Bindings.createStringBinding(
        () ->
            isLive()
                ? "live, step " + workspace.live().trailProperty().get().step()
                : "step %d of %d".formatted(playback().step(), strip.get().steps()),
        playback().positionProperty(),
        strip,
        workspace.live().trailProperty());
  }

  /** The whole strip in words, for those who do not see it. */
  StringBinding summary() {
    return Bindings.createStringBinding(
        () -> {
          List<String> lanes = strip.get().lanes().stream().map(Lane::title).toList();
          return lanes.isEmpty()
              ? "No trial"
              : "Trial %d over %s: %s. Arrow keys move the cursor, Space plays."
                  .formatted(
                      playback().trialProperty().get() + 1,
                      Figures.counted(strip.get().steps(), "step"),
                      String.join(", ", lanes).toLowerCase(java.util.Locale.ROOT));
        },
        strip);
  }

  // Commands

  /** Moves the cursor to a time, in steps. */
  void scrub(double time) {
    if (!isLive()) {
      playback().playingProperty().set(false);
      playback().seek(time);
    }
  }

  /** Selects the step at the cursor, for the inspector and for kicks. */
  void selectStep() {
    if (!isLive() && strip.get().steps() > 0) {
      workspace
          .selectionProperty()
          .set(new Selection.Step(playback().trialProperty().get(), playback().step()));
    }
  }

  void toFirst() {
    playback().seek(0);
  }

  void toLast() {
    playback().seek(strip.get().steps());
  }

  /** Where the cursor is to be drawn: of a live run, at its newest state. */
  double cursor() {
    return isLive() ? strip.get().steps() : playback().positionProperty().get();
  }

  boolean isLive() {
    return workspace.live().runningProperty().get();
  }

  private void sessionChanged(Session session) {
    List<String> names =
        IntStream.range(0, session.trajectories().size())
            .mapToObj(trial -> "Trial " + (trial + 1))
            .toList();
    if (!names.equals(trials)) {
      trials.setAll(names);
    }
    draw();
  }

  private void trailGrew() {
    if (isLive()) {
      draw();
    }
  }

  private void draw() {
    StripMaker.Content content =
        statesShown.get() ? StripMaker.Content.TRACES_AND_STATES : StripMaker.Content.TRACES;
    if (isLive()) {
      strip.set(LiveStrip.of(workspace.live().trailProperty().get(), content));
      return;
    }
    Session session = workspace.sessionProperty().get();
    int trial = playback().trialProperty().get();
    if (trial < 0 || trial >= session.trajectories().size()) {
      strip.set(Strip.empty());
      return;
    }
    Matrix targets =
        trial < session.trials().size()
            ? session.trials().get(trial).targets()
            : Matrix.zeros(0, 0);
    strip.set(StripMaker.of(0, session.trajectories().get(trial), targets, content));
  }
}
