package separatrix.ui.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.DepthTest;
import javafx.scene.Group;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import separatrix.scene.Emphasis;
import separatrix.scene.Polylines;
import separatrix.scene.SceneTheme;

/** The meshes of the sets of lines that are, or lately were, shown: those are not built again. */
final class LineMeshes {
  /** Vertices beyond which a set is cut into several meshes, so that indices stay 16 bits wide. */
  private static final int LARGEST = 65_000 / TubeMesh.SIDES;

  /** So many sets that are not shown now are kept: to select and let go costs nothing then. */
  private static final int SPARE = 6;

  private final Group group = new Group();
  private final Map<Polylines, List<MeshView>> built = new LinkedHashMap<>(16, 0.75f, true);
  private SceneTheme theme = SceneTheme.LIGHT;
  private double pixel;

  Group node() {
    return group;
  }

  void show(List<Polylines> sets, SceneTheme newTheme, double newPixel) {
    if (!newTheme.equals(theme) || newPixel != pixel) {
      built.clear();
      theme = newTheme;
      pixel = newPixel;
    }
    List<MeshView> all = new ArrayList<>();
    for (Polylines set : sets) {
      all.addAll(built.computeIfAbsent(set, this::build));
    }
    built.keySet().stream()
        .limit(Math.max(0, built.size() - sets.size() - SPARE))
        .toList()
        .forEach(built::remove);
    // What is dimmed lies behind everything, wherever it is, and so is drawn first.
    all.sort(Comparator.comparing(view -> view.getDepthTest() != DepthTest.DISABLE));
    if (!group.getChildren().equals(all)) {
      group.getChildren().setAll(all);
    }
  }

  private List<MeshView> build(Polylines set) {
    PhongMaterial material = PaletteMaterial.of(set.palette(), theme);
    List<MeshView> views = new ArrayList<>();
    int first = 0;
    for (int k = 0; k < set.lineCount(); k++) {
      boolean last = k + 1 == set.lineCount();
      if (last
          || isDimmed(set, k + 1) != isDimmed(set, first)
          || set.end(k + 1) - set.start(first) > LARGEST) {
        if (set.end(k) > set.start(first)) {
          views.add(view(set, first, k + 1, material));
        }
        first = k + 1;
      }
    }
    return views;
  }

  private MeshView view(Polylines set, int first, int end, PhongMaterial material) {
    MeshView view = new MeshView(TubeMesh.of(set, first, end, pixel));
    view.setMaterial(material);
    view.setCullFace(CullFace.BACK);
    view.setMouseTransparent(true);
    if (isDimmed(set, first)) {
      view.setDepthTest(DepthTest.DISABLE);
    }
    return view;
  }

  private static boolean isDimmed(Polylines set, int line) {
    return set.emphasis(line) == Emphasis.DIMMED;
  }
}
