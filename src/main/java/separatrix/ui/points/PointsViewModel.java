package separatrix.ui.points;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import separatrix.dynamics.Trajectory;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.IndexAudit;
import separatrix.fixedpoint.SearchReport;
import separatrix.linalg.Vector;
import separatrix.scene.Selection;
import separatrix.session.Session;
import separatrix.system.TimeAxis;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Job;
import separatrix.ui.workspace.Selections;
import separatrix.ui.workspace.Workspace;

/** The table of fixed points: its rows, what is known of their completeness, the search. */
final class PointsViewModel {
  private static final String NEAREST = "nearest trials";

  private final Workspace workspace;
  private final ObservableList<PointRow> all = FXCollections.observableArrayList();
  private final FilteredList<PointRow> shown = new FilteredList<>(all);
  private final ReadOnlyObjectWrapper<FixedPoints> points;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
  private Map<Integer, PointRow.Nearest> nearest = Map.of();
  private List<Trajectory> measured = List.of();
  private String source = "";

  PointsViewModel(Workspace workspace) {
    this.workspace = workspace;
    points = new ReadOnlyObjectWrapper<>(this, "points", workspace.session().fixedPoints());
    workspace.sessionProperty().subscribe(this::sessionChanged);
    workspace.viewProperty().subscribe(_ -> filter());
    workspace.structure().spectra().turnsProperty().subscribe(_ -> refresh());
    filter();
    workspace.work().jobs().subscribe(this::followSearch);
    followSearch();
  }

  // Properties

  /** The rows that the legend's filter lets through. */
  ObservableList<PointRow> rows() {
    return shown;
  }

