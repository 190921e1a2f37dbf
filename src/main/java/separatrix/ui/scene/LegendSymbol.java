package separatrix.ui.scene;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import separatrix.scene.LegendEntry;
import separatrix.scene.MarkerShape;
import separatrix.scene.Palette;
import separatrix.scene.Rgb;
import separatrix.scene.SceneTheme;

/** Small flat pictures of what the legend's lines stand for. */
final class LegendSymbol {
  private LegendSymbol() {}

  static Node marker(MarkerShape shape, Rgb colour) {
    Color fill = LabelPane.paint(colour);
    Shape symbol =
        switch (shape) {
          case SPHERE -> new Circle(5.5);
          case OCTAHEDRON -> new Polygon(0, -7, 6, 0, 0, 7, -6, 0);
          case CUBE -> new Rectangle(10, 10);
          case TETRAHEDRON -> new Polygon(0, -6.5, 6.5, 5, -6.5, 5);
          case DODECAHEDRON -> new Polygon(MarkerShape.pentagon(0, 0, 6.2));
          case HOLLOW -> new Circle(4.8);
        };
    if (shape == MarkerShape.HOLLOW) {
      symbol.setFill(Color.TRANSPARENT);
      symbol.setStroke(fill);
      symbol.setStrokeWidth(2);
    } else {
      symbol.setFill(fill);
    }
    return framed(symbol);
  }

  static Node line(Rgb colour) {
    Line line = new Line(0, 0, 15, 0);
    line.setStroke(LabelPane.paint(colour));
    line.setStrokeWidth(3);
    return framed(line);
  }

  static Node palette(LegendEntry.ForPalette entry, SceneTheme theme) {
    Palette palette = entry.palette().on(theme);
    List<Stop> stops = new ArrayList<>();
    for (int k = 0; k <= 16; k++) {
      stops.add(new Stop(k / 16.0, LabelPane.paint(palette.at(k / 16.0))));
    }
    Rectangle bar =
        new Rectangle(140, 8, new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops));
    bar.setArcWidth(4);
    bar.setArcHeight(4);
    BorderPane ends = new BorderPane();
    ends.setLeft(new Label(entry.low()));
    ends.setRight(new Label(entry.high()));
    BorderPane whole = new BorderPane(new Group(bar));
    whole.setBottom(ends);
    return whole;
  }

  private static Node framed(Shape symbol) {
    StackPane frame = new StackPane(symbol);
    frame.setMinSize(18, 16);
    frame.setPrefSize(18, 16);
    frame.setMaxSize(18, 16);
    return frame;
  }
}
