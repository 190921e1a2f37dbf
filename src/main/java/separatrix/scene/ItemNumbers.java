package separatrix.scene;

import java.util.List;
import java.util.Optional;

/**
 * Numbers for the items of a scene, from one on: markers, then arrows, then the vertices of all
 * lines.
 */
final class ItemNumbers {
  static final ItemNumbers NONE = new ItemNumbers(List.of(), List.of(), List.of());

  private final List<Marker> markers;
  private final List<Arrow> arrows;
  private final List<Polylines> lines;
  private final int[] firstVertex;

  ItemNumbers(SceneDescription scene) {
    this(scene.markers(), scene.arrows(), scene.lines());
  }

  private ItemNumbers(List<Marker> markers, List<Arrow> arrows, List<Polylines> lines) {
    this.markers = markers;
    this.arrows = arrows;
    this.lines = lines;
    this.firstVertex = new int[lines.size() + 1];
    firstVertex[0] = 1 + markers.size() + arrows.size();
    for (int s = 0; s < lines.size(); s++) {
      // A gap keeps the last vertex of one set from being a neighbour of the next set's first.
      firstVertex[s + 1] = firstVertex[s] + lines.get(s).vertexCount() + 64;
    }
  }

  int ofMarker(int index) {
    return 1 + index;
  }

  int ofArrow(int index) {
    return 1 + markers.size() + index;
  }

  int ofVertex(int set, int vertex) {
    return firstVertex[set] + vertex;
  }

  /** The first number that no item has. */
  int end() {
    return firstVertex[lines.size()];
  }

  Optional<SceneItem> item(int number) {
    if (number < 1 || number >= end()) {
      return Optional.empty();
    }
    if (number <= markers.size()) {
      return Optional.of(new SceneItem.MarkerItem(markers.get(number - 1).id()));
    }
    if (number < firstVertex[0]) {
      return Optional.of(new SceneItem.ArrowItem(arrows.get(number - 1 - markers.size()).id()));
    }
    int set = 0;
    while (number >= firstVertex[set + 1]) {
      set++;
    }
    return Optional.of(lines.get(set).item(number - firstVertex[set]));
  }
}
