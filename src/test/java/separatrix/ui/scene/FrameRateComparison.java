package separatrix.ui.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.PerspectiveCamera;
import javafx.scene.Scene;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import javafx.scene.transform.Rotate;
import javafx.stage.Stage;
import separatrix.scene.Camera;
import separatrix.scene.Motion;
import separatrix.scene.PictureSize;
import separatrix.scene.SampleScenes;
import separatrix.scene.SceneDescription;
import separatrix.scene.SoftwareRenderer;

/**
 * Measures how many frames a second our 3-D view turns 200 trajectories of 200 steps with 100
 * markers, against one plain JavaFX mesh with as many vertices, in alternating blocks of the same
 * run; then the software view's time per frame. Needs a display with 3-D.
 */
public final class FrameRateComparison {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;
  private static final int BLOCKS = 10;
  private static final int FRAMES = 8;
  private static final int SETTLING = 2;

  private final SceneDescription scene = SampleScenes.crowd(200, 200, 100);
  private final Camera home = Camera.fitting(scene.bounds());
  private final FxSceneRenderer ours = new FxSceneRenderer();
  private final Rotate plainTurn = new Rotate(0, Rotate.Y_AXIS);
  private final Node plain = plain(200 * 200);
  private final StackPane stagePane = new StackPane();
  private final List<Double> ourRates = new ArrayList<>();
  private final List<Double> plainRates = new ArrayList<>();
  private int block;
  private int frame;
  private long began;

  private FrameRateComparison() {}

  public static void main(String[] args) {
    Platform.startup(() -> new FrameRateComparison().run());
  }

  private void run() {
    if (!Platform.isSupported(ConditionalFeature.SCENE3D)) {
      System.out.println("No 3-D on this display; start with -Dprism.forceGPU=true.");
      Platform.exit();
      return;
    }
    Stage stage = new Stage();
    stage.setScene(new Scene(stagePane, WIDTH, HEIGHT));
    stage.show();
    ours.resize(WIDTH, HEIGHT, 1);
    ours.look(home);
    ours.show(scene);
    ours.draw();
    stagePane.getChildren().setAll(ours.node());
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (!step(now)) {
          stop();
        }
      }
    }.start();
  }

  private boolean step(long now) {
    boolean mine = block % 2 == 0;
    if (frame == 0) {
      stagePane.getChildren().setAll(mine ? ours.node() : plain);
    }
    if (frame == SETTLING) {
      began = now;
    }
    double angle = 2 * Math.PI * frame / FRAMES;
    if (mine) {
      ours.look(home.orbited(angle, 0));
      ours.draw();
    } else {
      plainTurn.setAngle(Math.toDegrees(angle));
    }
    if (++frame > FRAMES + SETTLING) {
      double rate = FRAMES * 1e9 / (now - began);
      (mine ? ourRates : plainRates).add(rate);
      System.out.printf("%s %.2f frames/s%n", mine ? "ours " : "plain", rate);
      frame = 0;
      block++;
    }
    if (block < BLOCKS) {
      return true;
    }
    report();
    return false;
  }

  private void report() {
    double a = median(ourRates);
    double b = median(plainRates);
    System.out.printf("ours %.1f frames/s, plain mesh %.1f frames/s: ratio %.3f%n", a, b, a / b);
    System.out.println("blocks: ours " + ourRates + " plain " + plainRates);
    SoftwareRenderer software = new SoftwareRenderer();
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      long start = System.nanoTime();
      Camera camera = home.orbited(i * 0.05, 0);
      software.render(scene, Motion.NONE, camera, new PictureSize(WIDTH, HEIGHT, 1));
      millis.add((System.nanoTime() - start) / 1e6);
    }
    List<Double> warm = millis.subList(30, millis.size());
    System.out.printf(
        "software: %.1f ms a frame (median), %.1f best%n",
        median(new ArrayList<>(warm)), Collections.min(warm));
    Platform.exit();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** The same number of vertices and triangles as our tubes, as a plain wavy sheet of strips. */
  private Node plain(int steps) {
    TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_TEXCOORD);
    mesh.getTexCoords().setAll(0, 0);
    int lines = 200;
    int perLine = steps / lines;
    float[] points = new float[3 * 3 * steps];
    List<Integer> faces = new ArrayList<>();
    for (int k = 0; k < lines; k++) {
      for (int t = 0; t < perLine; t++) {
        int ring = k * perLine + t;
        for (int side = 0; side < 3; side++) {
          int p = 3 * ring + side;
          double turn = 2 * Math.PI * side / 3;
          points[3 * p] = (float) (t * 400.0 / perLine - 200);
          points[3 * p + 1] = (float) (k * 2 - 200 + 1.2 * Math.cos(turn));
          points[3 * p + 2] = (float) (1.2 * Math.sin(turn) + 60 * Math.sin(t * 0.1 + k * 0.3));
          if (t > 0) {
            int next = 3 * ring + (side + 1) % 3;
            Collections.addAll(faces, p - 3, 0, next - 3, 0, p, 0);
            Collections.addAll(faces, next - 3, 0, next, 0, p, 0);
          }
        }
      }
    }
    mesh.getPoints().setAll(points);
    mesh.getFaces().setAll(faces.stream().mapToInt(Integer::intValue).toArray());
    mesh.getFaceSmoothingGroups().setAll(new int[faces.size() / 6]);
    MeshView view = new MeshView(mesh);
    view.setMaterial(new PhongMaterial(Color.STEELBLUE));
    view.getTransforms().add(plainTurn);
    view.setMouseTransparent(true);
    PerspectiveCamera eye = new PerspectiveCamera(true);
    eye.setTranslateZ(-1100);
    eye.setFarClip(5000);
    eye.setNearClip(10);
    SubScene sub = new SubScene(new Group(view), WIDTH, HEIGHT, true, SceneAntialiasing.BALANCED);
    sub.setCamera(eye);
    return sub;
  }
}
