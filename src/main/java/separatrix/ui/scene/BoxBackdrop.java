package separatrix.ui.scene;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import separatrix.scene.AxesBox;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneTheme;
import separatrix.scene.ScreenPoint;
import separatrix.scene.ScreenView;

/** The axes box as flat shapes: being behind all data, it can lie under the 3-D picture. */
final class BoxBackdrop {
  private final List<Polygon> panels = List.of(new Polygon(), new Polygon(), new Polygon());
  private final Path grid = new Path();
  private final Path edges = new Path();
  private final Group group = new Group();
  private List<AxesBox> shown = List.of();
  private SceneTheme inks = SceneTheme.LIGHT;

  BoxBackdrop() {
    group.setManaged(false);
    group.getChildren().addAll(panels);
    group.getChildren().addAll(grid, edges);
    grid.setStrokeWidth(1);
    edges.setStrokeWidth(1);
  }

  Node node() {
    return group;
  }

  void show(SceneDescription scene, ScreenView view) {
    SceneTheme theme = scene.theme();
    AxesBox box = AxesBox.of(scene.axes(), view);
    boolean same = shown.stream().anyMatch(box::looksLike) && theme.equals(inks);
    // While only the data move, its picture is kept instead of being drawn at every frame.
    group.setCache(same);
    if (same) {
      return;
    }
    shown = List.of(box);
    inks = theme;
    for (int i = 0; i < panels.size(); i++) {
      Polygon polygon = panels.get(i);
      polygon.setVisible(i < box.panels().size());
      if (polygon.isVisible()) {
        polygon
            .getPoints()
            .setAll(box.panels().get(i).corners().stream().flatMap(BoxBackdrop::both).toList());
      }
      polygon.setFill(LabelPane.paint(theme.panel()));
    }
    grid.setStroke(LabelPane.paint(theme.gridInk()));
    edges.setStroke(LabelPane.paint(theme.edgeInk()));
    trace(grid, box.grid());
    trace(edges, box.edges());
  }

  private static java.util.stream.Stream<Double> both(ScreenPoint p) {
    return java.util.stream.Stream.of(p.x(), p.y());
  }

  private static void trace(Path path, List<AxesBox.Line> lines) {
    path.getElements()
        .setAll(
            lines.stream()
                .flatMap(
                    l ->
                        java.util.stream.Stream.of(
                            new MoveTo(l.x0(), l.y0()), new LineTo(l.x1(), l.y1())))
                .toList());
  }
}
