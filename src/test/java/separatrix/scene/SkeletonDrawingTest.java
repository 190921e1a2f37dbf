package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.network.ProductMemory;
import separatrix.scene.SkeletonDrawing.Kind;
import separatrix.scene.SkeletonDrawing.Link;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.session.Topology;
import separatrix.task.RandomPulses;
import separatrix.topology.FlowProgress;

/** The memory of three bits: its points are the faces of a cube. */
class SkeletonDrawingTest {
  private final Session session = withSkeleton();
  private final SkeletonDrawing drawing = SkeletonDrawing.of(session);

  private static Session withSkeleton() {
    var network = new ProductMemory(3, 2, 0.1, 3).network();
    Session found =
        Session.open(
                new Subject(network, "memory", "made by hand"),
                RandomPulses.on(3),
                new SessionSettings(4, 1))
            .search(SearchSettings.standard(), SearchProgress.silent());
    return found.withSkeleton(new Topology(found).skeleton(FlowProgress.silent()));
  }

  private List<Link> from(int unstable) {
    return drawing.links().stream()
        .filter(link -> link.kind() != Kind.LONG_FLOW)
        .filter(
            link ->
                drawing.layers().get(drawing.nodes().get(link.from()).layer()).unstable()
                    == unstable)
        .toList();
  }

  @Test
  void theLayersAreCornersEdgesFacesAndTheCube() {
    assertThat(drawing.layers())
        .containsExactly(
            new SkeletonDrawing.Layer(0, 8),
            new SkeletonDrawing.Layer(1, 12),
            new SkeletonDrawing.Layer(2, 6),
            new SkeletonDrawing.Layer(3, 1));
  }

  @Test
  void everyEdgeIsJoinedToItsTwoCorners() {
    assertThat(from(1)).hasSize(24).allMatch(link -> link.kind() == Kind.FLOW);
  }

  @Test
  void everyFaceIsJoinedToItsFourEdges() {
    assertThat(from(2).stream().collect(Collectors.groupingBy(Link::from, Collectors.counting())))
        .hasSize(6)
        .allSatisfy((_, links) -> assertThat(links).isEqualTo(4));
  }

  @Test
  void theCubeIsJoinedToItsSixFaces() {
    assertThat(from(3)).hasSize(6);
  }

  @Test
  void everyLinkIsShownByAFlowOfItsPoint() {
    assertThat(drawing.links())
        .allMatch(
            link ->
                drawing
                    .nodes()
                    .get(link.from())
                    .selection()
                    .equals(
                        new Selection.Point(
                            session.skeleton().connections().get(link.way()).source())));
  }

  @Test
  void flowsToACornerHaveItsColour() {
    Set<Rgb> colours =
        from(1).stream()
            .filter(link -> drawing.nodes().get(link.to()).label().equals("A1"))
            .map(Link::colour)
            .collect(Collectors.toSet());
    assertThat(colours)
        .containsExactly(
            drawing.nodes().stream()
                .filter(node -> node.label().equals("A1"))
                .map(SkeletonDrawing.Node::ring)
                .findFirst()
                .orElseThrow());
  }

  @Test
  void aModeIsFoundAtItsPoint() {
    assertThat(drawing.node(new Selection.ModeOf(3, 1)))
        .isEqualTo(drawing.node(new Selection.Point(3)))
        .isPresent();
  }

  @Test
  void nothingIsAtNoNode() {
    assertThat(drawing.node(Selection.nothing())).isEmpty();
  }
}
