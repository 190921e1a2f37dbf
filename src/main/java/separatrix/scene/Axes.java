package separatrix.scene;

import java.util.ArrayList;
import java.util.List;

/** The three axes of a scene; their ranges are the box that is drawn around the data. */
public record Axes(Axis x, Axis y, Axis z) {
  /** Axes with these names and shares around a box, widened a little so that nothing touches it. */
  public static Axes around(Bounds bounds, List<String> names, List<String> shares) {
    if (names.size() != 3 || shares.size() != 3) {
      throw new IllegalArgumentException(
          "%d axis names and %d shares found; three of each are due."
              .formatted(names.size(), shares.size()));
    }
    // A flat box would hide the third dimension: no side is thinner than a tenth of the radius.
    double least = bounds.radius() / 20;
    double margin = bounds.radius() * 0.04;
    double[] low = {bounds.low().x(), bounds.low().y(), bounds.low().z()};
    double[] high = {bounds.high().x(), bounds.high().y(), bounds.high().z()};
    List<Axis> axes = new ArrayList<>(3);
    for (int i = 0; i < 3; i++) {
      double half = Math.max((high[i] - low[i]) / 2 + margin, least);
      double middle = (low[i] + high[i]) / 2;
      axes.add(new Axis(names.get(i), shares.get(i), middle - half, middle + half));
    }
    return new Axes(axes.get(0), axes.get(1), axes.get(2));
  }

  public Bounds bounds() {
    return new Bounds(
        new Point3(x.low(), y.low(), z.low()), new Point3(x.high(), y.high(), z.high()));
  }

  /** The axis of a dimension 0, 1 or 2. */
  public Axis axis(int dimension) {
    return dimension == 0 ? x : dimension == 1 ? y : z;
  }
}
