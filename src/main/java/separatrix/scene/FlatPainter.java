package separatrix.scene;

import java.util.ArrayList;
import java.util.List;

/** Paints an {@link AxesBox} behind everything: panels filled, then grid lines and rims. */
final class FlatPainter {
  private final List<AxesBox.Panel> panels;
  private final List<Stroke> strokes = new ArrayList<>();
  private final int panelColour;

  private FlatPainter(List<AxesBox.Panel> panels, int panelColour) {
    this.panels = panels;
    this.panelColour = panelColour;
  }

  static FlatPainter of(AxesBox box, SceneTheme theme, double scale) {
    FlatPainter flat = new FlatPainter(box.panels(), theme.panel().argb());
    Rgb grid = theme.gridInk();
    Rgb rim = theme.edgeInk();
    float half = (float) (0.5 * scale);
    box.grid().forEach(line -> flat.add(line, grid, half));
    box.edges().forEach(line -> flat.add(line, rim, half));
    return flat;
  }

  void paint(Raster raster, int top, int bottom) {
    for (AxesBox.Panel panel : panels) {
      fill(raster, panel.corners(), top, bottom);
    }
    SegmentPainter painter = new SegmentPainter(raster, top, bottom);
    strokes.forEach(s -> s.paint(painter));
  }

  private void add(AxesBox.Line line, Rgb colour, float half) {
    float far = -Float.MAX_VALUE;
    float[] numbers = {
      (float) line.x0(),
      (float) line.y0(),
      far,
      half,
      (float) line.x1(),
      (float) line.y1(),
      far,
      half,
      0,
      0
    };
    strokes.add(new Stroke(numbers, colour, -64 * (strokes.size() + 1), Raster.NOTHING, half));
  }

  /** Fills a convex polygon, row by row between its leftmost and rightmost crossing. */
  private void fill(Raster raster, List<ScreenPoint> corners, int top, int bottom) {
    for (int row = top; row < bottom; row++) {
      double py = row + 0.5;
      double left = Double.POSITIVE_INFINITY;
      double right = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < corners.size(); k++) {
        ScreenPoint a = corners.get(k);
        ScreenPoint b = corners.get((k + 1) % corners.size());
        if (a.y() <= py != b.y() <= py) {
          double px = a.x() + (py - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
          left = Math.min(left, px);
          right = Math.max(right, px);
        }
      }
      int last = (int) Math.min(raster.width() - 1, Math.floor(right - 0.5));
      for (int column = (int) Math.max(0, Math.ceil(left - 0.5)); column <= last; column++) {
        raster.paint(row * raster.width() + column, panelColour);
      }
    }
  }
}
