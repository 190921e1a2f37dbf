package separatrix.ui.scene;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Material;
import javafx.scene.shape.Cylinder;
import javafx.scene.shape.Mesh;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import org.fxyz3d.shapes.primitives.ConeMesh;
import separatrix.scene.Arrow;
import separatrix.scene.Point3;
import separatrix.scene.SceneDescription;

/**
 * Arrows: a cylinder for the shaft and FXyz's cone for the head, both of unit size and stretched.
 */
final class ArrowNodes {
  private record Placed(Arrow arrow, Affine shaft, Affine head) {}

  private final Group group = new Group();
  private final Mesh cone = new ConeMesh(24, 1, 1).getMesh();
  private final MaterialShelf materials = new MaterialShelf();
  private final List<Placed> placed = new ArrayList<>();

  Group node() {
    return group;
  }

  void show(SceneDescription scene, double pixel) {
    group.getChildren().clear();
    placed.clear();
    for (Arrow arrow : scene.arrows()) {
      Material material = materials.shaded(arrow.colour(), 0.05);
      Cylinder shaft = new Cylinder(1, 1, 12);
      MeshView head = new MeshView(cone);
      // A stretched cylinder has skewed normals, so its shade would be wrong: it shines instead.
      shaft.setMaterial(materials.flat(arrow.colour()));
      head.setMaterial(material);
      Placed p = new Placed(arrow, new Affine(), new Affine());
      shaft.getTransforms().add(p.shaft);
      head.getTransforms().add(p.head);
      group.getChildren().addAll(shaft, head);
      placed.add(p);
    }
    group.setMouseTransparent(true);
    look(pixel);
  }

  /** Keeps thickness and heads in pixels. */
  void look(double pixel) {
    for (Placed p : placed) {
      Arrow a = p.arrow;
      double width = a.width() * pixel;
      Point3 neck = a.neck(width * Arrow.HEAD_LENGTH);
      // A cylinder of height 1 is centred; FXyz's cone has its tip at the origin, its base at y =
      // 1.
      place(p.shaft, a.from().towards(neck, 0.5), neck.minus(a.from()), width / 2);
      place(p.head, a.to(), neck.minus(a.to()), width * Arrow.HEAD_RADIUS);
    }
  }

  /** Puts a body's origin at a point, its y axis along a displacement, as thick as a radius. */
  private static void place(Affine to, Point3 origin, Point3 along, double radius) {
    Point3 y = along.length() == 0 ? new Point3(0, 1, 0) : along.unit();
    Point3 across = Math.abs(y.x()) < 0.8 ? new Point3(1, 0, 0) : new Point3(0, 1, 0);
    Point3 x = across.cross(y).unit().times(-1);
    Point3 z = x.cross(y);
    to.setToTransform(
        radius * x.x(),
        along.x(),
        radius * z.x(),
        origin.x(),
        radius * x.y(),
        along.y(),
        radius * z.y(),
        origin.y(),
        radius * x.z(),
        along.z(),
        radius * z.z(),
        origin.z());
  }
}
