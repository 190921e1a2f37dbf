package separatrix.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import separatrix.linalg.Vector;

/**
 * Paints a plane through state space by where its states end, coarse to fine: every eighth cell of
 * each row and column first, then every fourth, second, and all. Each pass runs as one batch and
 * shows the whole plane, cells not yet run in the colour of the run one beside them.
 *
 * @param flows that say where states end
 */
public record BasinPainter(Flows flows) {
  private static final int COARSEST = 8;

  /** A square of a plane. The directions have any lengths; they are what one unit means. */
  public record Plane(Vector centre, Vector first, Vector second, double extent, int resolution) {
    public Plane {
      if (resolution < 2 || !(extent > 0)) {
        throw new IllegalArgumentException(
            "At least two cells a side and a positive extent are due; %d and %s came."
                .formatted(resolution, extent));
      }
    }

    Vector state(int row, int column) {
      return centre
          .plus(first.times(BasinSlice.coordinate(column, extent, resolution)))
          .plus(second.times(BasinSlice.coordinate(row, extent, resolution)));
    }
  }

  /**
   * Paints a plane.
   *
   * @param shown is given every pass, on this thread
   * @return the last pass, or the last before it was cancelled
   */
  public BasinSlice paint(Plane plane, Consumer<BasinSlice> shown, FlowProgress progress) {
    int side = plane.resolution();
    int[] places = new int[side * side];
    Arrays.fill(places, -1);
    List<Destination> legend = new ArrayList<>();
    Landmarks known = flows.landmarks();
    for (int stride = COARSEST; stride >= 1; stride /= 2) {
      List<Integer> cells = unpainted(places, side, stride);
      List<Vector> starts =
          cells.stream().map(cell -> plane.state(cell / side, cell % side)).toList();
      Flows.Followed followed =
          new Flows(flows.system(), flows.input(), known, flows.settings().withKept(2))
              .follow(starts, progress);
      if (progress.isCancelled() && !legend.isEmpty()) {
        return slice(plane, places, 2 * stride, legend);
      }
      known = followed.landmarks();
      for (int i = 0; i < cells.size(); i++) {
        places[cells.get(i)] = place(followed.runs().get(i).destination(), legend);
      }
      shown.accept(slice(plane, places, stride, legend));
    }
    return slice(plane, places, 1, legend);
  }

  private static List<Integer> unpainted(int[] places, int side, int stride) {
    List<Integer> cells = new ArrayList<>();
    for (int row = 0; row < side; row += stride) {
      for (int column = 0; column < side; column += stride) {
        if (places[row * side + column] < 0) {
          cells.add(row * side + column);
        }
      }
    }
    return cells;
  }

  private static int place(Destination destination, List<Destination> legend) {
    for (int k = 0; k < legend.size(); k++) {
      if (BasinShare.isOne(legend.get(k), destination)) {
        return k;
      }
    }
    legend.add(destination);
    return legend.size() - 1;
  }

  /** Every cell takes the place of the cell of the stride's grid before it. */
  private static BasinSlice slice(Plane plane, int[] places, int stride, List<Destination> legend) {
    int side = plane.resolution();
    int[] filled = new int[places.length];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        filled[row * side + column] =
            places[row / stride * stride * side + column / stride * stride];
      }
    }
    return new BasinSlice(
        plane.centre(), plane.first(), plane.second(), plane.extent(), side, filled, legend);
  }
}
