package separatrix.ui.scene;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.AmbientLight;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.PerspectiveCamera;
import javafx.scene.PointLight;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Translate;
import javafx.util.Duration;
import separatrix.scene.Camera;
import separatrix.scene.Lens;
import separatrix.scene.Light;
import separatrix.scene.Motion;
import separatrix.scene.Point3;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneItem;
import separatrix.scene.SceneTheme;
import separatrix.scene.ScreenPicker;
import separatrix.scene.ScreenView;

/// Draws a scene with JavaFX's 3-D.
///
/// The eye stands still at the origin and the data move before it, in units of pixels at the
/// pivot, so clipping and light never depend on the data's scale. Only the one transform
/// changes while the camera orbits. Sizes given in pixels are built for the zoom at the time;
/// lines, which are costly, are built again when zooming has come to rest.
public final class FxSceneRenderer implements SceneRenderer {
  /** How far back the eye stands, in focal lengths, when no perspective is wanted. */
  private static final double FAR_EYE = 60;

  private static final double FAR_LAMP = 1e6;

  private static final double REBUILD_RATIO = 1.25;

  private final AmbientLight ambient = new AmbientLight(Color.gray(Light.AMBIENT));
  private final PointLight lamp = new PointLight(Color.gray(Light.DIRECT));
  private final Affine viewing = new Affine();
  private final LineMeshes lines = new LineMeshes();
  private final MarkerNodes markers = new MarkerNodes();
  private final ArrowNodes arrows = new ArrowNodes();
  private final MotionNodes moving = new MotionNodes();
  private final PerspectiveCamera eye = new PerspectiveCamera(true);
  private final SubScene subScene;
  private final BoxBackdrop backdrop = new BoxBackdrop();
  private final Pane pane = new Pane();
  private final PauseTransition rest = new PauseTransition(Duration.millis(150));

  private SceneDescription scene = SceneDescription.blank(SceneTheme.LIGHT);
  private Camera camera = Camera.fitting(scene.bounds());
  private ScreenView view = camera.on(1, 1);
  private ScreenPicker picker = new ScreenPicker(scene, view);
  private Motion motion = Motion.NONE;
  private boolean stalePicker;
  private boolean staleMotion;
  private double linePixel = Double.NaN;

  public FxSceneRenderer() {
    Group data =
        new Group(lines.node(), markers.node(), arrows.node(), moving.dots(), moving.lines());
    data.getTransforms().add(viewing);
    // A lamp so far away that its light is parallel. JavaFX's directional light would do, but its
    // strength grows with the scale of what it shines on.
    Point3 from = Light.lamp().times(FAR_LAMP);
    lamp.getTransforms().add(new Translate(from.x(), -from.y(), -from.z()));
    // Lines shine by themselves; lighting every one of their pixels would be for nothing.
    ambient.getScope().addAll(markers.node(), arrows.node(), moving.dots());
    lamp.getScope().addAll(markers.node(), arrows.node(), moving.dots());
    Group root = new Group(ambient, lamp, data);
    subScene = new SubScene(root, 1, 1, true, SceneAntialiasing.BALANCED);
    subScene.setFill(Color.TRANSPARENT);
    subScene.setCamera(eye);
    pane.getChildren().addAll(backdrop.node(), subScene);
    pane.setMouseTransparent(true);
    rest.setOnFinished(_ -> buildLines());
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show(SceneDescription other) {
    scene = other;
    stalePicker = true;
    staleMotion = true;
    buildLines();
    markers.show(scene, pixel());
    arrows.show(scene, pixel());
  }

  @Override
  public void move(Motion other) {
    motion = other;
    staleMotion = true;
  }

  @Override
  public void look(Camera other) {
    camera = other;
    stalePicker = true;
  }

  @Override
  public void resize(double width, double height, double outputScale) {
    subScene.setWidth(width);
    subScene.setHeight(height);
    // The box's rims may reach beyond the view.
    pane.setClip(new Rectangle(width, height));
    stalePicker = true;
  }

  @Override
  public void draw() {
    if (subScene.getWidth() < 1 || subScene.getHeight() < 1) {
      return;
    }
    view = camera.on(subScene.getWidth(), subScene.getHeight());
    stalePicker = true;
    placeEye();
    double s = view.pixelsPerUnit();
    double[] r = camera.orientation().matrix();
    Point3 moved = camera.orientation().rotate(camera.pivot()).times(-s);
    viewing.setToTransform(
        s * r[0],
        s * r[1],
        s * r[2],
        moved.x(),
        -s * r[3],
        -s * r[4],
        -s * r[5],
        -moved.y(),
        -s * r[6],
        -s * r[7],
        -s * r[8],
        view.focal() * eyeShift() - moved.z());
    markers.look(camera, pixel());
    arrows.look(pixel());
    if (staleMotion) {
      moving.show(motion, scene.theme(), pixel());
      staleMotion = false;
    }
    moving.look(pixel());
    backdrop.show(scene, view);
    if (Double.isNaN(linePixel)) {
      buildLines();
    } else if (Math.max(pixel() / linePixel, linePixel / pixel()) > REBUILD_RATIO) {
      rest.playFromStart();
    }
  }

  @Override
  public void begin() {
    draw();
  }

  /** The graphics hardware draws beside the window's thread by itself. */
  @Override
  public boolean deliver() {
    return true;
  }

  @Override
  public Optional<SceneItem> pick(double x, double y) {
    if (stalePicker) {
      picker = new ScreenPicker(scene, view);
      stalePicker = false;
    }
    return picker.pick(x, y);
  }

  /** The sub-scene itself, for tests and measurements. */
  SubScene subScene() {
    return subScene;
  }

  private void buildLines() {
    if (view.width() > 1) {
      linePixel = pixel();
      lines.show(scene.lines(), scene.theme(), linePixel);
    }
  }

  /** Length of a pixel at the pivot, in data units. */
  private double pixel() {
    return 1 / view.pixelsPerUnit();
  }

  private double eyeShift() {
    return switch (camera.lens()) {
      case PERSPECTIVE -> 1;
      case ORTHOGRAPHIC -> FAR_EYE;
    };
  }

  private void placeEye() {
    double focal = view.focal() * eyeShift();
    double reach =
        view.pixelsPerUnit()
            * (scene.bounds().radius() + scene.bounds().centre().minus(camera.pivot()).length());
    double nearest =
        camera.lens() == Lens.PERSPECTIVE ? ScreenView.NEAREST * focal : focal - view.focal();
    eye.setFieldOfView(Math.toDegrees(2 * Math.atan(view.height() / 2 / focal)));
    eye.setNearClip(nearest);
    eye.setFarClip(focal + 2 * reach + view.focal());
  }
}
