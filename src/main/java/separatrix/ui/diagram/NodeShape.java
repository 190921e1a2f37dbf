package separatrix.ui.diagram;

import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import separatrix.scene.MarkerShape;
import separatrix.ui.plot.Sheet;

/** The bodies of the picture as flat signs. */
final class NodeShape {
  private NodeShape() {}

  /** A sign of this half width, with a rim. */
  static void paint(
      Sheet sheet, MarkerShape shape, double x, double y, double r, Color fill, Color rim) {
    GraphicsContext pen = sheet.pen();
    pen.setFill(fill);
    pen.setStroke(rim);
    pen.setLineWidth(Math.max(1.4, 0.32 * r));
    switch (shape) {
      case SPHERE -> {
        pen.fillOval(x - r, y - r, 2 * r, 2 * r);
        pen.strokeOval(x - r, y - r, 2 * r, 2 * r);
      }
      case HOLLOW -> {
        pen.setFill(sheet.colors().background());
        pen.fillOval(x - r, y - r, 2 * r, 2 * r);
        pen.setLineWidth(0.4 * r);
        pen.setStroke(fill);
        pen.strokeOval(x - r, y - r, 2 * r, 2 * r);
        pen.setFill(rim);
        pen.fillOval(x - 0.4 * r, y - 0.4 * r, 0.8 * r, 0.8 * r);
      }
      case OCTAHEDRON ->
          polygon(pen, new double[] {x, x + r, x, x - r}, new double[] {y - r, y, y + r, y});
      case CUBE -> {
        double s = 0.82 * r;
        polygon(
            pen,
            new double[] {x - s, x + s, x + s, x - s},
            new double[] {y - s, y - s, y + s, y + s});
      }
      case TETRAHEDRON ->
          polygon(
              pen,
              new double[] {x, x + r, x - r},
              new double[] {y - r, y + 0.75 * r, y + 0.75 * r});
      case DODECAHEDRON -> {
        double[] corners = MarkerShape.pentagon(x, y, r);
        polygon(pen, every(corners, 0), every(corners, 1));
      }
    }
  }

  private static double[] every(double[] corners, int coordinate) {
    return IntStream.range(0, corners.length / 2)
        .mapToDouble(k -> corners[2 * k + coordinate])
        .toArray();
  }

  private static void polygon(GraphicsContext pen, double[] xs, double[] ys) {
    pen.fillPolygon(xs, ys, xs.length);
    pen.strokePolygon(xs, ys, xs.length);
  }

  /** The ring around what is selected or pointed at. */
  static void outline(Sheet sheet, double x, double y, double r) {
    sheet.pen().setStroke(sheet.colors().accent());
    sheet.pen().setLineWidth(2);
    sheet.pen().strokeOval(x - r, y - r, 2 * r, 2 * r);
  }
}
