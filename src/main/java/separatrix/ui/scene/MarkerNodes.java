package separatrix.ui.scene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Material;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.Mesh;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import separatrix.scene.Camera;
import separatrix.scene.Lens;
import separatrix.scene.Marker;
import separatrix.scene.MarkerShape;
import separatrix.scene.Point3;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneTheme;

/// Markers as nodes that share one mesh per shape, each with a thin rim in the background's
/// colour: a slightly larger shell of which only the inside is seen. Beyond 300 markers the
/// nodes themselves become the cost, and all of one look share a merged mesh instead.
final class MarkerNodes {
  static final int MOST_NODES = 300;

  private static final double RIM = 1.1;

  private record Placed(Marker marker, Affine body, Affine shell) {}

  private final Group group = new Group();
  private final Map<MarkerShape, Mesh> meshes = new EnumMap<>(MarkerShape.class);
  private final List<Placed> placed = new ArrayList<>();
  private final MaterialShelf materials = new MaterialShelf();
  private final MergedMarkers merged = new MergedMarkers();
  private List<Marker> shown = List.of();
  private SceneTheme theme = SceneTheme.LIGHT;

  MarkerNodes() {
    for (MarkerShape shape : MarkerShape.values()) {
      meshes.put(shape, BodyMesh.of(shape));
    }
  }

  Group node() {
    return group;
  }

  void show(SceneDescription scene, double pixel) {
    if (scene.markers().equals(shown) && scene.theme().equals(theme)) {
      return;
    }
    shown = scene.markers();
    theme = scene.theme();
    group.getChildren().clear();
    placed.clear();
    if (scene.markers().size() > MOST_NODES) {
      group.getChildren().setAll(merged.build(scene, pixel));
      return;
    }
    Material rim = materials.flat(scene.theme().background());
    for (Marker marker : scene.markers()) {
      Affine body = new Affine();
      Affine shell = new Affine();
      group
          .getChildren()
          .add(node(marker, materialOf(marker, scene, materials), CullFace.BACK, body));
      if (marker.shape() != MarkerShape.HOLLOW) {
        group.getChildren().add(node(marker, rim, CullFace.FRONT, shell));
      }
      placed.add(new Placed(marker, body, shell));
    }
  }

  /** Keeps sizes in pixels, and rings turned to the viewer. */
  void look(Camera camera, double pixel) {
    for (Placed p : placed) {
      double radius = p.marker.drawnSize() / 2;
      set(p.body, p.marker, radius * pixel, camera, pixel);
      set(p.shell, p.marker, (radius + RIM) * pixel, camera, pixel);
    }
    merged.look(pixel);
  }

  static Material materialOf(Marker marker, SceneDescription scene, MaterialShelf materials) {
    return switch (marker.shape()) {
      case HOLLOW -> materials.flat(marker.drawnColour(scene.theme()));
      case SPHERE -> materials.shaded(marker.drawnColour(scene.theme()), 0.2);
      case CUBE, OCTAHEDRON, TETRAHEDRON, DODECAHEDRON ->
          materials.shaded(marker.drawnColour(scene.theme()), 0.10);
    };
  }

  private MeshView node(Marker marker, Material material, CullFace cull, Affine placing) {
    MeshView view = new MeshView(meshes.get(marker.shape()));
    view.setMaterial(material);
    view.setCullFace(marker.shape() == MarkerShape.HOLLOW ? CullFace.NONE : cull);
    view.setMouseTransparent(true);
    view.getTransforms().add(placing);
    return view;
  }

  /** Nearer to the eye by its head start, and smaller by as much as being nearer enlarges it. */
  private static void set(Affine to, Marker marker, double nominal, Camera camera, double pixel) {
    double ahead = Marker.HEAD_START * marker.drawnSize() / 2 * pixel;
    Point3 back = camera.orientation().inverse().rotate(new Point3(0, 0, 1));
    Point3 eye = camera.pivot().plus(back.times(camera.distance()));
    Point3 towards = camera.lens() == Lens.PERSPECTIVE ? eye.minus(marker.at()) : back;
    double share = camera.lens() == Lens.PERSPECTIVE ? ahead / towards.length() : 0;
    Point3 at = marker.at().plus(towards.unit().times(ahead));
    double size = nominal * Math.max(0.1, 1 - share);
    if (marker.shape() == MarkerShape.HOLLOW) {
      double[] m = camera.orientation().inverse().matrix();
      to.setToTransform(
          size * m[0],
          size * m[1],
          size * m[2],
          at.x(),
          size * m[3],
          size * m[4],
          size * m[5],
          at.y(),
          size * m[6],
          size * m[7],
          size * m[8],
          at.z());
    } else {
      to.setToTransform(size, 0, 0, at.x(), 0, size, 0, at.y(), 0, 0, size, at.z());
    }
  }
}
