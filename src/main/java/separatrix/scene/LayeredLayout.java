package separatrix.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Places the nodes of a graph in layers so that few edges cross: from several random orders, each
 * layer is sorted by the mean place of its neighbours (the barycentre heuristic of Sugiyama, Tagawa
 * and Toda 1981), then neighbours change places as long as that uncrosses or shortens edges.
 */
final class LayeredLayout {
  private static final int SWEEPS = 16;
  private static final int EXCHANGES = 12;

  /** Work that is spent, in pairs of edges: a small graph is tried from more orders. */
  private static final long BUDGET = 40_000;

  private static final int MOST_TRIES = 24;

  private final int[] layer;
  private final List<int[]> edges;
  private final List<List<Integer>> neighbours = new ArrayList<>();
  private final int layers;
  private final double[] x;

  private LayeredLayout(int[] layer, List<int[]> edges) {
    this.layer = layer;
    this.edges = edges;
    layers = Arrays.stream(layer).max().orElse(-1) + 1;
    x = new double[layer.length];
    for (int node = 0; node < layer.length; node++) {
      neighbours.add(new ArrayList<>());
    }
    for (int[] edge : edges) {
      neighbours.get(edge[0]).add(edge[1]);
      neighbours.get(edge[1]).add(edge[0]);
    }
  }

  /**
   * A place from 0 to 1 across its layer for each node; those of a layer are equally far apart.
   *
   * @param layer of each node, from 0
   * @param edges pairs of nodes
   */
  static double[] across(int[] layer, List<int[]> edges) {
    LayeredLayout layout = new LayeredLayout(layer, edges);
    long pairs = Math.max(1, (long) edges.size() * edges.size());
    int tries = Math.clamp(BUDGET / pairs, 1, MOST_TRIES);
    Random random = new Random(1);
    double[] best = new double[0];
    double least = Double.POSITIVE_INFINITY;
    for (int attempt = 0; attempt < tries; attempt++) {
      layout.arrange(attempt == 0 ? List.of() : List.of(random));
      double cost = layout.cost();
      if (cost < least) {
        least = cost;
        best = layout.x.clone();
      }
    }
    return best;
  }

  /** How many pairs of edges cross when the nodes stand at `across`. */
  static int crossings(int[] layer, List<int[]> edges, double[] across) {
    LayeredLayout layout = new LayeredLayout(layer, edges);
    System.arraycopy(across, 0, layout.x, 0, across.length);
    int count = 0;
    for (int i = 0; i < edges.size(); i++) {
      for (int j = 0; j < i; j++) {
        count += layout.cross(edges.get(i), edges.get(j)) ? 1 : 0;
      }
    }
    return count;
  }

  private void arrange(List<Random> shuffle) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int row = 0; row < layers; row++) {
      rows.add(new ArrayList<>());
    }
    for (int node = 0; node < layer.length; node++) {
      rows.get(layer[node]).add(node);
    }
    for (List<Integer> row : rows) {
      shuffle.forEach(random -> Collections.shuffle(row, random));
      space(row);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int k = 0; k < layers; k++) {
        List<Integer> row = rows.get(sweep % 2 == 0 ? k : layers - 1 - k);
        row.sort(Comparator.comparingDouble(this::barycentre));
        space(row);
      }
    }
    boolean moved = true;
    for (int round = 0; moved && round < EXCHANGES; round++) {
      moved = false;
      for (List<Integer> row : rows) {
        for (int i = 0; i + 1 < row.size(); i++) {
          moved |= exchanged(row, i);
        }
      }
    }
  }

  private void space(List<Integer> row) {
    for (int i = 0; i < row.size(); i++) {
      x[row.get(i)] = (i + 0.5) / row.size();
    }
  }

  private double barycentre(int node) {
    return neighbours.get(node).stream().mapToDouble(other -> x[other]).average().orElse(x[node]);
  }

  /** Exchanges two neighbours in a row if that is for the better. */
  private boolean exchanged(List<Integer> row, int i) {
    int left = row.get(i);
    int right = row.get(i + 1);
    double before = cost(left, right);
    swap(left, right);
    if (cost(left, right) < before - 1e-9) {
      Collections.swap(row, i, i + 1);
      return true;
    }
    swap(left, right);
    return false;
  }

  private void swap(int one, int other) {
    double place = x[one];
    x[one] = x[other];
    x[other] = place;
  }

  /** Crossings and, as the smaller concern, squared lengths across. */
  private double cost() {
    double sum = 0;
    for (int i = 0; i < edges.size(); i++) {
      sum += length(edges.get(i));
      for (int j = 0; j < i; j++) {
        sum += cross(edges.get(i), edges.get(j)) ? 1 : 0;
      }
    }
    return sum;
  }

  /** The part of the cost that two nodes have a say in. */
  private double cost(int one, int other) {
    double sum = 0;
    for (int[] edge : edges) {
      if (edge[0] == one || edge[1] == one || edge[0] == other || edge[1] == other) {
        sum += length(edge);
        for (int[] second : edges) {
          sum += cross(edge, second) ? 1 : 0;
        }
      }
    }
    return sum;
  }

  private double length(int[] edge) {
    double across = x[edge[0]] - x[edge[1]];
    return across * across;
  }

  /** Whether two straight edges cross between their layers. */
  private boolean cross(int[] one, int[] other) {
    double low = Math.max(low(one), low(other));
    double high = Math.min(high(one), high(other));
    if (low >= high || sharesNode(one, other)) {
      return false;
    }
    double below = at(one, low) - at(other, low);
    double above = at(one, high) - at(other, high);
    return below * above < 0;
  }

  private static boolean sharesNode(int[] one, int[] other) {
    return one[0] == other[0] || one[0] == other[1] || one[1] == other[0] || one[1] == other[1];
  }

  private double low(int[] edge) {
    return Math.min(layer[edge[0]], layer[edge[1]]);
  }

  private double high(int[] edge) {
    return Math.max(layer[edge[0]], layer[edge[1]]);
  }

  private double at(int[] edge, double height) {
    double share = (height - layer[edge[0]]) / (layer[edge[1]] - layer[edge[0]]);
    return x[edge[0]] + share * (x[edge[1]] - x[edge[0]]);
  }
}
