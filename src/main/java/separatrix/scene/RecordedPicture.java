package separatrix.scene;

import java.util.ArrayList;
import java.util.List;
import separatrix.linalg.Matrix;
import separatrix.projection.Pca;
import separatrix.session.Recorded;

/** Makes pictures of recorded activity: alone along its own components, or over a network's. */
public final class RecordedPicture {
  /** The layer of recorded paths; their lines are called like their trials. */
  public static final String LAYER = "recorded";

  private static final Rgb LEGEND = Rgb.of("5B8DB8");
  private static final Rgb OVER = Rgb.of("D81B60");
  private static final double WIDTH = 1.2;

  private RecordedPicture() {}

  /**
   * The paths along three of the components.
   *
   * @param axes up to three components, counted from 0
   */
  public static SceneDescription of(Recorded recorded, List<Integer> axes, ViewSettings view) {
    boolean byTime = view.colourBy() instanceof ColourBy.ByTime;
    Palette palette = byTime ? Palette.VIRIDIS : Palette.CATEGORICAL;
    int longest = recorded.paths().stream().mapToInt(path -> path.places().rows()).max().orElse(1);
    Polylines.Builder builder = Polylines.builder(LAYER, palette).width(WIDTH);
    List<Point3> corners = new ArrayList<>();
    for (Recorded.Path path : recorded.paths()) {
      float[] xyz = Places.finite(columns(path.places(), axes));
      float[] colours = new float[xyz.length / 3];
      for (int t = 0; t < colours.length; t++) {
        colours[t] =
            byTime
                ? (float) t / Math.max(1, longest - 1)
                : Palette.CATEGORICAL.coordinateOf(path.trial());
        corners.add(new Point3(xyz[3 * t], xyz[3 * t + 1], xyz[3 * t + 2]));
      }
      builder.line(path.trial(), xyz, colours, Emphasis.NORMAL);
    }
    List<LegendEntry> legend =
        List.of(
            new LegendEntry.ForLines(LAYER, "recorded activity", LEGEND),
            byTime
                ? new LegendEntry.ForPalette(
                    "colour: time",
                    palette,
                    "start",
                    "step %d".formatted((longest - 1) * recorded.thinning().steps()))
                : new LegendEntry.ForPalette(
                    "colour: trial", palette, "1", String.valueOf(recorded.trials())));
    return new SceneDescription(
        List.of(builder.build()),
        List.of(),
        List.of(),
        axes(recorded, axes, Bounds.around(corners)),
        legend,
        view.theme());
  }

  /**
   * A network's picture with recorded paths in the same axes; its box grows where they leave it.
   */
  public static SceneDescription over(SceneDescription scene, List<Recorded.Path> paths) {
    Polylines.Builder builder = Polylines.builder(LAYER, Palette.solid(OVER)).width(WIDTH);
    List<Point3> corners = new ArrayList<>();
    for (Recorded.Path path : paths) {
      float[] xyz = Places.finite(columns(path.places(), List.of(0, 1, 2)));
      builder.line(path.trial(), xyz, 0f);
      for (int i = 0; i < xyz.length; i += 3) {
        corners.add(new Point3(xyz[i], xyz[i + 1], xyz[i + 2]));
      }
    }
    List<Polylines> lines = new ArrayList<>(scene.lines());
    lines.add(builder.build());
    List<LegendEntry> legend = new ArrayList<>(scene.legend());
    legend.add(new LegendEntry.ForLines(LAYER, "recorded activity", OVER));
    return scene.withLines(lines).withLegend(legend).withAxes(grown(scene.axes(), corners));
  }

  private static Axes grown(Axes axes, List<Point3> corners) {
    if (corners.isEmpty()) {
      return axes;
    }
    Bounds all = axes.bounds().united(Bounds.around(corners));
    return all.equals(axes.bounds())
        ? axes
        : new Axes(
            new Axis(axes.x().name(), axes.x().share(), all.low().x(), all.high().x()),
            new Axis(axes.y().name(), axes.y().share(), all.low().y(), all.high().y()),
            new Axis(axes.z().name(), axes.z().share(), all.low().z(), all.high().z()));
  }

  private static Axes axes(Recorded recorded, List<Integer> axes, Bounds bounds) {
    List<String> names = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      boolean isThere = axis < axes.size();
      names.add(isThere ? Pca.name(axes.get(axis)) : "");
      shares.add(isThere ? Places.percent(recorded.components().share(axes.get(axis))) : "");
    }
    return Axes.around(bounds, names, shares);
  }

  private static float[] columns(Matrix places, List<Integer> columns) {
    float[] xyz = new float[3 * places.rows()];
    for (int row = 0; row < places.rows(); row++) {
      for (int axis = 0; axis < Math.min(3, columns.size()); axis++) {
        xyz[3 * row + axis] = (float) places.at(row, columns.get(axis));
      }
    }
    return xyz;
  }
}
