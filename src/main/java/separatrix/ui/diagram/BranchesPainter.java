package separatrix.ui.diagram;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import separatrix.scene.PointClass;
import separatrix.ui.plot.NumberAxis;
import separatrix.ui.plot.Painter;
import separatrix.ui.plot.Sheet;

/**
 * Draws branches against their parameter: stable points solid, unstable ones dashed in the colour
 * of their number of unstable modes; bifurcations as rings with their names.
 *
 * @param present where the parameter stands now
 * @param here the fixed points of now, by their coordinate
 * @param pointed the vertices that the mouse or the keys point at, at most one
 */
record BranchesPainter(
    BranchCurves curves,
    Frame frame,
    String parameter,
    String coordinate,
    double present,
    List<Here> here,
    List<BranchCurves.Vertex> pointed)
    implements Painter {

  /** A fixed point of now. */
  record Here(double y, PointClass look, Mark mark) {}

  /** Whether a point is selected. */
  enum Mark {
    PLAIN,
    SELECTED
  }

  /** The axes on a sheet. */
  record Frame(NumberAxis x, NumberAxis y, double width, double height, double em) {
    static Frame of(
        BranchCurves curves, double low, double high, double width, double height, double em) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (BranchCurves.Line line : curves.lines()) {
        for (BranchCurves.Vertex vertex : line.vertices()) {
          least = Math.min(least, vertex.y());
          most = Math.max(most, vertex.y());
        }
      }
      return new Frame(
          NumberAxis.linear(low, high), NumberAxis.around(least, most, 0.06), width, height, em);
    }

    double atX(double value) {
      double left = 3.2 * em;
      return left + x.fraction(value) * (width - left - 0.8 * em);
    }

    double atY(double value) {
      double bottom = height - 2.8 * em;
      return bottom - y.fraction(value) * (bottom - 1.6 * em);
    }
  }

  @Override
  public void paint(Sheet sheet) {
    axes(sheet);
    double now = Sheet.crisp(frame.atX(present));
    sheet.line(
        now,
        frame.atY(frame.y().low()),
        now,
        frame.atY(frame.y().high()),
        sheet.colors().accent(),
        1.4);
    curves.lines().forEach(line -> line(sheet, line));
    for (BranchCurves.Mark mark : curves.marks()) {
      mark(sheet, mark);
    }
    for (Here point : here) {
      Color fill = SkeletonPainter.color(point.look().colour());
      double r = 0.36 * frame.em();
      NodeShape.paint(
          sheet, point.look().shape(), frame.atX(present), frame.atY(point.y()), r, fill, fill);
      if (point.mark() == Mark.SELECTED) {
        NodeShape.outline(sheet, frame.atX(present), frame.atY(point.y()), 1.9 * r);
      }
    }
    for (BranchCurves.Vertex vertex : pointed) {
      NodeShape.outline(sheet, frame.atX(vertex.x()), frame.atY(vertex.y()), 0.45 * frame.em());
    }
  }

  private void axes(Sheet sheet) {
    double left = frame.atX(frame.x().low());
    double right = frame.atX(frame.x().high());
    double bottom = frame.atY(frame.y().low());
    double top = frame.atY(frame.y().high());
    for (NumberAxis.Tick tick : frame.x().ticks(4)) {
      double x = Sheet.crisp(frame.atX(tick.at()));
      sheet.line(x, bottom, x, top, sheet.colors().grid(), 1);
      sheet.text(
          tick.text(),
          x,
          bottom + 0.3 * frame.em(),
          TextAlignment.CENTER,
          VPos.TOP,
          sheet.colors().muted(),
          0.85);
    }
    for (NumberAxis.Tick tick : frame.y().ticks(5)) {
      double y = Sheet.crisp(frame.atY(tick.at()));
      sheet.line(left, y, right, y, sheet.colors().grid(), 1);
      sheet.text(
          tick.text(),
          left - 0.35 * frame.em(),
          y,
          TextAlignment.RIGHT,
          VPos.CENTER,
          sheet.colors().muted(),
          0.85);
    }
    sheet.text(
        parameter,
        (left + right) / 2,
        frame.height() - 0.25 * frame.em(),
        TextAlignment.CENTER,
        VPos.BOTTOM,
        sheet.colors().foreground(),
        0.9);
    sheet.text(
        coordinate,
        0.3 * frame.em(),
        0.2 * frame.em(),
        TextAlignment.LEFT,
        VPos.TOP,
        sheet.colors().foreground(),
        0.9);
  }

  private void line(Sheet sheet, BranchCurves.Line line) {
    List<BranchCurves.Vertex> vertices = line.vertices();
    for (int i = 1; i < vertices.size(); i++) {
      BranchCurves.Vertex one = vertices.get(i - 1);
      BranchCurves.Vertex other = vertices.get(i);
      // Of two neighbours of different stability, the branch between is as the first is.
      int unstable = one.point().unstable();
      Color colour =
          sheet
              .colors()
              .legible(SkeletonPainter.color(PointClass.ofUnstableCount(unstable).colour()));
      if (unstable > 0) {
        double along = 0.4 * frame.em();
        sheet.pen().setLineDashes(along, 0.7 * along);
        sheet.pen().setLineDashOffset(offset(vertices, i));
      }
      sheet.line(
          frame.atX(one.x()),
          frame.atY(one.y()),
          frame.atX(other.x()),
          frame.atY(other.y()),
          colour,
          unstable == 0 ? 2.2 : 1.6);
      sheet.pen().setLineDashes();
    }
  }

  /** Dashes run on over the joints of a curve. */
  private double offset(List<BranchCurves.Vertex> vertices, int until) {
    double length = 0;
    for (int i = Math.max(1, until - 40); i < until; i++) {
      length +=
          Math.hypot(
              frame.atX(vertices.get(i).x()) - frame.atX(vertices.get(i - 1).x()),
              frame.atY(vertices.get(i).y()) - frame.atY(vertices.get(i - 1).y()));
    }
    return length;
  }

  private void mark(Sheet sheet, BranchCurves.Mark mark) {
    double x = frame.atX(mark.x());
    double y = frame.atY(mark.y());
    double r = 0.32 * frame.em();
    sheet.pen().setFill(sheet.colors().background());
    sheet.pen().fillOval(x - r, y - r, 2 * r, 2 * r);
    sheet.pen().setStroke(sheet.colors().foreground());
    sheet.pen().setLineWidth(1.6);
    sheet.pen().strokeOval(x - r, y - r, 2 * r, 2 * r);
    if (curves.marks().size() <= 12) {
      boolean late = x > 0.7 * frame.width();
      sheet.text(
          mark.bifurcation().kind().words(),
          late ? x - 1.6 * r : x + 1.6 * r,
          y - 0.5 * frame.em(),
          late ? TextAlignment.RIGHT : TextAlignment.LEFT,
          VPos.CENTER,
          sheet.colors().foreground(),
          0.78);
    }
  }
}
