package separatrix.ui.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import separatrix.scene.SkeletonDrawing;
import separatrix.ui.plot.PlotSurface;

/**
 * The skeleton on a surface, with the mouse and the keys: click a node to select it, a link to play
 * its flow; arrows walk the nodes, Enter plays the next way out of one.
 */
final class SkeletonPlot {
  private final PlotSurface surface;
  private final SkeletonViewModel model;

  SkeletonPlot(PlotSurface surface, SkeletonViewModel model) {
    this.surface = surface;
    this.model = model;
    surface.setFocusTraversable(true);
    surface.paintWith(sheet -> painter().paint(sheet));
    model.drawingProperty().subscribe(surface::repaint);
    model.selectionProperty().subscribe(surface::repaint);
    model.hoveredProperty().subscribe(surface::repaint);
    surface.setOnMouseMoved(this::moved);
    surface.setOnMouseExited(_ -> model.hoverNothing());
    surface.setOnMouseClicked(this::clicked);
    surface.setOnKeyPressed(this::keyPressed);
  }

  private SkeletonPainter painter() {
    return new SkeletonPainter(
        model.drawingProperty().get(),
        model.selectionProperty().get(),
        model.hoveredProperty().get());
  }

  /** The drawing as it lies on the surface now. */
  SkeletonPlace place() {
    return new SkeletonPlace(
        model.drawingProperty().get(),
        Math.floor(surface.getWidth()),
        Math.floor(surface.getHeight()),
        surface.em());
  }

  private void moved(MouseEvent event) {
    Optional<Integer> node = place().node(event.getX(), event.getY());
    Optional<SkeletonDrawing.Link> link = place().link(event.getX(), event.getY());
    if (node.isPresent()) {
      model.hover(model.drawingProperty().get().nodes().get(node.get()));
    } else if (link.isPresent()) {
      model.hover(link.get());
    } else {
      model.hoverNothing();
    }
  }

  private void clicked(MouseEvent event) {
    surface.requestFocus();
    Optional<Integer> node = place().node(event.getX(), event.getY());
    if (node.isPresent()) {
      model.select(model.drawingProperty().get().nodes().get(node.get()));
    } else {
      place().link(event.getX(), event.getY()).ifPresent(model::replay);
    }
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> across(-1);
      case RIGHT -> across(1);
      case UP -> along(1);
      case DOWN -> along(-1);
      case ENTER -> model.replayNext();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Optional<Integer> chosen() {
    return model.drawingProperty().get().node(model.selectionProperty().get());
  }

  private void across(int by) {
    List<SkeletonDrawing.Node> nodes = model.drawingProperty().get().nodes();
    int layer = chosen().map(node -> nodes.get(node).layer()).orElse(0);
    List<SkeletonDrawing.Node> row =
        nodes.stream()
            .filter(node -> node.layer() == layer)
            .sorted(Comparator.comparingDouble(SkeletonDrawing.Node::x))
            .toList();
    if (!row.isEmpty()) {
      int now = chosen().map(node -> row.indexOf(nodes.get(node))).orElse(by > 0 ? -1 : 0);
      model.select(row.get(Math.floorMod(now + by, row.size())));
    }
  }

  /** Goes to the nearest node of the layer above or below, along a link if there is one. */
  private void along(int by) {
    SkeletonDrawing drawing = model.drawingProperty().get();
    List<SkeletonDrawing.Node> nodes = drawing.nodes();
    if (chosen().isEmpty()) {
      across(1);
      return;
    }
    int from = chosen().get();
    IntStream.range(0, nodes.size())
        .filter(i -> Integer.signum(nodes.get(i).layer() - nodes.get(from).layer()) == by)
        .boxed()
        .min(
            Comparator.<Integer>comparingInt(i -> isJoined(drawing, from, i) ? 0 : 1)
                .thenComparingInt(i -> Math.abs(nodes.get(i).layer() - nodes.get(from).layer()))
                .thenComparingDouble(i -> Math.abs(nodes.get(i).x() - nodes.get(from).x())))
        .ifPresent(i -> model.select(nodes.get(i)));
  }

  private static boolean isJoined(SkeletonDrawing drawing, int one, int other) {
    return drawing.links().stream()
        .anyMatch(
            link ->
                link.kind() != SkeletonDrawing.Kind.LONG_FLOW
                    && ((link.from() == one && link.to() == other)
                        || (link.from() == other && link.to() == one)));
  }
}
