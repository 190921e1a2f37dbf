package separatrix.ui.diagram;

import java.util.Optional;
import java.util.stream.IntStream;
import separatrix.scene.SkeletonDrawing;

/**
 * A drawing of a skeleton on a sheet: where nodes and links lie, in pixels.
 *
 * @param em the height of the font
 */
record SkeletonPlace(SkeletonDrawing drawing, double width, double height, double em) {
  private static final double REACH_EM = 0.5;

  double x(int node) {
    double side = 0.9 * em;
    return side + drawing.nodes().get(node).x() * (width - 2 * side);
  }

  double y(int node) {
    return layerY(drawing.nodes().get(node).layer());
  }

  double layerY(int layer) {
    double top = 3.1 * em;
    double bottom = height - 2.4 * em;
    int layers = drawing.layers().size();
    return layers < 2 ? (top + bottom) / 2 : bottom - layer * (bottom - top) / (layers - 1);
  }

  /** Half the width of a node, smaller where a layer is crowded. */
  double radius(int node) {
    int crowd = drawing.layers().get(drawing.nodes().get(node).layer()).nodes();
    return Math.clamp(0.36 * width / crowd, 0.22 * em, 0.62 * em);
  }

  /** Whether a name has room beside its neighbours'. */
  boolean hasRoomForName(int node) {
    int crowd = drawing.layers().get(drawing.nodes().get(node).layer()).nodes();
    return width / crowd > 0.55 * em * drawing.nodes().get(node).label().length();
  }

  /** The node under a place. */
  Optional<Integer> node(double atX, double atY) {
    return IntStream.range(0, drawing.nodes().size())
        .filter(i -> Math.hypot(x(i) - atX, y(i) - atY) < radius(i) + 0.3 * em)
        .boxed()
        .findFirst();
  }

  /** The link that is nearest to a place, within reach. */
  Optional<SkeletonDrawing.Link> link(double atX, double atY) {
    Optional<SkeletonDrawing.Link> nearest = Optional.empty();
    double least = REACH_EM * em;
    for (SkeletonDrawing.Link link : drawing.links()) {
      if (link.kind() != SkeletonDrawing.Kind.LONG_FLOW) {
        double distance = distance(link, atX, atY);
        if (distance < least) {
          least = distance;
          nearest = Optional.of(link);
        }
      }
    }
    return nearest;
  }

  private double distance(SkeletonDrawing.Link link, double atX, double atY) {
    double dx = x(link.to()) - x(link.from());
    double dy = y(link.to()) - y(link.from());
    double length = dx * dx + dy * dy;
    double share =
        length > 0
            ? Math.clamp(((atX - x(link.from())) * dx + (atY - y(link.from())) * dy) / length, 0, 1)
            : 0;
    return Math.hypot(x(link.from()) + share * dx - atX, y(link.from()) + share * dy - atY);
  }
}
