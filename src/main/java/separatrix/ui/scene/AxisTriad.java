package separatrix.ui.scene;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import separatrix.scene.Camera;
import separatrix.scene.Point3;
import separatrix.scene.SceneDescription;

/** Three short arms in a corner that show where the axes point. */
final class AxisTriad {
  static final double SIDE = 104;
  private static final double ARM = 28;

  private static final List<Point3> DIRECTIONS =
      List.of(new Point3(1, 0, 0), new Point3(0, 1, 0), new Point3(0, 0, 1));

  private final Pane pane = new Pane();
  private final List<Line> arms = DIRECTIONS.stream().map(_ -> new Line()).toList();
  private final List<Text> names = DIRECTIONS.stream().map(_ -> new Text()).toList();

  AxisTriad() {
    pane.setMinSize(SIDE, SIDE);
    pane.setPrefSize(SIDE, SIDE);
    pane.setMaxSize(SIDE, SIDE);
    pane.setMouseTransparent(true);
    for (Line arm : arms) {
      arm.setStrokeWidth(2);
      arm.setStartX(SIDE / 2);
      arm.setStartY(SIDE / 2);
    }
    names.forEach(n -> n.setFont(Font.font(10)));
    Group all = new Group();
    all.setManaged(false);
    all.getChildren().addAll(arms);
    all.getChildren().addAll(names);
    pane.getChildren().add(all);
  }

  Pane node() {
    return pane;
  }

  void show(SceneDescription scene, Camera camera) {
    for (int d = 0; d < 3; d++) {
      Point3 v = camera.orientation().rotate(DIRECTIONS.get(d));
      Line arm = arms.get(d);
      arm.setEndX(SIDE / 2 + ARM * v.x());
      arm.setEndY(SIDE / 2 - ARM * v.y());
      // Arms that point away fade into the background.
      double fade = v.z() < 0 ? 0.55 : 0.1;
      arm.setStroke(LabelPane.paint(scene.theme().muted().mixed(scene.theme().background(), fade)));
      Text name = names.get(d);
      name.setText(scene.axes().axis(d).name());
      name.setFill(LabelPane.paint(scene.theme().muted()));
      // Beyond the tip in the arm's direction on screen, however short the arm looks.
      double flat = Math.hypot(v.x(), v.y());
      double push = flat < 0.05 ? 0 : 12 / flat;
      name.setX(SIDE / 2 + (ARM + push) * v.x() - name.getLayoutBounds().getWidth() / 2);
      name.setY(SIDE / 2 - (ARM + push) * v.y() + 3.5);
      name.setVisible(flat > 0.3);
    }
  }
}
