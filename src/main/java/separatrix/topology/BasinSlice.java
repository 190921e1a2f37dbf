package separatrix.topology;

import java.util.Arrays;
import java.util.List;
import separatrix.linalg.Vector;

/**
 * A plane through state space, every cell of a square grid named by where its state ends. Row i and
 * column j stand for centre + a(j) · first + a(i) · second with a from −extent to extent.
 */
public final class BasinSlice {
  private final Vector centre;
  private final Vector first;
  private final Vector second;
  private final double extent;
  private final int resolution;
  private final int[] places;
  private final List<Destination> legend;

  /**
   * @param places resolution², row by row: an index into the legend each
   */
  BasinSlice(
      Vector centre,
      Vector first,
      Vector second,
      double extent,
      int resolution,
      int[] places,
      List<Destination> legend) {
    this.centre = centre;
    this.first = first;
    this.second = second;
    this.extent = extent;
    this.resolution = resolution;
    this.places = places.clone();
    this.legend = List.copyOf(legend);
  }

  /**
   * A slice that was painted before.
   *
   * @param places resolution², row by row: an index into the legend each
   */
  public static BasinSlice of(
      BasinPainter.Plane plane, List<Integer> places, List<Destination> legend) {
    int cells = plane.resolution() * plane.resolution();
    boolean fits =
        places.size() == cells
            && places.stream().allMatch(place -> place >= 0 && place < legend.size());
    if (!fits) {
      throw new IllegalArgumentException(
          "%d cells came; %d are due, each with one of %d places."
              .formatted(places.size(), cells, legend.size()));
    }
    return new BasinSlice(
        plane.centre(),
        plane.first(),
        plane.second(),
        plane.extent(),
        plane.resolution(),
        places.stream().mapToInt(Integer::intValue).toArray(),
        legend);
  }

  /** The plane that it lies in. */
  public BasinPainter.Plane plane() {
    return new BasinPainter.Plane(centre, first, second, extent, resolution);
  }

  /** Which place of the legend each cell's state ends at, row by row. */
  public List<Integer> places() {
    return Arrays.stream(places).boxed().toList();
  }

  /** Where a state is seen on the plane from above: how far along each of the two directions. */
  public Vector seen(Vector state) {
    Vector away = state.minus(centre);
    double a = first.dot(first);
    double b = first.dot(second);
    double c = second.dot(second);
    double one = away.dot(first);
    double two = away.dot(second);
    double determinant = a * c - b * b;
    return Vector.of((c * one - b * two) / determinant, (a * two - b * one) / determinant);
  }

  public int resolution() {
    return resolution;
  }

  public double extent() {
    return extent;
  }

  /** Each place once; what ends nowhere is one place. */
  public List<Destination> legend() {
    return legend;
  }

  /** Which place of the legend the cell's state ends at. */
  public int place(int row, int column) {
    return places[row * resolution + column];
  }

  /** How far along a direction a row or column stands. */
  public double coordinate(int index) {
    return coordinate(index, extent, resolution);
  }

  static double coordinate(int index, double extent, int resolution) {
    return extent * (2.0 * index / Math.max(1, resolution - 1) - 1);
  }

  /** The state of a cell. */
  public Vector state(int row, int column) {
    return centre.plus(first.times(coordinate(column))).plus(second.times(coordinate(row)));
  }
}
