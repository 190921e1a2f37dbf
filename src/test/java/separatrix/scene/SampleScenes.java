package separatrix.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scenes for tests and for looking at: a memory of three bits, drawn from its formula. */
public final class SampleScenes {
  private SampleScenes() {}

  /**
   * Trajectories of {@code ẋ = −x + 2 tanh x} in each of three dimensions, pushed about by pulses,
   * with its 27 fixed points.
   */
  public static SceneDescription memory(int trials, int steps, SceneTheme theme) {
    Random random = new Random(7);
    Polylines.Builder lines = Polylines.builder("trials", Palette.VIRIDIS).width(1.8);
    for (int k = 0; k < trials; k++) {
      lines.line(k, trial(random, steps), times(steps), Emphasis.QUIET);
    }
    List<Marker> markers = fixedPoints();
    Bounds bounds = new Bounds(new Point3(-2.3, -2.3, -2.3), new Point3(2.3, 2.3, 2.3));
    Axes axes =
        Axes.around(bounds, List.of("PC 1", "PC 2", "PC 3"), List.of("41 %", "33 %", "24 %"));
    Arrow exit =
        new Arrow(
            "exit",
            "modes",
            markers.get(4).at(),
            new Point3(0, 1.1, 1.2).plus(markers.get(4).at()),
            PointClass.TWO_UNSTABLE.colour(),
            2.6,
            "38 % visible");
    List<LegendEntry> legend = new ArrayList<>();
    for (PointClass kind : PointClass.values()) {
      legend.add(kind.legend());
    }
    legend.add(new LegendEntry.ForPalette("time", Palette.VIRIDIS, "0", steps + " steps"));
    return SceneDescription.empty(axes, theme)
        .withLines(List.of(lines.build()))
        .withMarkers(markers)
        .withArrows(List.of(exit))
        .withLegend(legend);
  }

  /** So many trajectories with so many markers, for measuring. */
  public static SceneDescription crowd(int trials, int steps, int markers) {
    SceneDescription memory = memory(trials, steps, SceneTheme.LIGHT);
    Random random = new Random(11);
    List<Marker> many = new ArrayList<>();
    for (int k = 0; k < markers; k++) {
      Point3 at = new Point3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
      PointClass kind = PointClass.ofUnstableCount(k % 4);
      many.add(Marker.ofPoint("P" + k, kind, at, "P" + k, ""));
    }
    return memory.withMarkers(many);
  }

  /** One marker in the middle of a box from −1 to 1. */
  public static SceneDescription single(MarkerShape shape, Rgb colour, double size) {
    Axis axis = new Axis("x", "", -1, 1);
    Marker marker =
        new Marker("only", "markers", shape, Point3.ORIGIN, colour, size, "", "", Emphasis.NORMAL);
    return SceneDescription.empty(new Axes(axis, axis, axis), SceneTheme.LIGHT)
        .withMarkers(List.of(marker));
  }

  private static float[] trial(Random random, int steps) {
    double[] x = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    double[] push = new double[3];
    float[] xyz = new float[3 * steps];
    for (int t = 0; t < steps; t++) {
      if (random.nextInt(45) == 0) {
        int bit = random.nextInt(3);
        push[bit] = x[bit] > 0 ? -2.6 : 2.6;
      }
      for (int i = 0; i < 3; i++) {
        double leak = 0.3 * x[(i + 1) % 3] * push[i];
        x[i] += 0.09 * (-x[i] + 2 * Math.tanh(x[i]) + push[i]) + 0.03 * leak;
        push[i] *= 0.94;
        xyz[3 * t + i] = (float) Math.clamp(x[i], -2.3, 2.3);
      }
    }
    return xyz;
  }

  private static float[] times(int steps) {
    float[] times = new float[steps];
    for (int t = 0; t < steps; t++) {
      times[t] = t / (steps - 1f);
    }
    return times;
  }

  private static List<Marker> fixedPoints() {
    double rest = 1.9150080481545;
    List<Marker> markers = new ArrayList<>();
    for (int n = 0; n < 27; n++) {
      int[] digit = {n % 3 - 1, n / 3 % 3 - 1, n / 9 % 3 - 1};
      int unstable = 0;
      for (int d : digit) {
        unstable += d == 0 ? 1 : 0;
      }
      Point3 at = new Point3(rest * digit[0], rest * digit[1], rest * digit[2]);
      PointClass kind = n == 22 ? PointClass.SLOW : PointClass.ofUnstableCount(unstable);
      String name = (unstable == 0 ? "A" : "S") + (n + 1);
      markers.add(Marker.ofPoint(name, kind, at, name, Integer.toString(unstable)));
    }
    return markers;
  }
}
