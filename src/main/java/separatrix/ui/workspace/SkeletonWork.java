package separatrix.ui.workspace;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.SearchReport;
import separatrix.scene.Selection;
import separatrix.session.Session;
import separatrix.session.Topology;
import separatrix.topology.Connection;
import separatrix.topology.FlowProgress;
import separatrix.topology.Skeleton;
import separatrix.ui.workspace.Training.Phase;

/**
 * Finds the skeleton of the points in the background: when a search has ended and somebody looks
 * for it, or when it is asked for.
 */
public final class SkeletonWork {
  private static final String KEY = "skeleton";

  private final Workspace workspace;
  private final DialWork dial;
  private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
  private final ReadOnlyBooleanProperty running;

  /** What was said of points that are still there. */
  private Optional<Notice> told = Optional.empty();

  SkeletonWork(Workspace workspace, DialWork dial) {
    this.workspace = workspace;
    this.dial = dial;
    workspace.sessionProperty().addListener((_, before, now) -> forget(before, now));
    workspace.sessionProperty().addListener((_, _, _) -> findIfDue());
    workspace.searchingProperty().addListener((_, _, _) -> findIfDue());
    wanted.addListener((_, _, _) -> findIfDue());
    running = workspace.work().underWay(KEY);
  }

  /** Whether somebody looks, so that it is found without being asked for. */
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running;
  }

  /** Finds it anew. */
  public void find() {
    Session now = workspace.session();
    if (now.fixedPoints().fixed().isEmpty()) {
      workspace.tell(
          Notice.information("Find fixed points first (S): the skeleton says where they lead."));
      return;
    }
    workspace
        .work()
        .startApart(
            KEY,
            "Following the ways out",
            job -> new Topology(now).skeleton(watching(job)),
            skeleton -> show(now, skeleton));
  }

  /** Ends early; the ways that have ended stay. */
  public void cancel() {
    workspace.work().cancel(KEY);
  }

  /** Draws the flow of a way out anew, and selects it. */
  public void replay(int way) {
    Connection connection = workspace.session().skeleton().connections().get(way);
    workspace.growth().begin(Integer.MAX_VALUE, Math.max(2, connection.run().steps()));
    workspace.select(new Selection.Way(way));
  }

  private void findIfDue() {
    Session now = workspace.session();
    boolean searched = now.fixedPoints().report().end() != SearchReport.End.NOT_STARTED;
    boolean learning = workspace.training().phaseProperty().get() == Phase.RUNNING;
    if (!now.skeleton().isEmpty() || now.fixedPoints().fixed().isEmpty()) {
      workspace.work().cancelAndDrop(KEY);
    } else if (wanted.get() && searched && !learning && !isMoving()) {
      find();
    }
  }

  /** Whether the points will soon be others. */
  private boolean isMoving() {
    return workspace.searchingProperty().get() || dial.isMoving();
  }

  /** What points no longer shown lead to would mean nothing. */
  private void show(Session asked, Skeleton skeleton) {
    Session now = workspace.session();
    if (now.fixedPoints().equals(asked.fixedPoints()) && now.subject().equals(asked.subject())) {
      workspace.enter(now.withSkeleton(skeleton));
      if (!skeleton.discovered().isEmpty()) {
        String names =
            skeleton.discovered().stream()
                .flatMap(id -> skeleton.points().byId(id).stream())
                .map(FixedPoint::label)
                .collect(Collectors.joining(", "));
        Notice missed =
            Notice.warning(
                "Flows came to rest at points that the search had missed: " + names + ".",
                "They are in the table now; search on for others of their kind.");
        workspace.tell(missed);
        told = Optional.of(missed);
      }
    }
  }

  /** Takes back what was said of points that have given way to others. */
  private void forget(Session before, Session now) {
    if (!before.fixedPoints().equals(now.fixedPoints())) {
      told.ifPresent(workspace::dismiss);
      told = Optional.empty();
    }
  }

  /** Tells a job how many flows have arrived. */
  static FlowProgress watching(Job job) {
    return new FlowProgress() {
      @Override
      public void advanced(int arrived, int all, int steps) {
        job.report(
            (double) arrived / Math.max(1, all),
            "%d of %d arrived".formatted(arrived, all),
            () -> {});
      }

      @Override
      public boolean isCancelled() {
        return job.isCancelled();
      }
    };
  }
}
