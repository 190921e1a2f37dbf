package separatrix.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that stands still in a picture; an immutable value. */
public record SceneDescription(
    List<Polylines> lines,
    List<Marker> markers,
    List<Arrow> arrows,
    Axes axes,
    List<LegendEntry> legend,
    SceneTheme theme) {
  public SceneDescription {
    lines = List.copyOf(lines);
    markers = List.copyOf(markers);
    arrows = List.copyOf(arrows);
    legend = List.copyOf(legend);
  }

  /** Nothing but axes. */
  public static SceneDescription empty(Axes axes, SceneTheme theme) {
    return new SceneDescription(List.of(), List.of(), List.of(), axes, List.of(), theme);
  }

  /** An empty unit box, until there is something to show. */
  public static SceneDescription blank(SceneTheme theme) {
    Axis unit = new Axis("", "", -1, 1);
    return empty(new Axes(unit, unit, unit), theme);
  }

  public SceneDescription withLines(List<Polylines> others) {
    return new SceneDescription(others, markers, arrows, axes, legend, theme);
  }

  public SceneDescription withMarkers(List<Marker> others) {
    return new SceneDescription(lines, others, arrows, axes, legend, theme);
  }

  public SceneDescription withArrows(List<Arrow> others) {
    return new SceneDescription(lines, markers, others, axes, legend, theme);
  }

  public SceneDescription withAxes(Axes others) {
    return new SceneDescription(lines, markers, arrows, others, legend, theme);
  }

  public SceneDescription withLegend(List<LegendEntry> others) {
    return new SceneDescription(lines, markers, arrows, axes, others, theme);
  }

  public SceneDescription withTheme(SceneTheme other) {
    return new SceneDescription(lines, markers, arrows, axes, legend, other);
  }

  /**
   * The scene without some layers, and without the arrows that start at what is hidden; the legend
   * stays, so that they can come back.
   */
  public SceneDescription without(Set<String> layers) {
    if (layers.isEmpty()) {
      return this;
    }
    Set<Point3> bare =
        markers.stream()
            .filter(m -> layers.contains(m.layer()))
            .map(Marker::at)
            .collect(Collectors.toSet());
    return new SceneDescription(
        lines.stream().filter(l -> !layers.contains(l.layer())).toList(),
        markers.stream().filter(m -> !layers.contains(m.layer())).toList(),
        arrows.stream()
            .filter(a -> !layers.contains(a.layer()) && !bare.contains(a.from()))
            .toList(),
        axes,
        legend,
        theme);
  }

  /** The box to fit into the picture: that of the axes. */
  public Bounds bounds() {
    return axes.bounds();
  }

  /** The smallest box around lines and markers, for choosing the ranges of axes. */
  public Bounds contents() {
    List<Point3> points = new ArrayList<>();
    for (Polylines set : lines) {
      for (int v = 0; v < set.vertexCount(); v++) {
        points.add(set.point(v));
      }
    }
    markers.forEach(m -> points.add(m.at()));
    return Bounds.around(points);
  }

  /** Where an item stands, if it is in this scene. */
  public Optional<Point3> locate(SceneItem item) {
    return switch (item) {
      case SceneItem.TrajectoryPoint p -> locate(p);
      case SceneItem.MarkerItem(String id) ->
          markers.stream().filter(m -> m.id().equals(id)).map(Marker::at).findFirst();
      case SceneItem.ArrowItem(String id) ->
          arrows.stream().filter(a -> a.id().equals(id)).map(Arrow::to).findFirst();
    };
  }

  private Optional<Point3> locate(SceneItem.TrajectoryPoint p) {
    for (Polylines set : lines) {
      if (set.layer().equals(p.layer())) {
        for (int k = 0; k < set.lineCount(); k++) {
          int vertex = set.start(k) + p.step();
          if (set.id(k) == p.line() && p.step() >= 0 && vertex < set.end(k)) {
            return Optional.of(set.point(vertex));
          }
        }
      }
    }
    return Optional.empty();
  }
}
