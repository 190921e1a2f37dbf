package separatrix.ui.scene;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import separatrix.scene.Bounds;
import separatrix.scene.Camera;
import separatrix.scene.CursorMark;
import separatrix.scene.LivePolyline;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneItem;
import separatrix.scene.SceneTheme;

/// The 3-D view as a control: set [#descriptionProperty()], listen to [#hoveredProperty()] and
/// [#setOnPicked]; the rest (camera, legend, labels, keys) it does itself.
///
/// Redraws happen once a frame at most, and only after something changed. What moves is shown
/// with [#showCursor] and [#showLive], which leave everything else as it was built.
public final class SceneView extends StackPane {
  private static final String ORBITING =
      "Drag orbits — click selects — Shift-drag pans — wheel zooms — 0 1 2 3 views, F fits";

  /** The margins between the status line, the legend and the edges, px. */
  private static final double BESIDE = 24;

  private final ObjectProperty<SceneDescription> description =
      new SimpleObjectProperty<>(this, "description", SceneDescription.blank(SceneTheme.LIGHT));
  private final ReadOnlyObjectWrapper<Optional<SceneItem>> hovered =
      new ReadOnlyObjectWrapper<>(this, "hovered", Optional.empty());
  private final ObjectProperty<RendererKind> rendererKind =
      new SimpleObjectProperty<>(this, "rendererKind", RendererKind.automatic());
  private final StringProperty status = new SimpleStringProperty(this, "status", ORBITING);
  private final ObservableSet<String> hiddenClasses = FXCollections.observableSet();

  private final Navigation navigation = new Navigation(description.get().bounds());
  private final LivePicture picture = new LivePicture(rendererKind.get());
  private final LegendPane legend = new LegendPane(hiddenClasses);
  private final Label statusLine = new Label();

  private PickHandler onPicked = (_, _) -> {};
  private Runnable onCleared = () -> {};

