package separatrix.scene;

import java.util.ArrayList;
import java.util.List;

/// The box around the data as it is seen: its three faces behind the data, with grid lines at
/// the ticks, and for each axis the outer edge that carries its numbers and its name. Being
/// behind everything, it needs no depth: any renderer can draw it flat and first.
public final class AxesBox {
  /** A straight line in pixels. */
  public record Line(double x0, double y0, double x1, double y1) {}

  /** The four corners of a back face in pixels, in turn. */
  public record Panel(List<ScreenPoint> corners) {
    public Panel {
      corners = List.copyOf(corners);
    }
  }

  /** A text in the middle of which a point lies, pushed away from it along a direction. */
  record Mark(String text, double x, double y, double awayX, double awayY) {}

  private final List<Panel> panels = new ArrayList<>();
  private final List<Line> grid = new ArrayList<>();
  private final List<Line> edges = new ArrayList<>();
  private final List<Mark> ticks = new ArrayList<>();
  private final List<Mark> names = new ArrayList<>();

  private final Axes axes;
  private final ScreenView view;
  private final int[] behind = new int[3];

  private AxesBox(Axes axes, ScreenView view) {
    this.axes = axes;
    this.view = view;
  }

  /** The box of some axes in a view; empty while the viewer stands inside it. */
  public static AxesBox of(Axes axes, ScreenView view) {
    AxesBox box = new AxesBox(axes, view);
    Bounds bounds = axes.bounds();
    for (int corner = 0; corner < 8; corner++) {
      if (!view.sees(view.project(bounds.corner(corner)).depth())) {
        return box;
      }
    }
    box.findBackFaces();
    for (int d = 0; d < 3; d++) {
      box.drawFace(d);
      box.labelAxis(d);
    }
    return box;
  }

  /** Whether it is drawn with the very same lines and faces as another. */
  public boolean looksLike(AxesBox other) {
    return panels.equals(other.panels) && grid.equals(other.grid) && edges.equals(other.edges);
  }

  public List<Panel> panels() {
    return List.copyOf(panels);
  }

  public List<Line> grid() {
    return List.copyOf(grid);
  }

  /** The rims of the back faces. */
  public List<Line> edges() {
    return List.copyOf(edges);
  }

  List<Mark> ticks() {
    return List.copyOf(ticks);
  }

  List<Mark> names() {
    return List.copyOf(names);
  }

  private void findBackFaces() {
    Camera camera = view.camera();
    Point3 towardsViewer = camera.orientation().inverse().rotate(new Point3(0, 0, 1));
    Point3 centre = axes.bounds().centre();
    Point3 eye =
        switch (camera.lens()) {
          case PERSPECTIVE ->
              camera.pivot().plus(towardsViewer.times(camera.distance())).minus(centre);
          case ORTHOGRAPHIC -> towardsViewer;
        };
    behind[0] = eye.x() >= 0 ? 0 : 1;
    behind[1] = eye.y() >= 0 ? 0 : 1;
    behind[2] = eye.z() >= 0 ? 0 : 1;
  }

  private void drawFace(int d) {
    int e = (d + 1) % 3;
    int f = (d + 2) % 3;
    List<ScreenPoint> corners = new ArrayList<>();
    int[][] turn = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
    for (int[] t : turn) {
      double[] p = new double[3];
      p[d] = end(d, behind[d]);
      p[e] = end(e, t[0]);
      p[f] = end(f, t[1]);
      corners.add(view.project(p[0], p[1], p[2]));
    }
    panels.add(new Panel(corners));
    for (int k = 0; k < 4; k++) {
      ScreenPoint a = corners.get(k);
      ScreenPoint b = corners.get((k + 1) % 4);
      edges.add(new Line(a.x(), a.y(), b.x(), b.y()));
    }
    rule(d, e, f);
    rule(d, f, e);
  }

  /** Lines on the face of {@code d} at the ticks of {@code e}, running along {@code f}. */
  private void rule(int d, int e, int f) {
    for (Tick tick : axes.axis(e).ticks()) {
      double[] p = new double[3];
      p[d] = end(d, behind[d]);
      p[e] = tick.value();
      p[f] = end(f, 0);
      ScreenPoint a = view.project(p[0], p[1], p[2]);
      p[f] = end(f, 1);
      ScreenPoint b = view.project(p[0], p[1], p[2]);
      grid.add(new Line(a.x(), a.y(), b.x(), b.y()));
    }
  }

  /** Numbers and name of an axis along the better of its two edges on the outline. */
  private void labelAxis(int d) {
    int e = (d + 1) % 3;
    int f = (d + 2) % 3;
    Edge one = new Edge(d, e, behind[e], f, 1 - behind[f]);
    Edge two = new Edge(d, e, 1 - behind[e], f, behind[f]);
    Edge edge = one.rank() >= two.rank() ? one : two;
    // An axis that points at the viewer is a dot: numbers along it would be a heap.
    double[] towards = view.camera().orientation().matrix();
    if (edge.length() < 40 || Math.abs(towards[6 + d]) > 0.95) {
      return;
    }
    double[] away = edge.away();
    for (Tick tick : axes.axis(d).ticks()) {
      ScreenPoint at = edge.at(tick.value());
      ticks.add(new Mark(tick.text(), at.x(), at.y(), away[0], away[1]));
    }
    ScreenPoint middle = edge.at((end(d, 0) + end(d, 1)) / 2);
    names.add(new Mark(axes.axis(d).caption(), middle.x(), middle.y(), away[0], away[1]));
  }

  private double end(int dimension, int high) {
    Axis axis = axes.axis(dimension);
    return high == 0 ? axis.low() : axis.high();
  }

  private final class Edge {
    private final int along;
    private final double[] p = new double[3];
    private final ScreenPoint a;
    private final ScreenPoint b;

    Edge(int along, int e, int highE, int f, int highF) {
      this.along = along;
      p[e] = end(e, highE);
      p[f] = end(f, highF);
      this.a = at(end(along, 0));
      this.b = at(end(along, 1));
    }

    ScreenPoint at(double value) {
      p[along] = value;
      return view.project(p[0], p[1], p[2]);
    }

    double length() {
      return a.distanceTo(b.x(), b.y());
    }

    /** Low edges are the best place; among upright ones the left. */
    double rank() {
      double middleX = (a.x() + b.x()) / 2;
      double middleY = (a.y() + b.y()) / 2;
      boolean upright = Math.abs(a.x() - b.x()) < 0.35 * Math.abs(a.y() - b.y());
      return upright ? -middleX : middleY;
    }

    /** Unit vector at right angles to the edge, away from the middle of the box. */
    double[] away() {
      ScreenPoint centre = view.project(axes.bounds().centre());
      double nx = -(b.y() - a.y()) / length();
      double ny = (b.x() - a.x()) / length();
      double outwards =
          nx * ((a.x() + b.x()) / 2 - centre.x()) + ny * ((a.y() + b.y()) / 2 - centre.y());
      double sign = outwards < 0 ? -1 : 1;
      return new double[] {sign * nx, sign * ny};
    }
  }
}
