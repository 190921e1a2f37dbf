package separatrix.scene;

import java.util.ArrayList;
import java.util.List;

/** Arrows on screen: a shaft and a cone each, with a rim of the background around both. */
final class ArrowPainter {
  private final List<Stroke> pieces = new ArrayList<>();

  void clear() {
    pieces.clear();
  }

  void add(Arrow arrow, int item, SceneTheme theme, ScreenView view, double scale) {
    double width = arrow.width() * scale;
    double head = width * Arrow.HEAD_LENGTH / view.pixelsPerUnit();
    ScreenPoint from = view.project(arrow.from());
    ScreenPoint neck = view.project(arrow.neck(head));
    ScreenPoint tip = view.project(arrow.to());
    if (!view.sees(from.depth()) || !view.sees(tip.depth())) {
      return;
    }
    double half = width / 2;
    double base = width * Arrow.HEAD_RADIUS;
    double rim = 1.1 * scale;
    Rgb behind = theme.background();
    Rgb shaft = arrow.colour();
    Rgb cone = arrow.colour().mixed(theme.foreground(), 0.06);
    int owner = Integer.MAX_VALUE / 4 + 128 * pieces.size();
    // The base of a cone that points at the viewer, or away, is seen as a disc.
    Point3 direction = arrow.to().minus(arrow.from()).unit();
    double slant = Math.abs(view.camera().orientation().rotate(direction).z());
    double facing = base * slant;
    add(from, neck, half + rim, half + rim, behind, owner, item, half, view);
    // Seen almost end-on, the cone's rim would lie across its own base.
    double coneRim = slant < 0.6 ? base + rim : 0.1;
    add(neck, tip, coneRim, rim, behind, owner + 16, item, rim, view);
    add(neck, neck, facing + rim, facing + rim, behind, owner + 24, item, facing + rim, view);
    add(from, neck, half, half, shaft, owner + 32, item, half, view);
    add(neck, neck, facing, facing, cone, owner + 40, item, facing, view);
    add(neck, tip, base, 0.2, cone, owner + 48, item, 0, view);
  }

  void paint(SegmentPainter painter) {
    pieces.forEach(p -> p.paint(painter));
  }

  private void add(
      ScreenPoint a,
      ScreenPoint b,
      double radiusA,
      double radiusB,
      Rgb colour,
      int owner,
      int item,
      double startCap,
      ScreenView view) {
    float ma = (float) view.magnification(a.depth());
    float mb = (float) view.magnification(b.depth());
    float[] numbers = {
      (float) a.x(),
      (float) a.y(),
      view.nearness(a.depth()),
      (float) radiusA * ma,
      (float) b.x(),
      (float) b.y(),
      view.nearness(b.depth()),
      (float) radiusB * mb,
      0,
      0
    };
    pieces.add(new Stroke(numbers, colour, owner, item, startCap * ma));
  }
}
