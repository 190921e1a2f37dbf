package separatrix.scene;

import java.util.Optional;

/// Finds the item under the mouse from projected coordinates, for renderers that keep no item
/// buffer.
///
/// An item's distance is measured from its edge as it is drawn. Of those under the mouse the
/// nearest to the viewer wins; if there is none, the nearest on screen within 8 pixels.
public final class ScreenPicker {
  private static final double REACH = 8;

  private final SceneDescription scene;
  private final ScreenView view;
  private final float[][] x;
  private final float[][] y;
  private final float[][] near;
  private double bestOff;
  private double bestNear;
  private Optional<SceneItem> best = Optional.empty();
  private int bestSet;
  private int bestVertex;

  /** Projects a scene once; {@link #pick} can then be asked often. */
  public ScreenPicker(SceneDescription scene, ScreenView view) {
    this.scene = scene;
    this.view = view;
    int sets = scene.lines().size();
    this.x = new float[sets][];
    this.y = new float[sets][];
    this.near = new float[sets][];
    for (int s = 0; s < sets; s++) {
      Polylines set = scene.lines().get(s);
      x[s] = new float[set.vertexCount()];
      y[s] = new float[set.vertexCount()];
      near[s] = new float[set.vertexCount()];
      view.project(set.coordinates(), set.vertexCount(), x[s], y[s], near[s]);
    }
  }

  /** The item at a pixel. */
  public Optional<SceneItem> pick(double px, double py) {
    bestOff = REACH;
    bestNear = Double.NEGATIVE_INFINITY;
    best = Optional.empty();
    bestVertex = -1;
    for (int s = 0; s < x.length; s++) {
      pickLine(s, (float) px, (float) py);
    }
    if (bestVertex >= 0) {
      best = Optional.of(scene.lines().get(bestSet).item(bestVertex));
    }
    for (Marker m : scene.markers()) {
      ScreenPoint p = view.project(m.at());
      if (view.sees(p.depth())) {
        double radius = m.drawnSize() / 2 * view.magnification(p.depth());
        double ahead = radius * (1 + Marker.HEAD_START);
        double front = view.nearness(p.depth() - ahead / view.scaleAt(p.depth()));
        offer(p.distanceTo(px, py) - radius, front, new SceneItem.MarkerItem(m.id()));
      }
    }
    scene.arrows().forEach(a -> pickArrow(a, px, py));
    return best;
  }

  private void pickArrow(Arrow a, double px, double py) {
    ScreenPoint from = view.project(a.from());
    ScreenPoint to = view.project(a.to());
    if (view.sees(from.depth()) && view.sees(to.depth())) {
      double dx = to.x() - from.x();
      double dy = to.y() - from.y();
      double squared = dx * dx + dy * dy;
      double along = (px - from.x()) * dx + (py - from.y()) * dy;
      double t = squared == 0 ? 1 : Math.clamp(along / squared, 0.0, 1.0);
      double off = Math.hypot(px - from.x() - t * dx, py - from.y() - t * dy);
      double front = view.nearness(from.depth() + t * (to.depth() - from.depth()));
      offer(off - a.width(), front, new SceneItem.ArrowItem(a.id()));
    }
  }

  private void offer(double off, double front, SceneItem item) {
    if (wins(Math.max(0, off), front)) {
      best = Optional.of(item);
    }
  }

  private boolean wins(double off, double front) {
    boolean better = off < bestOff || (off == bestOff && front > bestNear);
    if (better) {
      bestOff = off;
      bestNear = front;
    }
    return better;
  }

  private void pickLine(int s, float px, float py) {
    Polylines set = scene.lines().get(s);
    double half = set.width() / 2;
    float reach = (float) (REACH + half);
    for (int k = 0; k < set.lineCount(); k++) {
      for (int v = set.start(k); v + 1 < set.end(k); v++) {
        float x0 = x[s][v];
        float y0 = y[s][v];
        float dx = x[s][v + 1] - x0;
        float dy = y[s][v + 1] - y0;
        boolean close =
            px > Math.min(x0, x0 + dx) - reach
                && px < Math.max(x0, x0 + dx) + reach
                && py > Math.min(y0, y0 + dy) - reach
                && py < Math.max(y0, y0 + dy) + reach;
        float n0 = near[s][v];
        float n1 = near[s][v + 1];
        if (close && !Float.isNaN(n0) && !Float.isNaN(n1)) {
          float squared = dx * dx + dy * dy;
          float along = (px - x0) * dx + (py - y0) * dy;
          float t = squared == 0 ? 0 : Math.clamp(along / squared, 0f, 1f);
          double off = Math.hypot(px - x0 - t * dx, py - y0 - t * dy) - half;
          if (wins(Math.max(0, off), n0 + t * (n1 - n0))) {
            bestSet = s;
            bestVertex = t < 0.5f ? v : v + 1;
          }
        }
      }
    }
  }
}
