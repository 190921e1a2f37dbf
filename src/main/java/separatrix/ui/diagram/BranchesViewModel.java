package separatrix.ui.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.continuation.BifurcationDiagram;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.scene.BranchesSheet;
import separatrix.scene.FlatDrawing;
import separatrix.scene.Selection;
import separatrix.session.Session;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.BranchWork;
import separatrix.ui.workspace.Branches;
import separatrix.ui.workspace.Parameter;
import separatrix.ui.workspace.Workspace;

/** A bifurcation diagram: what is changed and how far, what is drawn, what was found. */
final class BranchesViewModel {
  private final Workspace workspace;
  private final BranchWork work;
  private final ObservableList<Parameter> parameters = FXCollections.observableArrayList();
  private final ObservableList<Coordinate> coordinates = FXCollections.observableArrayList();
  private final ObjectProperty<Parameter> parameter =
      new SimpleObjectProperty<>(this, "parameter", new Parameter.Gain());
  private final ObjectProperty<Coordinate> coordinate =
      new SimpleObjectProperty<>(this, "coordinate", new Coordinate.Axis(0));
  private final StringProperty from = new SimpleStringProperty(this, "from", "-1");
  private final StringProperty to = new SimpleStringProperty(this, "to", "1");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyObjectWrapper<BranchCurves> curves =
      new ReadOnlyObjectWrapper<>(this, "curves", BranchCurves.none());

  BranchesViewModel(Workspace workspace) {
    this.workspace = workspace;
    work = workspace.structure().branches();
    workspace.sessionProperty().subscribe(_ -> sessionChanged());
    work.branchesProperty().subscribe(_ -> draw());
    coordinate.addListener((_, _, _) -> draw());
    parameter.addListener((_, _, now) -> range(now));
    parameter.set(parameters.getFirst());
    range(parameter.get());
  }

  // Properties

  ObservableList<Parameter> parameters() {
    return parameters;
  }

  ObservableList<Coordinate> coordinates() {
    return coordinates;
  }

  ObjectProperty<Parameter> parameterProperty() {
    return parameter;
  }

  ObjectProperty<Coordinate> coordinateProperty() {
    return coordinate;
  }

  StringProperty fromProperty() {
    return from;
  }

  StringProperty toProperty() {
    return to;
  }

  /** What is wrong with what was entered; empty when nothing is. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return work.runningProperty();
  }

  ReadOnlyObjectProperty<BranchCurves> curvesProperty() {
    return curves.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Branches> branchesProperty() {
    return work.branchesProperty();
  }

  ReadOnlyObjectProperty<Selection> selectionProperty() {
    return workspace.selectionProperty();
  }

  ReadOnlyObjectProperty<Session> sessionProperty() {
    return workspace.sessionProperty();
  }

  /** What the diagram shows, or what to do for one. */
  StringBinding status() {
    return Bindings.createStringBinding(
        () -> {
          Branches now = work.branchesProperty().get();
          if (work.runningProperty().get()) {
            return counted(now.branches().size()) + " so far…";
          }
          return now.diagram()
              .map(BranchesViewModel::words)
              .orElse("Choose what is changed and how far, then follow the fixed points.");
        },
        work.branchesProperty(),
        work.runningProperty());
  }

  private static String words(BifurcationDiagram diagram) {
    return "%s, %s%s."
        .formatted(
            counted(diagram.branches().size()),
            Figures.counted(diagram.bifurcations().size(), "bifurcation"),
            diagram.completion() == BifurcationDiagram.Completion.CANCELLED ? ", cancelled" : "");
  }

  private static String counted(int branches) {
    return branches == 1 ? "1 branch" : branches + " branches";
  }

  /** The diagram as a picture of its own, once it is done. */
  Optional<FlatDrawing> picture() {
    Session session = workspace.session();
    Coordinate drawn = coordinate.get();
    return work.branchesProperty()
        .get()
        .diagram()
        .map(
            diagram ->
                new BranchesSheet(
                    diagram,
                    state -> drawn.of(session, Matrix.ofRows(List.of(state)))[0],
                    drawn.words(session),
                    "Fixed points of " + session.subject().name()));
  }

