package separatrix.ui.scene;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import separatrix.scene.Bounds;
import separatrix.scene.Camera;

/** The camera of a view, how it travels, and where it has been. */
final class Navigation {
  private final ObjectProperty<Camera> camera;
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
  private final CameraHistory history = new CameraHistory();
  private final CameraFlight flight;
  private Bounds fitted;

  Navigation(Bounds bounds) {
    fitted = bounds;
    camera = new SimpleObjectProperty<>(Camera.fitting(bounds));
    flight = new CameraFlight(camera.get(), camera::set);
    reducedMotion.set(Platform.getPreferences().isReducedMotion());
  }

  ObjectProperty<Camera> cameraProperty() {
    return camera;
  }

  BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  Camera camera() {
    return camera.get();
  }

  /** Looks at a box if it is another than the last. */
  void fitIfNew(Bounds bounds) {
    if (!fitted.equals(bounds)) {
      fitted = bounds;
      turn(camera().fit(bounds));
    }
  }

  /** Shows a camera at once. */
  void turn(Camera to) {
    flight.stop();
    camera.set(to);
  }

  /** Keeps the present camera as a step to go back to. */
  void keep() {
    history.leave(camera());
  }

  void go(Camera destination) {
    keep();
    travel(destination);
  }

  void back() {
    history.back(camera()).ifPresent(this::travel);
  }

  void forward() {
    history.forward(camera()).ifPresent(this::travel);
  }

  void halt() {
    flight.stop();
  }

  private void travel(Camera destination) {
    if (reducedMotion.get()) {
      turn(destination);
    } else {
      flight.fly(camera(), destination);
    }
  }
}
