package separatrix.ui.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.network.RecurrentNetwork;
import separatrix.session.LearntWeights;
import separatrix.session.TrainingTimeline;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Past;
import separatrix.ui.workspace.Workspace;

/** The checkpoints of the network that is shown, what happened between them, and its weights. */
final class PastViewModel {
  private static final String KEY = "weights";
  private static final double MOST_OF_THE_CHANGE = 0.9;

  private final Workspace workspace;
  private final ObservableList<EventLine> events = FXCollections.observableArrayList();
  private List<TrainingTimeline.Event> changes = List.of();
  // By the number of the checkpoint: spectra of several hundred units take seconds.
  private final Map<Integer, LearntWeights> known = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<LearntWeights>> weights =
      new ReadOnlyObjectWrapper<>(this, "weights", Optional.empty());

  /**
   * A change as it is listed.
   *
   * @param moment the number of the first checkpoint at which it had happened
   */
  record EventLine(int moment, String text) {}

  PastViewModel(Workspace workspace) {
    this.workspace = workspace;
    past().timelineProperty().subscribe(this::list);
    past().shownProperty().subscribe(_ -> weigh());
  }

  // Properties

  ReadOnlyObjectProperty<Optional<TrainingTimeline>> timelineProperty() {
    return past().timelineProperty();
  }

  /** The number of the checkpoint that is shown, from 0; −1 for none. */
  ReadOnlyIntegerProperty shownProperty() {
    return past().shownProperty();
  }

  /** What happened between the checkpoints; worked out once, for it takes all pairs of points. */
  List<TrainingTimeline.Event> changes() {
    return changes;
  }

  ObservableList<EventLine> events() {
    return events;
  }

  /** The weights at the checkpoint that is shown, beside those at the first. */
  ReadOnlyObjectProperty<Optional<LearntWeights>> weightsProperty() {
    return weights.getReadOnlyProperty();
  }

  /** Whether the timeline is still being made. */
  ReadOnlyBooleanProperty lookingProperty() {
    return past().lookingProperty();
  }

  /** The checkpoint that is shown, in words. */
  StringBinding momentWords() {
    return Bindings.createStringBinding(
        () -> shown().map(PastViewModel::words).orElse(""),
        past().timelineProperty(),
        past().shownProperty());
  }

  /** What learning did to the weights, in words. */
  StringBinding weightWords() {
    return Bindings.createStringBinding(
        () ->
            weights
                .get()
                .map(PastViewModel::words)
                .orElse(shown().isPresent() ? "Working out the spectra…" : ""),
        weights,
        past().shownProperty());
  }

  // Commands

  /** Shows a checkpoint, by its number from 0. */
  void show(int number) {
    past().show(number);
  }

  /** Shows another checkpoint, so many farther. */
  void showNeighbour(int by) {
    past().show(past().shownProperty().get() + by);
  }

  void showFirst() {
    past().show(0);
  }

  void showLast() {
    timelineProperty().get().ifPresent(all -> past().show(all.moments().size() - 1));
  }

  private Past past() {
    return workspace.past();
  }

  private Optional<TrainingTimeline.Moment> shown() {
    int number = past().shownProperty().get();
    return timelineProperty()
        .get()
        .filter(all -> number >= 0 && number < all.moments().size())
        .map(all -> all.moments().get(number));
  }

  private static String words(TrainingTimeline.Moment moment) {
    return "Step %d · loss %s · score %s · points\u00a0%s"
        .formatted(
            moment.checkpoint().step(),
            Figures.brief(moment.checkpoint().loss()),
            Figures.brief(moment.checkpoint().score()),
            moment.points().signature().replace(' ', '\u00a0'));
  }

  private static String words(LearntWeights learnt) {
    if (learnt.change().maxAbs() == 0) {
      return "Eigenvalues of the %s; nothing has been learnt yet.".formatted(learnt.block());
    }
    return "Eigenvalues of the %s. %s make up %.0f %% of the squared change since the start."
        .formatted(
            learnt.block(),
            Figures.counted(learnt.rank(MOST_OF_THE_CHANGE), "singular value"),
            100 * MOST_OF_THE_CHANGE);
  }

  private void list(Optional<TrainingTimeline> timeline) {
    changes = timeline.map(TrainingTimeline::events).orElse(List.of());
    events.setAll(lines(changes));
    known.clear();
    weigh();
  }

  private static List<EventLine> lines(List<TrainingTimeline.Event> changes) {
    return changes.stream()
        .map(
            event ->
                new EventLine(
                    event.moment(),
                    "%d–%d: %s".formatted(event.after(), event.by(), event.change().sentence())))
        .toList();
  }

  private void weigh() {
    workspace.work().cancelAndDrop(KEY);
    Optional<TrainingTimeline> timeline = timelineProperty().get();
    Optional<TrainingTimeline.Moment> now = shown();
    if (timeline.isEmpty() || now.isEmpty()) {
      weights.set(Optional.empty());
      return;
    }
    int number = shownProperty().get();
    if (known.containsKey(number)) {
      weights.set(Optional.of(known.get(number)));
      return;
    }
    weights.set(Optional.empty());
    RecurrentNetwork first = timeline.get().moments().getFirst().checkpoint().network();
    RecurrentNetwork network = now.get().checkpoint().network();
    workspace
        .work()
        .start(
            KEY,
            "Looking at the weights",
            _ -> LearntWeights.of(first, network),
            learnt -> {
              known.put(number, learnt);
              weights.set(Optional.of(learnt));
            });
  }
}
