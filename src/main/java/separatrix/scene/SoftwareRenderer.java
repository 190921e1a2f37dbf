package separatrix.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Draws a scene into a [Raster] without any graphics hardware: depth-correct, smooth, and the
/// same on every machine. It keeps its buffers between pictures; one thread at a time.
///
/// Bands of rows are filled in parallel; since each pixel belongs to one band, the result does
/// not depend on how many there are.
public final class SoftwareRenderer {
  private static final int BAND_ROWS = 128;

  /** Distance between the owners of two bodies, so that none is another's neighbour. */
  private static final int OWNER_STEP = 32;

  private final Raster raster = new Raster();
  private final ColourTables colours = new ColourTables();
  private final DrawList segments = new DrawList();
  private final List<BodyPainter.Body> bodies = new ArrayList<>();
  private final ArrowPainter arrows = new ArrowPainter();
  private float[] x = {};
  private float[] y = {};
  private float[] near = {};
  private ItemNumbers numbers = ItemNumbers.NONE;
  private double scale = 1;

  /** The picture that was drawn last. */
  public Raster raster() {
    return raster;
  }

  /** Draws a scene as large as asked, and returns the raster that every picture is drawn into. */
  public Raster render(SceneDescription scene, Motion motion, Camera camera, PictureSize size) {
    scale = size.scale();
    raster.resize(size.width(), size.height());
    ScreenView view = camera.on(size.width(), size.height());
    numbers = new ItemNumbers(scene);
    colours.use(scene.theme());
    segments.clear();
    bodies.clear();
    arrows.clear();
    collectLines(scene, view);
    collectMotion(scene.theme(), motion, view);
    for (int i = 0; i < scene.markers().size(); i++) {
      Marker m = scene.markers().get(i);
      addBody(
          m.shape(),
          m.at(),
          m.drawnColour(scene.theme()),
          m.drawnSize(),
          numbers.ofMarker(i),
          scene.theme().background(),
          view);
    }
    for (int i = 0; i < scene.arrows().size(); i++) {
      arrows.add(scene.arrows().get(i), numbers.ofArrow(i), scene.theme(), view, scale);
    }
    segments.sort();
    FlatPainter box = FlatPainter.of(AxesBox.of(scene.axes(), view), scene.theme(), scale);
    int bands = Math.ceilDiv(size.height(), BAND_ROWS);
    IntStream.range(0, bands)
        .parallel()
        .forEach(
            b -> fill(b * BAND_ROWS, Math.min((b + 1) * BAND_ROWS, size.height()), box, scene));
    return raster;
  }

  /** The item drawn nearest to a pixel of the last picture, within 8 logical pixels. */
  public Optional<SceneItem> pick(double px, double py) {
    return numbers.item(raster.nearestItem(px * scale, py * scale, 8 * scale));
  }

  private void fill(int top, int bottom, FlatPainter box, SceneDescription scene) {
    raster.clear(top, bottom, scene.theme().background().argb());
    box.paint(raster, top, bottom);
    SegmentPainter segmentPainter = new SegmentPainter(raster, top, bottom);
    segmentPainter.paint(segments);
    BodyPainter bodyPainter = new BodyPainter(raster, top, bottom);
    bodies.forEach(bodyPainter::paint);
    arrows.paint(segmentPainter);
  }

  private void collectLines(SceneDescription scene, ScreenView view) {
    for (int s = 0; s < scene.lines().size(); s++) {
      Polylines set = scene.lines().get(s);
      project(set.coordinates(), set.vertexCount(), view);
      int[] tables = new int[Emphasis.values().length];
      for (Emphasis e : Emphasis.values()) {
        tables[e.row()] = segments.table(colours.of(set.palette(), e));
      }
      for (int k = 0; k < set.lineCount(); k++) {
        Emphasis emphasis = set.emphasis(k);
        float half = (float) (set.width() * emphasis.widening() * scale / 2);
        int table = tables[emphasis.row()];
        int from = set.start(k);
        for (int v = from + 1; v < set.end(k); v++) {
          // Steps shorter than a pixel, as near a fixed point, are drawn together.
          if (v + 1 == set.end(k) || isApart(from, v)) {
            int item = numbers.ofVertex(s, from);
            addSegment(from, v, half, set.colour(from), set.colour(v), table, item, view);
            from = v;
          }
        }
      }
    }
  }

  private void collectMotion(SceneTheme theme, Motion motion, ScreenView view) {
    int owner = numbers.end();
    for (LivePolyline live : motion.lines()) {
      int table = segments.table(Palette.solid(live.colour()).tableMixed(theme.background(), 0));
      project(live.points().coordinates(), live.points().size(), view);
      float half = (float) (live.width() * scale / 2);
      for (int v = 0; v + 1 < live.points().size(); v++) {
        addSegment(v, v + 1, half, 0, 0, table, owner++, view);
      }
      owner += OWNER_STEP;
    }
    for (CursorMark c : motion.cursors()) {
      addBody(
          MarkerShape.SPHERE,
          c.at(),
          c.colour(),
          c.size(),
          Raster.NOTHING,
          theme.foreground(),
          view);
    }
  }

  private boolean isApart(int v, int w) {
    float dx = x[w] - x[v];
    float dy = y[w] - y[v];
    // Written so that what is behind the viewer, not a number, counts as apart.
    return !(dx * dx + dy * dy < 1);
  }

  private void addSegment(
      int v, int w, float half, float c0, float c1, int table, int item, ScreenView view) {
    boolean seen = !Float.isNaN(near[v]) && !Float.isNaN(near[w]);
    boolean inside =
        Math.max(x[v], x[w]) >= -8
            && Math.min(x[v], x[w]) <= view.width() + 8
            && Math.max(y[v], y[w]) >= -8
            && Math.min(y[v], y[w]) <= view.height() + 8;
    if (seen && inside) {
      float r0 = radius(half, near[v], view);
      float r1 = radius(half, near[w], view);
      segments.add(x[v], y[v], near[v], r0, x[w], y[w], near[w], r1, c0, c1, table, item);
    }
  }

  private float radius(float half, float nearness, ScreenView view) {
    return Math.max(0.55f * (float) scale, half * view.magnificationOf(nearness));
  }

  private void addBody(
      MarkerShape shape, Point3 at, Rgb colour, double size, int item, Rgb rim, ScreenView view) {
    ScreenPoint p = view.project(at);
    if (view.sees(p.depth())) {
      double radius = size / 2 * scale * view.magnification(p.depth());
      double depth = p.depth() - Marker.HEAD_START * radius / view.scaleAt(p.depth());
      float middle = view.nearness(depth);
      float front = view.nearness(depth - radius / view.scaleAt(p.depth()));
      Solid solid = Solid.of(shape);
      bodies.add(
          new BodyPainter.Body(
              shape,
              p.x(),
              p.y(),
              radius,
              middle,
              front - middle,
              solid.seenFrom(view.camera().orientation()),
              solid,
              colour,
              rim,
              1.2 * scale,
              Integer.MAX_VALUE / 2 + OWNER_STEP * bodies.size(),
              item));
    }
  }

  private void project(float[] xyz, int count, ScreenView view) {
    if (x.length < count) {
      x = new float[count];
      y = new float[count];
      near = new float[count];
    }
    view.project(xyz, count, x, y, near);
  }
}