  // Commands

  void follow() {
    try {
      double low = Double.parseDouble(from.get().strip().replace('−', '-'));
      double high = Double.parseDouble(to.get().strip().replace('−', '-'));
      if (!(low < high) || Double.isInfinite(high - low)) {
        trouble.set(
            "The range goes from %s to %s; a smaller and a larger number are due."
                .formatted(from.get(), to.get()));
        return;
      }
      trouble.set("");
      work.follow(parameter.get(), low, high);
    } catch (NumberFormatException notANumber) {
      trouble.set(
          "The range is \"%s\" to \"%s\"; two numbers such as -1 and 1 are due."
              .formatted(from.get(), to.get()));
    }
  }

  void cancel() {
    work.cancel();
  }

  /** Where the parameter stands in the session of now. */
  double present() {
    return work.branchesProperty().get().parameter().present(workspace.session());
  }

  /** Turns the dial to a point of a branch, where that is an input; selects what stands there. */
  void go(BranchCurves.Vertex vertex) {
    Session session = workspace.session();
    Vector state = vertex.point().state();
    if (work.branchesProperty().get().parameter() instanceof Parameter.Input(int channel)
        && vertex.x() != present()) {
      Vector input =
          session
              .input()
              .plus(
                  Vector.unit(session.input().size(), channel)
                      .times(vertex.x() - session.input().at(channel)));
      workspace.structure().dial().turnTo(input, () -> selectNearest(state));
    } else {
      selectNearest(state);
    }
  }

  private void selectNearest(Vector state) {
    workspace.session().fixedPoints().fixed().stream()
        .min(Comparator.comparingDouble(point -> point.state().distance(state)))
        .map(FixedPoint::id)
        .ifPresent(id -> workspace.select(new Selection.Point(id)));
  }

  private void sessionChanged() {
    List<Parameter> all = work.parameters();
    if (!all.equals(parameters)) {
      Parameter before = parameter.get();
      parameters.setAll(all);
      parameter.set(all.contains(before) ? before : all.getFirst());
    }
    Session session = workspace.session();
    List<Coordinate> axes = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      axes.add(new Coordinate.Axis(axis));
    }
    for (int k = 0; k < session.subject().network().readout().outputs(); k++) {
      axes.add(new Coordinate.Output(k));
    }
    if (!axes.equals(coordinates)) {
      Coordinate before = coordinate.get();
      coordinates.setAll(axes);
      coordinate.set(axes.contains(before) ? before : axes.getFirst());
    }
    draw();
  }

  /** A range that suits what is changed. */
  private void range(Parameter now) {
    switch (now) {
      case Parameter.Input(int channel) -> {
        double largest =
            workspace.session().trials().stream()
                .mapToDouble(trial -> trial.inputs().column(channel).maxAbs())
                .max()
                .orElse(0);
        double reach = largest > 0 ? largest : 1;
        from.set(Figures.chosen(-reach));
        to.set(Figures.chosen(reach));
      }
      case Parameter.Gain _ -> {
        from.set("0.5");
        to.set("1.5");
      }
      case Parameter.Towards _ -> {
        from.set("0");
        to.set("1");
      }
    }
  }

  private void draw() {
    Branches branches = work.branchesProperty().get();
    Session session = workspace.session();
    if (branches.branches().isEmpty() || !branches.of().subject().equals(session.subject())) {
      curves.set(BranchCurves.none());
      return;
    }
    Coordinate drawn = coordinate.get();
    workspace
        .work()
        .startQuietly(
            "Drawing branches",
            () -> BranchCurves.of(branches, session, drawn),
            made -> {
              if (branches.equals(work.branchesProperty().get())
                  && drawn.equals(coordinate.get())) {
                curves.set(made);
              }
            });
  }
}
