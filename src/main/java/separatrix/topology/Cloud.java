package separatrix.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import separatrix.linalg.Matrix;
import separatrix.linalg.Svd;
import separatrix.linalg.Vector;

/**
 * Many states, and a few of them spread evenly: each was the farthest from those before it. The
 * spacing is the distance of the next that would have been taken, so every state is as near as that
 * to one of the few.
 */
record Cloud(List<Vector> states, List<Integer> few, double spacing) {

  Cloud {
    states = List.copyOf(states);
    few = List.copyOf(few);
  }

  static Cloud of(List<Vector> states, int most) {
    double[] distances = new double[states.size()];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    List<Integer> taken = new ArrayList<>();
    int next = 0;
    while (taken.size() < most && distances[next] > 0) {
      taken.add(next);
      for (int i = 0; i < distances.length; i++) {
        distances[i] = Math.min(distances[i], states.get(i).distance(states.get(taken.getLast())));
      }
      for (int i = 0; i < distances.length; i++) {
        next = distances[i] > distances[next] ? i : next;
      }
    }
    return new Cloud(states, taken, distances[next]);
  }

  int size() {
    return few.size();
  }

  Vector state(int k) {
    return states.get(few.get(k));
  }

  double distance(int k, int l) {
    return state(k).distance(state(l));
  }

  double extent() {
    double extent = 0;
    for (int k = 0; k < size(); k++) {
      for (int l = 0; l < k; l++) {
        extent = Math.max(extent, distance(k, l));
      }
    }
    return extent;
  }

  /** The shortest tree that connects the few (Prim): for each but the first the one it hangs on. */
  int[] tree() {
    int[] parents = new int[size()];
    double[] distances = new double[size()];
    boolean[] isIn = new boolean[size()];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    Arrays.fill(parents, -1);
    int last = 0;
    for (int count = 1; count < size(); count++) {
      isIn[last] = true;
      int nearest = -1;
      for (int k = 0; k < size(); k++) {
        if (!isIn[k]) {
          double distance = distance(k, last);
          if (distance < distances[k]) {
            distances[k] = distance;
            parents[k] = last;
          }
          nearest = nearest < 0 || distances[k] < distances[nearest] ? k : nearest;
        }
      }
      last = nearest;
    }
    return parents;
  }

  /** The longest way through the tree, as places among the few. */
  List<Integer> longestPath(int[] tree) {
    List<Integer> out = farthest(tree, List.of(0));
    return farthest(tree, List.of(out.getLast()));
  }

  private List<Integer> farthest(int[] tree, List<Integer> start) {
    List<Integer> longest = start;
    double length = 0;
    List<List<Integer>> paths = new ArrayList<>(List.of(start));
    List<Double> lengths = new ArrayList<>(List.of(0.0));
    for (int i = 0; i < paths.size(); i++) {
      List<Integer> path = paths.get(i);
      int end = path.getLast();
      for (int k = 0; k < size(); k++) {
        if ((tree[k] == end || tree[end] == k) && !path.contains(k)) {
          List<Integer> longer = new ArrayList<>(path);
          longer.add(k);
          paths.add(longer);
          lengths.add(lengths.get(i) + distance(end, k));
          if (lengths.getLast() > length) {
            length = lengths.getLast();
            longest = longer;
          }
        }
      }
    }
    return longest;
  }

  /** The principal directions of the states within `radius` of one of the few. */
  Svd around(int k, double radius) {
    List<Vector> near =
        states.stream()
            .filter(state -> state.distance(state(k)) <= radius)
            .sorted(Comparator.comparingDouble(state -> state.distance(state(k))))
            .toList();
    Vector mean = near.stream().reduce(Vector::plus).orElseThrow().times(1.0 / near.size());
    return Svd.of(Matrix.ofRows(near.stream().map(state -> state.minus(mean)).toList()));
  }

  /** The share of the squared spread that the first `dimension` principal directions hold. */
  static double share(Svd spread, int dimension) {
    Vector s = spread.singularValues();
    double all = s.dot(s);
    double kept =
        IntStream.range(0, Math.min(dimension, s.size())).mapToDouble(i -> s.at(i) * s.at(i)).sum();
    return all == 0 ? 0 : kept / all;
  }
}
