package separatrix.files;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.network.Readout;
import separatrix.topology.Connection;
import separatrix.topology.LimitCycle;
import separatrix.topology.Skeleton;

/**
 * A skeleton as a graph of labels for programs that draw graphs: a vertex per fixed point and limit
 * cycle, an edge per two of them that a flow joins.
 */
final class SkeletonGraph {
  private final DirectedPseudograph<String, Connection> graph =
      new DirectedPseudograph<>(Connection.class);
  private final Map<String, Map<String, Attribute>> vertices = new LinkedHashMap<>();

  SkeletonGraph(Skeleton skeleton, Readout readout) {
    for (FixedPoint point : skeleton.points().fixed()) {
      vertex(
          point.label(),
          Map.of(
              "kind", text("fixed point"),
              "unstable", DefaultAttribute.createAttribute(point.unstable()),
              "output", text(words(readout.of(point.state())))));
    }
    for (LimitCycle cycle : skeleton.cycles()) {
      vertex(
          cycle.label(),
          Map.of(
              "kind", text("limit cycle"),
              "unstable", DefaultAttribute.createAttribute(cycle.unstable()),
              "period", DefaultAttribute.createAttribute(cycle.duration())));
    }
    for (Connection connection : skeleton.distinct()) {
      String from = skeleton.sourceName(connection);
      String to = skeleton.name(connection.destination());
      if (vertices.containsKey(from) && vertices.containsKey(to)) {
        graph.addEdge(from, to, connection);
      }
    }
  }

  private void vertex(String name, Map<String, Attribute> attributes) {
    graph.addVertex(name);
    vertices.put(name, attributes);
  }

  private static Attribute text(String value) {
    return DefaultAttribute.createAttribute(value);
  }

  private static String words(Vector output) {
    return java.util.Arrays.stream(output.toArray())
        .mapToObj(value -> String.format(Locale.ROOT, "%.3f", value))
        .collect(Collectors.joining(" "));
  }

  private static Map<String, Attribute> attributes(Connection connection) {
    return Map.of(
        "way", text(connection.departure().words()),
        "steps", DefaultAttribute.createAttribute(connection.run().steps()));
  }

  /** GraphML: the labels are the identifiers, what is known of each is its data. */
  void graphMl(Writer out) {
    GraphMLExporter<String, Connection> exporter = new GraphMLExporter<>(vertex -> vertex);
    for (String name : new String[] {"kind", "output"}) {
      exporter.registerAttribute(
          name, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
    }
    exporter.registerAttribute(
        "unstable", GraphMLExporter.AttributeCategory.NODE, AttributeType.INT);
    exporter.registerAttribute(
        "period", GraphMLExporter.AttributeCategory.NODE, AttributeType.DOUBLE);
    exporter.registerAttribute("way", GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
    exporter.registerAttribute("steps", GraphMLExporter.AttributeCategory.EDGE, AttributeType.INT);
    exporter.setVertexAttributeProvider(vertices::get);
    exporter.setEdgeAttributeProvider(SkeletonGraph::attributes);
    exporter.exportGraph(graph, out);
  }

  /** DOT, for Graphviz: attractors are filled, an edge is labelled by the way out. */
  void dot(Writer out) {
    DOTExporter<String, Connection> exporter = new DOTExporter<>(vertex -> vertex);
    exporter.setVertexAttributeProvider(
        name -> {
          Map<String, Attribute> known = vertices.getOrDefault(name, Map.of());
          Attribute output = known.getOrDefault("output", text(""));
          boolean isStable =
              known.containsKey("unstable") && known.get("unstable").getValue().equals("0");
          return Map.of(
              "label", text((name + "\n" + output.getValue()).strip()),
              "style", text(isStable ? "filled" : "solid"));
        });
    exporter.setEdgeAttributeProvider(
        connection -> Map.of("label", text(connection.departure().words())));
    exporter.exportGraph(graph, out);
  }
}
