package separatrix.ui.diagram;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import separatrix.scene.ExitMap;
import separatrix.scene.FlatDrawing;
import separatrix.scene.Selection;
import separatrix.scene.SkeletonDrawing;
import separatrix.scene.SkeletonSheet;
import separatrix.scene.ViewSettings;
import separatrix.session.Session;
import separatrix.topology.Skeleton;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.SkeletonWork;
import separatrix.ui.workspace.Workspace;

/** The drawing of the skeleton, and what can be done with it. */
final class SkeletonViewModel {
  private final Workspace workspace;
  private final SkeletonWork work;
  private final ReadOnlyObjectWrapper<SkeletonDrawing> drawing =
      new ReadOnlyObjectWrapper<>(this, "drawing", SkeletonDrawing.empty());
  private final BooleanBinding mapped;
  private Skeleton drawn = Skeleton.none();
  // Which way out of which node was shown last, so that asking again shows the next.
  private int lastSource = -1;
  private int lastWay = -1;

  SkeletonViewModel(Workspace workspace) {
    this.workspace = workspace;
    work = workspace.structure().skeleton();
    mapped =
        Bindings.createBooleanBinding(
            () -> workspace.viewProperty().get().exitMap() == ExitMap.SHOWN,
            workspace.viewProperty());
    workspace.sessionProperty().subscribe(this::sessionChanged);
  }

  // Properties

  ReadOnlyObjectProperty<SkeletonDrawing> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Selection> selectionProperty() {
    return workspace.selectionProperty();
  }

  ReadOnlyObjectProperty<Selection> hoveredProperty() {
    return workspace.hoveredProperty();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return work.runningProperty();
  }

  /** Whether all ways out are drawn in the picture. */
  BooleanBinding mapped() {
    return mapped;
  }

  /** What the drawing shows, or why there is none. */
  StringBinding status() {
    return Bindings.createStringBinding(
        () -> words(workspace.session()),
        workspace.sessionProperty(),
        workspace.searchingProperty(),
        work.runningProperty());
  }

  // Commands

  /** Whether the pane is seen, so that the skeleton is found unasked. */
  void look(boolean seen) {
    work.wantedProperty().set(seen);
  }

  void find() {
    work.find();
  }

  /** The drawing as a picture of its own, if there is a skeleton. */
  Optional<FlatDrawing> picture() {
    return drawing.get().nodes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SkeletonSheet(
                drawing.get(), "Skeleton of " + workspace.session().subject().name()));
  }

  void cancel() {
    work.cancel();
  }

  void toggleMap() {
    ViewSettings view = workspace.viewProperty().get();
    workspace.viewProperty().set(view.withExitMap(view.exitMap().other()));
  }

  void select(SkeletonDrawing.Node node) {
    workspace.select(node.selection());
  }

  void hover(SkeletonDrawing.Node node) {
    workspace.hover(node.selection());
  }

  void hover(SkeletonDrawing.Link link) {
    workspace.hover(new Selection.Way(link.way()));
  }

  void hoverNothing() {
    workspace.hover(Selection.nothing());
  }

  /** Plays the flow of a link in the picture. */
  void replay(SkeletonDrawing.Link link) {
    lastSource = link.from();
    lastWay = link.way();
    work.replay(link.way());
  }

  /** Plays the next way out of the node that is selected, or of the one that it left. */
  void replayNext() {
    SkeletonDrawing now = drawing.get();
    Optional<Integer> chosen = now.node(workspace.selection());
    int source = chosen.orElse(workspace.selection() instanceof Selection.Way ? lastSource : -1);
    if (source < 0) {
      return;
    }
    List<SkeletonDrawing.Link> ways = now.from(source);
    int last = ways.stream().map(SkeletonDrawing.Link::way).toList().indexOf(lastWay);
    if (!ways.isEmpty()) {
      replay(ways.get(source == lastSource ? (last + 1) % ways.size() : 0));
    }
  }

  @SuppressWarnings("ReferenceEquality") // Sessions share the instance as long as it stands.
  private void sessionChanged(Session session) {
    if (session.skeleton() == drawn) {
      return;
    }
    drawn = session.skeleton();
    lastSource = -1;
    if (drawn.isEmpty()) {
      drawing.set(SkeletonDrawing.empty());
      return;
    }
    workspace
        .work()
        .startQuietly(
            "Drawing the skeleton", () -> SkeletonDrawing.of(session), made -> show(session, made));
  }

  @SuppressWarnings("ReferenceEquality")
  private void show(Session of, SkeletonDrawing made) {
    if (of.skeleton() == drawn) {
      drawing.set(made);
    }
  }

  private String words(Session session) {
    Skeleton skeleton = session.skeleton();
    if (work.runningProperty().get()) {
      return "Following the ways out of all points…";
    }
    if (workspace.searchingProperty().get()) {
      return "The search is under way; the skeleton follows.";
    }
    if (skeleton.isEmpty()) {
      return session.fixedPoints().fixed().isEmpty()
          ? "No fixed points under this input, so no skeleton."
          : "Find the skeleton to see which point leads where.";
    }
    int cycles = skeleton.cycles().size();
    String nodes =
        Figures.counted(skeleton.points().fixed().size(), "point")
            + (cycles == 0 ? "" : " and " + Figures.counted(cycles, "limit cycle"));
    if (skeleton.connections().isEmpty()) {
      return nodes + ", and no unstable mode to leave along.";
    }
    int groups = skeleton.groups().size();
    return "%s, %s followed in %s s%s%s."
        .formatted(
            nodes,
            Figures.counted(skeleton.connections().size(), "way") + " out",
            Figures.brief(skeleton.seconds()),
            skeleton.end() == Skeleton.End.COMPLETE ? "" : ", " + skeleton.end().words(),
            groups > 1
                ? "; what lies between %d groups of attractors is open".formatted(groups)
                : "");
  }
}
