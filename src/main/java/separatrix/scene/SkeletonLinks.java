package separatrix.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.scene.SkeletonDrawing.Kind;
import separatrix.scene.SkeletonDrawing.Link;
import separatrix.scene.SkeletonDrawing.Node;
import separatrix.topology.Connection;
import separatrix.topology.Skeleton;

/**
 * Which nodes of a skeleton a drawing joins. Almost every flow ends at an attractor; but between
 * two flows of a point that part for different ends lies one that comes to a saddle between them.
 * So a point is joined to a saddle below it whose ends, two or more, are all among its own, unless
 * a third lies between in the same way; and a flow that such links lead along is drawn by them.
 *
 * @param nodes points and cycles by their place in this list
 * @param layers of each node
 * @param places of nodes by their names
 */
record SkeletonLinks(
    Skeleton skeleton,
    List<Node> nodes,
    List<Integer> layers,
    Map<String, Integer> places,
    DestinationColours colours) {

  List<Link> links() {
    List<Map<Integer, Integer>> flows = flows();
    List<Set<Integer>> ends = new ArrayList<>();
    for (int node = 0; node < nodes.size(); node++) {
      ends.add(ends(node, flows));
    }
    List<Set<Integer>> passed = passed(ends);
    List<Link> links = new ArrayList<>();
    for (int from = 0; from < nodes.size(); from++) {
      for (int to : passed.get(from)) {
        int way = nearest(from, to);
        links.add(new Link(from, to, Kind.PASSING, way, nodes.get(to).look().colour()));
      }
      for (Map.Entry<Integer, Integer> flow : flows.get(from).entrySet()) {
        int to = flow.getKey();
        boolean isLong = passed.get(from).stream().anyMatch(by -> ends.get(by).contains(to));
        if (!passed.get(from).contains(to)) {
          links.add(
              new Link(
                  from,
                  to,
                  isLong ? Kind.LONG_FLOW : Kind.FLOW,
                  flow.getValue(),
                  colours.of(skeleton.connections().get(flow.getValue()).destination())));
        }
      }
    }
    return links;
  }

  /** For each node, where its flows end, with the first connection that does. */
  private List<Map<Integer, Integer>> flows() {
    List<Map<Integer, Integer>> flows = new ArrayList<>();
    nodes.forEach(_ -> flows.add(new LinkedHashMap<>()));
    for (int i = 0; i < skeleton.connections().size(); i++) {
      Connection connection = skeleton.connections().get(i);
      int from = place(left(connection));
      int to = places.getOrDefault(skeleton.name(connection.destination()), -1);
      if (from >= 0 && to >= 0) {
        flows.get(from).putIfAbsent(to, i);
      }
    }
    return flows;
  }

  private static Selection left(Connection connection) {
    return connection.departure().leavesCycle()
        ? new Selection.Cycle(connection.source())
        : new Selection.Point(connection.source());
  }

  private int place(Selection selection) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).selection().equals(selection)) {
        return i;
      }
    }
    return -1;
  }

  /** Where flows from a node end in the end: nodes that none leaves. */
  private Set<Integer> ends(int node, List<Map<Integer, Integer>> flows) {
    Set<Integer> seen = new HashSet<>();
    List<Integer> open = new ArrayList<>(List.of(node));
    while (!open.isEmpty()) {
      int next = open.removeLast();
      if (seen.add(next)) {
        open.addAll(flows.get(next).keySet());
      }
    }
    seen.removeIf(one -> one == node || !flows.get(one).isEmpty());
    return seen;
  }

  /** The saddles that flows of each node pass, without those that others of them pass too. */
  private List<Set<Integer>> passed(List<Set<Integer>> ends) {
    List<Set<Integer>> passed = new ArrayList<>();
    for (int upper = 0; upper < nodes.size(); upper++) {
      Set<Integer> below = new HashSet<>();
      for (int lower = 0; lower < nodes.size(); lower++) {
        if (isAbove(upper, lower, ends)) {
          below.add(lower);
        }
      }
      Set<Integer> direct = new HashSet<>(below);
      direct.removeIf(lower -> below.stream().anyMatch(between -> isAbove(between, lower, ends)));
      passed.add(direct);
    }
    return passed;
  }

  private boolean isAbove(int upper, int lower, List<Set<Integer>> ends) {
    return layers.get(upper) > layers.get(lower)
        && ends.get(lower).size() > 1
        && ends.get(upper).containsAll(ends.get(lower));
  }

  /** The way out of a node that comes nearest to another. */
  private int nearest(int from, int to) {
    Vector goal =
        nodes.get(to).selection() instanceof Selection.Point(int id)
            ? skeleton.points().byId(id).map(FixedPoint::state).orElseThrow()
            : Vector.zeros(0);
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < skeleton.connections().size(); i++) {
      Connection connection = skeleton.connections().get(i);
      if (nodes.get(from).selection().equals(left(connection))) {
        double distance = distance(connection.run().states(), goal);
        if (best < 0 || distance < least) {
          best = i;
          least = distance;
        }
      }
    }
    return best;
  }

  private static double distance(Matrix states, Vector goal) {
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < states.rows() && goal.size() > 0; row++) {
      double sum = 0;
      for (int i = 0; i < goal.size(); i++) {
        double apart = states.at(row, i) - goal.at(i);
        sum += apart * apart;
      }
      least = Math.min(least, sum);
    }
    return least;
  }
}
