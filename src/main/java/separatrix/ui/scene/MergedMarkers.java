package separatrix.ui.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import separatrix.scene.Emphasis;
import separatrix.scene.Marker;
import separatrix.scene.MarkerShape;
import separatrix.scene.Point3;
import separatrix.scene.Rgb;
import separatrix.scene.SceneDescription;

/** Very many markers: one mesh for all that look the same. */
final class MergedMarkers {
  private record Look(MarkerShape shape, Rgb colour, Emphasis emphasis) {}

  private record Part(List<Marker> markers, TriangleMesh mesh, TriangleMesh body) {}

  private final List<Part> parts = new ArrayList<>();
  private final MaterialShelf materials = new MaterialShelf();
  private double builtFor;

  List<MeshView> build(SceneDescription scene, double pixel) {
    parts.clear();
    builtFor = 0;
    Map<Look, List<Marker>> byLook = new LinkedHashMap<>();
    for (Marker m : scene.markers()) {
      byLook
          .computeIfAbsent(new Look(m.shape(), m.colour(), m.emphasis()), _ -> new ArrayList<>())
          .add(m);
    }
    List<MeshView> views = new ArrayList<>();
    byLook.forEach(
        (look, markers) -> {
          TriangleMesh body = BodyMesh.coarse(look.shape);
          TriangleMesh mesh = merge(body, markers.size());
          parts.add(new Part(markers, mesh, body));
          MeshView view = new MeshView(mesh);
          view.setMaterial(MarkerNodes.materialOf(markers.getFirst(), scene, materials));
          view.setMouseTransparent(true);
          views.add(view);
        });
    look(pixel);
    return views;
  }

  /** Keeps sizes in pixels: moves points only, never faces. */
  void look(double pixel) {
    if (pixel == builtFor) {
      return;
    }
    builtFor = pixel;
    for (Part part : parts) {
      float[] body = part.body.getPoints().toArray(null);
      float[] points = new float[body.length * part.markers.size()];
      int to = 0;
      for (Marker m : part.markers) {
        double radius = m.drawnSize() / 2 * pixel;
        Point3 at = m.at();
        for (int i = 0; i < body.length; i += 3) {
          points[to++] = (float) (at.x() + radius * body[i]);
          points[to++] = (float) (at.y() + radius * body[i + 1]);
          points[to++] = (float) (at.z() + radius * body[i + 2]);
        }
      }
      part.mesh.getPoints().setAll(points);
    }
  }

  private static TriangleMesh merge(TriangleMesh body, int copies) {
    TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
    mesh.getTexCoords().setAll(0.5f, 0.5f);
    mesh.getNormals().setAll(body.getNormals());
    mesh.getPoints().setAll(new float[body.getPoints().size() * copies]);
    int[] one = body.getFaces().toArray(null);
    int corners = body.getPoints().size() / 3;
    int[] all = new int[one.length * copies];
    for (int c = 0; c < copies; c++) {
      for (int i = 0; i < one.length; i += 3) {
        int to = c * one.length + i;
        all[to] = one[i] + c * corners;
        all[to + 1] = one[i + 1];
        all[to + 2] = 0;
      }
    }
    mesh.getFaces().setAll(all);
    return mesh;
  }
}
