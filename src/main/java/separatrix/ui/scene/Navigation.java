package separatrix.ui.scene;

import java.util.Optional;
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
  private Optional<Awaited> awaited = Optional.empty();

  /** A camera for a scene that is still being made. */
  private record Awaited(Camera camera, Bounds bounds) {}

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
    if (awaited.filter(it -> it.bounds().equals(bounds)).isPresent()) {
      awaited.ifPresent(it -> turn(it.camera()));
      awaited = Optional.empty();
    }
  }

  /** Shows a camera, at once if this box is shown, else as soon as it is. */
  void await(Camera to, Bounds bounds) {
    awaited = Optional.of(new Awaited(to, bounds));
    if (fitted.equals(bounds)) {
      turn(to);
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
    awaited = Optional.empty();
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
    awaited = Optional.empty();
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
