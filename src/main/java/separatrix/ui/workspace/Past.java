package separatrix.ui.workspace;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import separatrix.fixedpoint.SearchSettings;
import separatrix.session.Session;
import separatrix.session.TrainingTimeline;
import separatrix.training.Checkpoint;

/**
 * The checkpoints of a network that was trained, here or elsewhere: what its states and points were
 * like at each. It is there as long as the network is shown.
 */
public final class Past {
  private static final String KEY = "past";

  /** Networks that have not learnt yet may have nothing that an audit could confirm. */
  private static final int MOST_STARTS = 1024;

  private static final int LEAST_STARTS = 256;

  /** Up to so many state coordinates all starts are made; of larger networks each is dearer. */
  private static final int SMALL = 128;

  private final Workspace workspace;
  private final ReadOnlyBooleanProperty looking;
  private final ReadOnlyObjectWrapper<Optional<TrainingTimeline>> timeline =
      new ReadOnlyObjectWrapper<>(this, "timeline", Optional.empty());
  private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(this, "shown", -1);
  private Optional<Session> last = Optional.empty();
  // The checkpoint that is being worked out, so that of several wishes the last is shown.
  private int wanted = -1;

  Past(Workspace workspace) {
    this.workspace = workspace;
    looking = workspace.work().underWay(KEY);
    workspace.sessionProperty().addListener((_, _, now) -> sessionChanged(now));
  }

  /** The checkpoints with their points, once they have been worked out. */
  public ReadOnlyObjectProperty<Optional<TrainingTimeline>> timelineProperty() {
    return timeline.getReadOnlyProperty();
  }

  /** Whether the checkpoints are being worked out. */
  public ReadOnlyBooleanProperty lookingProperty() {
    return looking;
  }

  /** The number of the checkpoint that is shown, from 0; −1 for none. */
  public ReadOnlyIntegerProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The checkpoints of the network that a session shows; none where there are none. */
  public List<Checkpoint> checkpoints(Session session) {
    return timeline
        .get()
        .filter(all -> all.last().subject().isSameAs(session.subject()))
        .map(all -> all.moments().stream().map(TrainingTimeline.Moment::checkpoint).toList())
        .orElse(List.of());
  }

  /**
   * Works out what there was at each checkpoint.
   *
   * @param now the session of the network in the end
   * @param checkpoints by step, the last of them that network
   */
  void begin(Session now, List<Checkpoint> checkpoints) {
    clear();
    last = Optional.of(now);
    int size = now.subject().network().cell().stateSize();
    int starts = Math.clamp((long) MOST_STARTS * SMALL / size, LEAST_STARTS, MOST_STARTS);
    SearchSettings search = SearchSettings.standard().withStarts(starts);
    workspace
        .work()
        .startApart(
            KEY,
            "Looking through the checkpoints",
            job -> TrainingTimeline.of(now, checkpoints, search, watching(job)),
            all -> {
              timeline.set(Optional.of(all));
              shown.set(indexOf(all, workspace.session()));
            });
  }

  /** What was worked out before, of the session that is shown. */
  void restore(Optional<TrainingTimeline> worked) {
    clear();
    last = worked.map(TrainingTimeline::last);
    timeline.set(worked);
    shown.set(worked.map(all -> indexOf(all, workspace.session())).orElse(-1));
  }

  /** Shows a checkpoint, by its number from 0; the user's axes give way to the timeline's. */
  public void show(int number) {
    Optional<TrainingTimeline> all = timeline.get();
    if (all.isEmpty() || number < 0 || number >= all.get().moments().size()) {
      return;
    }
    boolean isWaiting = wanted >= 0;
    wanted = number;
    if (!isWaiting) {
      workOut(all.get());
    }
  }

  private void workOut(TrainingTimeline all) {
    int number = wanted;
    workspace
        .work()
        .startQuietly(
            "Showing a checkpoint",
            () -> all.session(number),
            session -> {
              int next = wanted;
              wanted = -1;
              if (timeline.get().filter(all::equals).isEmpty()) {
                return;
              }
              workspace.enter(session);
              shown.set(number);
              if (next != number) {
                show(next);
              }
            });
  }

  private void sessionChanged(Session now) {
    if (last.filter(it -> it.subject().isSameAs(now.subject())).isEmpty()) {
      clear();
    }
  }

  private void clear() {
    workspace.work().cancelAndDrop(KEY);
    last = Optional.empty();
    wanted = -1;
    timeline.set(Optional.empty());
    shown.set(-1);
  }

  private static int indexOf(TrainingTimeline all, Session session) {
    for (int i = 0; i < all.moments().size(); i++) {
      if (all.moments().get(i).checkpoint().network().equals(session.subject().network())) {
        return i;
      }
    }
    return -1;
  }

  private static TrainingTimeline.Watcher watching(Job job) {
    return new TrainingTimeline.Watcher() {
      @Override
      public void advanced(int done, int all) {
        job.report((double) done / all, done + " of " + all, () -> {});
      }

      @Override
      public boolean isCancelled() {
        return job.isCancelled();
      }
    };
  }
}