  public SceneView() {
    getStyleClass().add("scene-view");
    getStylesheets().add(SceneView.class.getResource("scene.css").toExternalForm());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    statusLine.getStyleClass().add("scene-status");
    statusLine.setMouseTransparent(true);
    statusLine.textProperty().bind(status);
    getChildren().addAll(picture.node(), statusLine, legend.node());
    setAlignment(statusLine, Pos.TOP_LEFT);
    statusLine.setMinWidth(0);
    statusLine
        .maxWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.max(0, getWidth() - legend.node().getLayoutBounds().getWidth() - BESIDE),
                widthProperty(),
                legend.node().layoutBoundsProperty()));
    setAlignment(legend.node(), Pos.TOP_RIGHT);
    listen();
    takeInput(new CameraGestures(new GestureTarget()));
  }

  /** What is shown. A scene with other bounds than the one before is fitted into the view. */
  public ObjectProperty<SceneDescription> descriptionProperty() {
    return description;
  }

  public SceneDescription getDescription() {
    return description.get();
  }

  public void setDescription(SceneDescription now) {
    description.set(now);
  }

  public ObjectProperty<Camera> cameraProperty() {
    return navigation.cameraProperty();
  }

  public Camera getCamera() {
    return navigation.camera();
  }

  /** The item under the mouse. */
  public ReadOnlyObjectProperty<Optional<SceneItem>> hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /** Layers that the legend has switched off. */
  public ObservableSet<String> hiddenClasses() {
    return hiddenClasses;
  }

  public ObjectProperty<RendererKind> rendererKindProperty() {
    return rendererKind;
  }

  /** Whether the camera jumps instead of flying; at first what the desktop prefers. */
  public BooleanProperty reducedMotionProperty() {
    return navigation.reducedMotionProperty();
  }

  /** The line that says what the mouse does now. */
  public StringProperty statusProperty() {
    return status;
  }

  /** Who hears of clicks on items. */
  public void setOnPicked(PickHandler handler) {
    onPicked = handler;
  }

  /** Who hears of clicks on nothing. */
  public void setOnCleared(Runnable handler) {
    onCleared = handler;
  }

  /** Shows where moving states are now; cheap. */
  public void showCursor(List<CursorMark> marks) {
    picture.showCursor(marks);
  }

  /** Shows lines that grow; cheap for a few lines of a few thousand points. */
  public void showLive(List<LivePolyline> lines) {
    picture.showLive(lines);
  }

  /** Goes to the isometric view of everything. */
  public void resetCamera() {
    go(Camera.fitting(description.get().bounds()));
  }

  /** Moves the camera, without turning it, so that a box fills the view. */
  public void frame(Bounds bounds) {
    go(getCamera().fit(bounds));
  }

  /** Flies to a camera, or jumps where motion is reduced; the one left can be taken back to. */
  public void go(Camera destination) {
    navigation.go(destination);
  }

  /**
   * Shows a camera without a flight as soon as the scene has these bounds, to which it was fitted.
   */
  public void arrive(Camera camera, Bounds bounds) {
    navigation.await(camera, bounds);
  }

  /** Goes to the camera before the last change; nothing happens when there is none. */
  public void goBack() {
    navigation.back();
  }

  /** Undoes {@link #goBack}. */
  public void goForward() {
    navigation.forward();
  }

  /** The item at a point of this view, if there is one. */
  public Optional<SceneItem> pick(double x, double y) {
    return picture.pick(x, y);
  }

  /** Draws at once what would be drawn with the next frame. */
  public void drawNow() {
    picture.draw();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Window window = getScene() == null ? null : getScene().getWindow();
    picture.resize(getWidth(), getHeight(), window == null ? 1 : window.getOutputScaleX());
  }

  private void listen() {
    description.addListener((_, _, now) -> describe(now));
    cameraProperty().addListener((_, _, now) -> picture.look(now));
    hiddenClasses.addListener((SetChangeListener<String>) _ -> showScene());
    rendererKind.addListener((_, _, now) -> picture.drawWith(now));
    describe(description.get());
  }

  private void describe(SceneDescription now) {
    navigation.fitIfNew(now.bounds());
    legend.show(now.legend(), now.theme());
    setStyle(SceneStyle.of(now.theme()));
    setAccessibleText(SceneStyle.inWords(now));
    showScene();
  }

  private void showScene() {
    picture.show(description.get().without(Set.copyOf(hiddenClasses)));
  }

  private void takeInput(CameraGestures gestures) {
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        e -> {
          requestFocus();
          navigation.halt();
          gestures.pressed(e);
        });
    addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, gestures::released);
    addEventHandler(MouseEvent.MOUSE_MOVED, gestures::moved);
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hovered.set(Optional.empty()));
    addEventHandler(ScrollEvent.SCROLL, gestures::scrolled);
    addEventHandler(ZoomEvent.ZOOM, gestures::pinched);
    addEventHandler(KeyEvent.KEY_PRESSED, gestures::key);
  }

  private final class GestureTarget implements CameraGestures.Target {
    @Override
    public Navigation navigation() {
      return navigation;
    }

    @Override
    public Point2D size() {
      return new Point2D(getWidth(), getHeight());
    }

    @Override
    public void clicked(Point2D at, Set<Modifier> modifiers) {
      pick(at.getX(), at.getY())
          .ifPresentOrElse(item -> onPicked.picked(item, modifiers), () -> onCleared.run());
    }

    @Override
    public void doubleClicked(Point2D at) {
      pick(at.getX(), at.getY())
          .flatMap(item -> getDescription().locate(item))
          .ifPresent(point -> go(getCamera().pivotedAt(point)));
    }

    @Override
    public void hovered(Point2D at) {
      hovered.set(pick(at.getX(), at.getY()));
    }

    @Override
    public void reset() {
      resetCamera();
    }

    @Override
    public void fit() {
      frame(getDescription().bounds());
    }
  }
}
