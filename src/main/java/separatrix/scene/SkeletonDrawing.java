package separatrix.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Session;
import separatrix.topology.Destination;
import separatrix.topology.LimitCycle;
import separatrix.topology.Skeleton;

/**
 * A skeleton laid out on paper: attractors at the bottom, above them the points with one unstable
 * mode, with two, and so on; flows run downwards.
 *
 * @param layers from the bottom to the top
 * @param links between nodes, by their places in the list
 */
public record SkeletonDrawing(List<Node> nodes, List<Link> links, List<Layer> layers) {

  /** What has the same number of unstable modes. */
  public record Layer(int unstable, int nodes) {}

  /**
   * A point, a cycle, or an end that is neither.
   *
   * @param layer from the bottom, from 0
   * @param x from 0 to 1 across the layer
   * @param ring the colour of flows that end here
   */
  public record Node(
      Selection selection,
      PointClass look,
      MarkerShape shape,
      String label,
      int layer,
      double x,
      Rgb ring) {}

  /**
   * A connection between two nodes.
   *
   * @param way the connection of the skeleton that shows it, from 0
   * @param colour of where it ends
   */
  public record Link(int from, int to, Kind kind, int way, Rgb colour) {}

  /** What a link stands for. */
  public enum Kind {
    /** A flow that was followed from one to the other. */
    FLOW,
    /** Such a flow, where the drawing shows a way in several links. */
    LONG_FLOW,
    /** A flow that passes the other: all its ends are among those of the first. */
    PASSING
  }

  public SkeletonDrawing {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    layers = List.copyOf(layers);
  }

  /** Nothing. */
  public static SkeletonDrawing empty() {
    return new SkeletonDrawing(List.of(), List.of(), List.of());
  }

  /** The drawing of a session's skeleton. */
  public static SkeletonDrawing of(Session session) {
    Skeleton skeleton = session.skeleton();
    DestinationColours colours = DestinationColours.of(session);
    List<Node> nodes = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    List<Integer> unstable = new ArrayList<>();
    for (FixedPoint point : skeleton.points().fixed()) {
      add(nodes, places, unstable, node(point, colours), point.unstable());
    }
    for (LimitCycle cycle : skeleton.cycles()) {
      add(nodes, places, unstable, node(cycle, colours), cycle.unstable());
    }
    skeleton.connections().stream()
        .map(connection -> skeleton.name(connection.destination()))
        .distinct()
        .filter(name -> !places.containsKey(name))
        .forEach(name -> add(nodes, places, unstable, nowhere(name), 0));
    unstable.forEach(count -> counts.merge(count, 1, Integer::sum));
    List<Integer> heights = List.copyOf(counts.keySet());
    List<Integer> layer = unstable.stream().map(heights::indexOf).toList();
    List<Link> links = new SkeletonLinks(skeleton, nodes, layer, places, colours).links();
    List<int[]> drawn =
        links.stream()
            .filter(link -> link.kind() != Kind.LONG_FLOW)
            .map(link -> new int[] {link.from(), link.to()})
            .toList();
    double[] x = LayeredLayout.across(layer.stream().mapToInt(k -> k).toArray(), drawn);
    List<Node> placed =
        IntStream.range(0, nodes.size())
            .mapToObj(i -> at(nodes.get(i), layer.get(i), x[i]))
            .toList();
    List<Layer> layers =
        heights.stream().map(count -> new Layer(count, counts.getOrDefault(count, 0))).toList();
    return new SkeletonDrawing(placed, links, layers);
  }

  private static void add(
      List<Node> nodes, Map<String, Integer> places, List<Integer> unstable, Node node, int count) {
    places.put(node.label(), nodes.size());
    nodes.add(node);
    unstable.add(count);
  }

  private static Node node(FixedPoint point, DestinationColours colours) {
    PointClass look = PointMarkers.look(point);
    return new Node(
        new Selection.Point(point.id()),
        look,
        look.shape(),
        point.label(),
        0,
        0,
        point.isStable() ? colours.of(new Destination.Reached(point.id(), 0)) : look.colour());
  }

  private static Node node(LimitCycle cycle, DestinationColours colours) {
    return new Node(
        new Selection.Cycle(cycle.id()),
        PointMarkers.look(cycle),
        MarkerShape.HOLLOW,
        cycle.label(),
        0,
        0,
        colours.of(new Destination.OnCycle(cycle.id(), cycle.period(), 0)));
  }

  /** An end that is no point and no cycle: flows that burst, or have not settled. */
  private static Node nowhere(String name) {
    Rgb grey = PointClass.SLOW.colour();
    return new Node(Selection.nothing(), PointClass.SLOW, MarkerShape.HOLLOW, name, 0, 0, grey);
  }

  private static Node at(Node node, int layer, double x) {
    return new Node(
        node.selection(), node.look(), node.shape(), node.label(), layer, x, node.ring());
  }

  /** The node of what is selected: of a mode, its point. */
  public Optional<Integer> node(Selection selection) {
    Selection wanted =
        selection instanceof Selection.ModeOf(int id, int _) ? new Selection.Point(id) : selection;
    return IntStream.range(0, nodes.size())
        .filter(i -> !wanted.equals(Selection.nothing()))
        .filter(i -> nodes.get(i).selection().equals(wanted))
        .boxed()
        .findFirst();
  }

  /** The links that leave a node, as they are drawn, from left to right. */
  public List<Link> from(int node) {
    return links.stream()
        .filter(link -> link.from() == node && link.kind() != Kind.LONG_FLOW)
        .sorted(Comparator.comparingDouble(link -> nodes.get(link.to()).x()))
        .toList();
  }

  /** How many pairs of links cross, where drawn straight; what the layout keeps small. */
  int crossings() {
    int[] layer = nodes.stream().mapToInt(Node::layer).toArray();
    double[] x = nodes.stream().mapToDouble(Node::x).toArray();
    List<int[]> drawn =
        links.stream()
            .filter(link -> link.kind() != Kind.LONG_FLOW)
            .map(link -> new int[] {link.from(), link.to()})
            .toList();
    return LayeredLayout.crossings(layer, drawn, x);
  }
}
