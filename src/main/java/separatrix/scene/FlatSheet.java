package separatrix.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * What a flat drawing is drawn on: an ink with the theme's colours, in logical pixels with the
 * origin top left.
 *
 * @param measure how wide texts are in that ink
 */
record FlatSheet(Ink ink, TextMeasure measure, double width, double height, SceneTheme theme) {

  /** Where a text stands beside its place. */
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  void line(double x1, double y1, double x2, double y2, Rgb colour, double width) {
    ink.polyline(new double[] {x1, y1, x2, y2}, colour, width);
  }

  /** A line through points in dashes, which run on round its corners. */
  void dashed(double[] xy, Rgb colour, double width) {
    double dash = 6;
    double gap = 4.5;
    double left = dash;
    boolean isDrawn = true;
    List<Double> piece = new ArrayList<>(List.of(xy[0], xy[1]));
    for (int i = 2; i < xy.length; i += 2) {
      double x = xy[i - 2];
      double y = xy[i - 1];
      double length = Math.hypot(xy[i] - x, xy[i + 1] - y);
      double done = 0;
      while (length - done > left) {
        done += left;
        double share = done / length;
        piece.add(x + share * (xy[i] - x));
        piece.add(y + share * (xy[i + 1] - y));
        if (isDrawn) {
          put(piece, colour, width);
        }
        piece.subList(0, piece.size() - 2).clear();
        isDrawn = !isDrawn;
        left = isDrawn ? dash : gap;
      }
      left -= length - done;
      piece.add(xy[i]);
      piece.add(xy[i + 1]);
    }
    if (isDrawn) {
      put(piece, colour, width);
    }
  }

  private void put(List<Double> piece, Rgb colour, double width) {
    if (piece.size() >= 4) {
      ink.polyline(piece.stream().mapToDouble(value -> value).toArray(), colour, width);
    }
  }

  /** Text whose middle is at the height `y`, beside `x`. */
  void text(Label.Kind kind, String text, double x, double y, Align align, Rgb colour) {
    double half = measure.width(kind, text) / 2;
    double middle =
        switch (align) {
          case LEFT -> x + half;
          case CENTRE -> x;
          case RIGHT -> x - half;
        };
    ink.text(new Label(kind, text, middle, y, colour), theme.background());
  }

  /** A body of the picture as a flat sign of this half width. */
  void sign(MarkerShape shape, double x, double y, double r, Rgb fill, Rgb rim) {
    double rimWidth = Math.max(1.4, 0.32 * r);
    switch (shape) {
      case SPHERE -> {
        ink.circle(x, y, r, fill);
        ink.ring(x, y, r, rim, rimWidth);
      }
      case HOLLOW -> {
        ink.circle(x, y, r, theme.background());
        ink.ring(x, y, r, fill, 0.4 * r);
        ink.circle(x, y, 0.4 * r, rim);
      }
      case OCTAHEDRON ->
          body(new double[] {x, y - r, x + r, y, x, y + r, x - r, y}, fill, rim, rimWidth);
      case CUBE -> {
        double s = 0.82 * r;
        body(
            new double[] {x - s, y - s, x + s, y - s, x + s, y + s, x - s, y + s},
            fill,
            rim,
            rimWidth);
      }
      case TETRAHEDRON ->
          body(
              new double[] {x, y - r, x + r, y + 0.75 * r, x - r, y + 0.75 * r},
              fill,
              rim,
              rimWidth);
      case DODECAHEDRON -> body(MarkerShape.pentagon(x, y, r), fill, rim, rimWidth);
    }
  }

  private void body(double[] xy, Rgb fill, Rgb rim, double width) {
    ink.polygon(xy, fill);
    double[] closed = java.util.Arrays.copyOf(xy, xy.length + 2);
    closed[xy.length] = xy[0];
    closed[xy.length + 1] = xy[1];
    ink.polyline(closed, rim, width);
  }

  /** A colour mixed with the foreground until a line in it can be read on the background. */
  Rgb legible(Rgb colour) {
    Rgb mixed = colour;
    for (int tenths = 1; tenths < 10 && mixed.contrastTo(theme.background()) < 3; tenths++) {
      mixed = colour.mixed(theme.foreground(), tenths / 10.0);
    }
    return mixed;
  }
}
