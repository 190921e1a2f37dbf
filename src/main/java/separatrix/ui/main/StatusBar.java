package separatrix.ui.main;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.IndexAudit;
import separatrix.scene.Selection;
import separatrix.session.Kick;
import separatrix.session.Session;
import separatrix.ui.inspector.CardWords;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Job;
import separatrix.ui.workspace.Selections;
import separatrix.ui.workspace.Workspace;

/** The line at the foot of the window: what was found, what runs, what is under the mouse. */
final class StatusBar {
  /** Work that is over sooner is not worth a line that only flickers. */
  private static final Duration NOTICEABLE = Duration.millis(200);

  private final PauseTransition patience = new PauseTransition(NOTICEABLE);
  private final Workspace workspace;
  private final Label audit;
  private final Button searchOn;
  private final HBox jobBox;
  private final Label jobTitle;
  private final ProgressBar jobProgress;
  private final Label jobMessage;
  private final Button jobCancel;
  private final Label hoverText;

  /** Takes the nodes of the status bar, in their order. */
  StatusBar(
      Workspace workspace,
      Label audit,
      Button searchOn,
      HBox jobBox,
      Label jobTitle,
      ProgressBar jobProgress,
      Label jobMessage,
      Button jobCancel,
      Label hoverText) {
    this.workspace = workspace;
    this.audit = audit;
    this.searchOn = searchOn;
    this.jobBox = jobBox;
    this.jobTitle = jobTitle;
    this.jobProgress = jobProgress;
    this.jobMessage = jobMessage;
    this.jobCancel = jobCancel;
    this.hoverText = hoverText;
    searchOn.setOnAction(_ -> workspace.searchOn());
    workspace.sessionProperty().subscribe(_ -> showAudit());
    workspace.searchingProperty().subscribe(_ -> showAudit());
    workspace.hoveredProperty().subscribe(_ -> showHovered());
    workspace.work().jobs().addListener((ListChangeListener<Job>) _ -> patience.playFromStart());
    patience.setOnFinished(_ -> showJob());
    showJob();
  }

  private void showAudit() {
    FixedPoints points = workspace.session().fixedPoints();
    boolean searching = workspace.searchingProperty().get();
    audit.getStyleClass().removeAll("consistent", "missing");
    searchOn.setVisible(false);
    searchOn.setManaged(false);
    if (searching) {
      audit.setText(Figures.counted(points.points().size(), "point") + " so far");
    } else if (points.points().isEmpty()) {
      audit.setText("No fixed points yet: press S to search");
    } else {
      audit.setText("%s. %s".formatted(points.summary(), points.audit().sentence()));
      switch (points.audit()) {
        case IndexAudit.Consistent _ -> audit.getStyleClass().add("consistent");
        case IndexAudit.Missing _ -> {
          audit.getStyleClass().add("missing");
          offerSearch();
        }
        case IndexAudit.NotApplicable _ -> offerSearch();
      }
    }
  }

  private void offerSearch() {
    searchOn.setVisible(true);
    searchOn.setManaged(true);
  }

  private void showJob() {
    boolean busy = !workspace.work().jobs().isEmpty();
    show(jobBox, busy);
    jobProgress.progressProperty().unbind();
    jobMessage.textProperty().unbind();
    if (busy) {
      Job job = workspace.work().jobs().getLast();
      jobTitle.setText(job.title());
      jobProgress.progressProperty().bind(job.progressProperty());
      jobMessage.textProperty().bind(job.messageProperty());
      jobCancel.setOnAction(_ -> job.cancel());
    }
  }

  private void showHovered() {
    Session session = workspace.session();
    Selection hovered = workspace.hoveredProperty().get();
    hoverText.setText(
        switch (hovered) {
          case Selection.Nothing _ -> "";
          case Selection.Point _ ->
              Selections.point(session, hovered).map(StatusBar::words).orElse("");
          case Selection.ModeOf(int _, int mode) ->
              Selections.point(session, hovered)
                  .map(point -> "Mode %d of %s".formatted(mode, point.label()))
                  .orElse("");
          case Selection.Step(int trial, int step) ->
              "Trial %d, step %d".formatted(trial + 1, step);
          case Selection.Cycle _ ->
              Selections.cycle(session, hovered)
                  .map(cycle -> "%s: %s".formatted(cycle.label(), CardWords.period(cycle)))
                  .orElse("");
          case Selection.Way _ ->
              Selections.way(session, hovered).map(way -> CardWords.way(session, way)).orElse("");
          case Selection.KickSelected _ ->
              Selections.kick(session, hovered).map(kick -> words(session, kick)).orElse("");
        });
  }

  private static String words(FixedPoint point) {
    int unstable = point.unstable();
    return "%s: %s, q = %.1e"
        .formatted(
            point.label(),
            unstable == 0
                ? "stable"
                : unstable == 1 ? "1 unstable mode" : unstable + " unstable modes",
            point.q());
  }

  private static String words(Session session, Kick kick) {
    return "Kick %d %s".formatted(kick.id(), kick.destination().sentence(session.fixedPoints()));
  }

  private static void show(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }
}
