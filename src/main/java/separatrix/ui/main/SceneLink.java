package separatrix.ui.main;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.SetChangeListener;
import separatrix.scene.ExitLines;
import separatrix.scene.FlowLines;
import separatrix.scene.ModeArrows;
import separatrix.scene.PointMarkers;
import separatrix.scene.SceneComposer;
import separatrix.scene.SceneItem;
import separatrix.scene.Selection;
import separatrix.scene.ViewSettings;
import separatrix.session.Kick;
import separatrix.session.Session;
import separatrix.ui.scene.SceneView;
import separatrix.ui.workspace.Workspace;

/**
 * Shows the workspace in the 3-D view, and the view's clicks in the workspace. Pictures are
 * composed on the pool, one at a time; the newest wish is composed next.
 */
final class SceneLink {
  private final Workspace workspace;
  private final SceneView view;
  private final SceneMotion motion;
  // Only the one composition in flight touches it.
  private final SceneComposer composer = new SceneComposer();
  private boolean composing;
  private boolean wanted;

  SceneLink(Workspace workspace, SceneView view) {
    this.workspace = workspace;
    this.view = view;
    this.motion = new SceneMotion(workspace);
    workspace.sessionProperty().addListener((_, _, _) -> compose());
    workspace.viewProperty().addListener((_, _, _) -> compose());
    workspace.selectionProperty().addListener((_, _, _) -> compose());
    workspace.selectionProperty().addListener((_, _, _) -> move());
    workspace.growth().overProperty().addListener((_, _, _) -> compose());
    workspace.playback().positionProperty().addListener((_, _, _) -> move());
    workspace.playback().trialProperty().addListener((_, _, _) -> move());
    workspace.playback().tailProperty().addListener((_, _, _) -> move());
    workspace.growth().shownProperty().addListener((_, _, _) -> move());
    workspace.live().trailProperty().addListener((_, _, _) -> move());
    workspace.hoveredProperty().addListener((_, _, _) -> move());
    workspace.structure().dial().trailsProperty().addListener((_, _, _) -> move());
    view.hiddenClasses()
        .addListener(
            (SetChangeListener<String>)
                _ ->
                    workspace
                        .viewProperty()
                        .set(
                            workspace
                                .viewProperty()
                                .get()
                                .withHiddenLayers(Set.copyOf(view.hiddenClasses()))));
    view.setOnPicked((item, _) -> pick(item));
    view.setOnCleared(() -> workspace.select(Selection.nothing()));
    view.hoveredProperty()
        .addListener(
            (_, _, item) ->
                workspace.hover(item.map(SceneLink::selection).orElse(Selection.nothing())));
    compose();
  }

  private void compose() {
    if (composing) {
      wanted = true;
      return;
    }
    composing = true;
    wanted = false;
    Session session = workspace.session();
    ViewSettings settings = workspace.viewProperty().get();
    Selection selection = workspace.selection();
    Set<Integer> growing =
        session.kicks().stream()
            .map(Kick::id)
            .filter(workspace.growth()::isGrowing)
            .collect(Collectors.toSet());
    workspace
        .work()
        .startQuietly(
            "Drawing",
            () -> composer.compose(session, settings, selection, growing),
            scene -> {
              composing = false;
              view.setDescription(scene);
              motion.leftOut(growing);
              move();
              if (wanted) {
                compose();
              }
            });
  }

  private void move() {
    view.showCursor(motion.marks());
    view.showLive(motion.lines());
  }

  private void pick(SceneItem item) {
    Selection selection = selection(item);
    if (selection instanceof Selection.Way(int way)) {
      workspace.structure().skeleton().replay(way);
      return;
    }
    workspace.select(selection);
    if (selection instanceof Selection.Step(int trial, int step)) {
      workspace.playback().seek(trial, step);
    }
  }

  private static Selection selection(SceneItem item) {
    return switch (item) {
      case SceneItem.MarkerItem(String id) -> PointMarkers.selection(id);
      case SceneItem.TrajectoryPoint(String layer, int line, int _)
          when layer.equals(FlowLines.LAYER) ->
          new Selection.KickSelected(line);
      case SceneItem.TrajectoryPoint(String layer, int line, int _)
          when layer.equals(ExitLines.LAYER) ->
          new Selection.Way(line);
      case SceneItem.TrajectoryPoint(String layer, int line, int _)
          when layer.equals(ExitLines.CYCLES) ->
          new Selection.Cycle(line);
      case SceneItem.TrajectoryPoint(String _, int line, int step) ->
          new Selection.Step(line, step);
      case SceneItem.ArrowItem(String id) ->
          new Selection.ModeOf(ModeArrows.pointId(id), ModeArrows.mode(id));
    };
  }
}