  ReadOnlyObjectProperty<FixedPoints> pointsProperty() {
    return points.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty searchingProperty() {
    return workspace.searchingProperty();
  }

  /** Of the search, from 0 to 1; −1 while unknown. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** How many points there are: "27 = 8/12/6/1 and 2 slow". */
  StringBinding counts() {
    return Bindings.createStringBinding(
        () -> {
          FixedPoints now = points.get();
          if (now.points().isEmpty()) {
            return "No fixed points yet";
          }
          String slow = now.slow().isEmpty() ? "" : " and " + now.slow().size() + " slow";
          int continua = now.continua().size();
          return now.signature()
              + slow
              + (continua == 0
                  ? ""
                  : continua == 1 ? " and a continuum" : " and " + continua + " continua");
        },
        points);
  }

  /** What the index audit says; while searching, that it is not the last word. */
  StringBinding audit() {
    return Bindings.createStringBinding(
        () -> {
          if (searchingProperty().get()) {
            return "Searching…";
          }
          FixedPoints now = points.get();
          if (now.report().end() == SearchReport.End.NOT_STARTED) {
            return "Nothing has been searched under this input.";
          }
          return now.audit().sentence();
        },
        points,
        searchingProperty());
  }

  /** How the search went, for a tooltip. */
  StringBinding report() {
    return Bindings.createStringBinding(() -> words(points.get().report()), points);
  }

  /** Whether the audit proves that a point is missing. */
  BooleanBinding missing() {
    return Bindings.createBooleanBinding(
        () -> points.get().audit() instanceof IndexAudit.Missing, points);
  }

  /** The input under which the points stand, in words. */
  StringBinding input() {
    return Bindings.createStringBinding(
        () -> {
          Vector input = workspace.session().input();
          return input.maxAbs() == 0
              ? "at rest (zero input)"
              : "under the input "
                  + String.join(
                      ", ",
                      java.util.Arrays.stream(input.toArray()).mapToObj(Figures::brief).toList());
        },
        workspace.sessionProperty());
  }

  /** The heading of the column of growth: of a map |λ|, of a flow Re λ. */
  StringBinding growthHeading() {
    return Bindings.createStringBinding(
        () ->
            workspace.session().subject().network().cell().time() instanceof TimeAxis.Steps
                ? "|λ| max"
                : "Re λ max",
        workspace.sessionProperty());
  }

  /** What stands in the table when it has no rows. */
  StringBinding emptyWords() {
    return Bindings.createStringBinding(
        () -> {
          if (!all.isEmpty()) {
            return "The legend hides every class; click a class there to show it.";
          }
          return searchingProperty().get()
              ? "Points appear here as they are found."
              : "No points: choose Search to look for them.";
        },
        all,
        searchingProperty());
  }

  // Commands

  void search() {
    workspace.search();
  }

  void searchOn() {
    workspace.searchOn();
  }

  void cancelSearch() {
    workspace.cancelSearch();
  }

  /** The row of what is selected, if that is a point or one of its modes. */
  Optional<PointRow> selectedRow() {
    return rowOf(workspace.selection());
  }

  ReadOnlyObjectProperty<Selection> selectionProperty() {
    return workspace.selectionProperty();
  }

  /** Selects a point; a mode of it that is selected already stays so. */
  void select(PointRow row) {
    if (selectedRow().map(PointRow::id).filter(id -> id == row.id()).isEmpty()) {
      workspace.select(new Selection.Point(row.id()));
    }
  }

  void hover(PointRow row) {
    workspace.hover(new Selection.Point(row.id()));
  }

  void hoverNothing() {
    workspace.hover(Selection.nothing());
  }

  ReadOnlyObjectProperty<Selection> hoveredProperty() {
    return workspace.hoveredProperty();
  }

  /** Shows the trial that comes nearest to a point, at its nearest step. */
  void showNearest(PointRow row) {
    if (row.nearest() instanceof PointRow.Nearest.At(int trial, int step, double _)) {
      workspace.playback().playingProperty().set(false);
      workspace.playback().seek(trial, step);
    }
  }

  private Optional<PointRow> rowOf(Selection selection) {
    int id = Selections.point(workspace.session(), selection).map(point -> point.id()).orElse(0);
    return shown.stream().filter(row -> row.id() == id).findFirst();
  }

  private void filter() {
    shown.setPredicate(
        row ->
            !workspace.viewProperty().get().hiddenLayers().contains(row.look().layer())
                && workspace.viewProperty().get().shows(row.point()));
  }

  private void sessionChanged(Session session) {
    FixedPoints now = session.fixedPoints();
    boolean same = now.points().equals(points.get().points());
    points.set(now);
    // While a network learns, its points keep what was measured last until it is measured anew.
    boolean goesOn = source.equals(session.subject().source());
    source = session.subject().source();
    if (!same || all.isEmpty()) {
      nearest = goesOn ? nearest : Map.of();
      all.setAll(rows(now));
    }
    boolean due = !same || nearest.isEmpty() || !measured.equals(session.trajectories());
    if (due && !now.points().isEmpty() && !searchingProperty().get()) {
      findNearest(session);
    }
  }

  private void findNearest(Session session) {
    workspace
        .work()
        .start(
            NEAREST,
            "Finding the nearest trials",
            _ -> NearestTrials.of(session),
            found -> {
              nearest = found;
              measured = session.trajectories();
              refresh();
            });
  }

  private void refresh() {
    List<PointRow> rows = rows(points.get());
    if (!rows.equals(all)) {
      all.setAll(rows);
    }
  }

  private List<PointRow> rows(FixedPoints now) {
    return now.points().stream()
        .map(
            point ->
                PointRow.of(
                    point, nearest.getOrDefault(point.id(), new PointRow.Nearest.Unknown())))
        .toList();
  }

  private void followSearch() {
    progress.unbind();
    Optional<Job> search =
        workspace.work().jobs().stream().filter(job -> job.key().equals("search")).findFirst();
    search.ifPresentOrElse(job -> progress.bind(job.progressProperty()), () -> progress.set(-1));
  }

  private static String words(SearchReport report) {
    if (report.end() == SearchReport.End.NOT_STARTED) {
      return "No search has been made.";
    }
    StringBuilder text =
        new StringBuilder(
            "%d starts in %s s: %d reached a fixed point, %d a slow point"
                .formatted(
                    report.starts(),
                    Figures.brief(report.seconds()),
                    report.converged(),
                    report.slow()));
    if (report.outside() > 0) {
      text.append(", ").append(report.outside()).append(" ended where no run can be");
    }
    report.failed().forEach((reason, n) -> text.append(", ").append(n).append(' ').append(reason));
    return text.append(".\nEnded because ").append(report.end().words()).append('.').toString();
  }
}
