package separatrix.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A scene as a drawing that scales: the same projection as every other picture, cut into short
/// pieces that are drawn from far to near, with text as text.
public final class SvgPicture {
  /** Segments of a line that share one piece, and so one depth and one colour. */
  private static final int PIECE = 4;

  private static final double RIM = 1.2;

  private record Piece(double depth, Consumer<SvgInk> draw) {}

  private final SceneDescription scene;
  private final ScreenView view;
  private final List<Piece> pieces = new ArrayList<>();

  private SvgPicture(SceneDescription scene, ScreenView view) {
    this.scene = scene;
    this.view = view;
  }

  /** The text of an SVG file; an empty title is left out. */
  public static String draw(SceneDescription scene, Camera camera, PictureSize size, String title) {
    ScreenView view = camera.on(size.logicalWidth(), size.logicalHeight());
    SvgPicture picture = new SvgPicture(scene, view);
    scene.lines().forEach(picture::lines);
    scene.markers().forEach(picture::marker);
    scene.arrows().forEach(picture::arrow);
    picture.pieces.sort(Comparator.comparingDouble(Piece::depth).reversed());
    SvgInk ink = new SvgInk();
    picture.box(ink);
    picture.pieces.forEach(p -> p.draw.accept(ink));
    Decoration.draw(scene, view, title, ink, TextMeasure.ESTIMATE);
    return picture.wrapped(ink.elements(), size, title);
  }

  private String wrapped(String elements, PictureSize size, String title) {
    String gradients =
        scene.markers().stream()
            .filter(m -> m.shape() == MarkerShape.SPHERE)
            .map(m -> m.drawnColour(scene.theme()))
            .distinct()
            .map(SvgInk::gradient)
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %.3f %.3f">
        <title>%s</title>
        <defs>%s</defs>
        <rect width="100%%" height="100%%" fill="%s"/>
        <g fill="none" stroke-linecap="round" stroke-linejoin="round" text-anchor="middle"
         font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif">
        %s</g>
        </svg>
        """,
        size.width(),
        size.height(),
        view.width(),
        view.height(),
        SvgInk.escaped(title.isEmpty() ? "State space" : title),
        gradients,
        scene.theme().background().hex(),
        elements);
  }

  private void box(SvgInk ink) {
    AxesBox box = AxesBox.of(scene.axes(), view);
    SceneTheme theme = scene.theme();
    for (AxesBox.Panel panel : box.panels()) {
      ink.polygon(flat(panel.corners()), theme.panel());
    }
    box.grid().forEach(l -> rule(ink, l, theme.gridInk()));
    box.edges().forEach(l -> rule(ink, l, theme.edgeInk()));
  }

  private static void rule(SvgInk ink, AxesBox.Line l, Rgb colour) {
    ink.polyline(new double[] {l.x0(), l.y0(), l.x1(), l.y1()}, colour, 1);
  }

  private void lines(Polylines set) {
    Palette palette = set.palette().on(scene.theme());
    for (int k = 0; k < set.lineCount(); k++) {
      Emphasis emphasis = set.emphasis(k);
      double width = set.width() * emphasis.widening();
      for (int v = set.start(k); v + 1 < set.end(k); v += PIECE) {
        int last = Math.min(v + PIECE, set.end(k) - 1);
        int middle = (v + last) / 2;
        Rgb colour =
            palette.at(set.colour(middle)).mixed(scene.theme().background(), emphasis.fade());
        List<ScreenPoint> points = new ArrayList<>();
        for (int i = v; i <= last; i++) {
          points.add(view.project(set.x(i), set.y(i), set.z(i)));
        }
        piece(points, colour, width);
      }
    }
  }

  private void piece(List<ScreenPoint> points, Rgb colour, double width) {
    if (points.stream().allMatch(p -> view.sees(p.depth()))) {
      double depth = points.stream().mapToDouble(ScreenPoint::depth).average().orElse(0);
      double drawn = Math.max(0.5, width * view.magnification(depth));
      pieces.add(new Piece(depth, ink -> ink.polyline(flat(points), colour, drawn)));
    }
  }

  private void marker(Marker m) {
    ScreenPoint p = view.project(m.at());
    if (!view.sees(p.depth())) {
      return;
    }
    double radius = m.drawnSize() / 2 * view.magnification(p.depth());
    Rgb colour = m.drawnColour(scene.theme());
    Rgb rim = scene.theme().background();
    pieces.add(
        new Piece(
            p.depth() - radius * (1 + Marker.HEAD_START) / view.scaleAt(p.depth()),
            ink -> {
              switch (m.shape()) {
                case SPHERE -> {
                  ink.circle(p.x(), p.y(), radius + RIM, rim);
                  ink.ball(p.x(), p.y(), radius, colour);
                }
                case HOLLOW -> ink.ring(p.x(), p.y(), radius * 0.83, colour, radius * 0.34);
                case CUBE, OCTAHEDRON, TETRAHEDRON, DODECAHEDRON -> {
                  facets(ink, m, p, radius + RIM, _ -> rim);
                  facets(
                      ink,
                      m,
                      p,
                      radius,
                      n -> Rgb.ofPacked(Light.shade(colour, n.x(), n.y(), n.z(), 0)));
                }
              }
            }));
  }

  private void facets(SvgInk ink, Marker m, ScreenPoint at, double radius, Paint paint) {
    for (Solid.Face face : Solid.of(m.shape()).faces()) {
      Point3 n = view.camera().orientation().rotate(face.normal());
      if (n.z() > 0) {
        double[] xy = new double[2 * face.corners().size()];
        for (int i = 0; i < face.corners().size(); i++) {
          Point3 c = view.camera().orientation().rotate(face.corners().get(i));
          xy[2 * i] = at.x() + radius * c.x();
          xy[2 * i + 1] = at.y() - radius * c.y();
        }
        ink.facet(xy, paint.on(n));
      }
    }
  }

  private interface Paint {
    Rgb on(Point3 normal);
  }

  private void arrow(Arrow a) {
    double head = a.width() * Arrow.HEAD_LENGTH / view.pixelsPerUnit();
    ScreenPoint from = view.project(a.from());
    ScreenPoint neck = view.project(a.neck(head));
    ScreenPoint tip = view.project(a.to());
    if (!view.sees(from.depth()) || !view.sees(tip.depth())) {
      return;
    }
    double width = a.width() * view.magnification(neck.depth());
    double length = Math.max(1e-9, tip.distanceTo(neck.x(), neck.y()));
    double acrossX = -(tip.y() - neck.y()) / length * width * Arrow.HEAD_RADIUS;
    double acrossY = (tip.x() - neck.x()) / length * width * Arrow.HEAD_RADIUS;
    double[] cone = {
      neck.x() + acrossX,
      neck.y() + acrossY,
      neck.x() - acrossX,
      neck.y() - acrossY,
      tip.x(),
      tip.y()
    };
    double[] shaft = {from.x(), from.y(), neck.x(), neck.y()};
    pieces.add(
        new Piece(
            (from.depth() + tip.depth()) / 2,
            ink -> {
              ink.polyline(shaft, scene.theme().background(), width + 2 * RIM);
              ink.polyline(shaft, a.colour(), width);
              ink.polygon(cone, a.colour());
            }));
  }

  private static double[] flat(List<ScreenPoint> points) {
    return points.stream()
        .flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.x(), p.y()))
        .toArray();
  }
}
