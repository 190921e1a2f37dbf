package separatrix.ui.scene;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import separatrix.scene.Camera;

/** Moves a camera smoothly from where it is to where it should be. */
final class CameraFlight {
  private static final double NANOSECONDS = 280e6;

  private final Consumer<Camera> steer;
  private final AnimationTimer timer;
  private Camera from;
  private Camera to;
  private long began;

  CameraFlight(Camera start, Consumer<Camera> steer) {
    this.from = start;
    this.to = start;
    this.steer = steer;
    this.timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            step(now);
          }
        };
  }

  void fly(Camera start, Camera end) {
    from = start;
    to = end;
    began = 0;
    timer.start();
  }

  /** Ends a flight where it is. */
  void stop() {
    timer.stop();
  }

  private void step(long now) {
    if (began == 0) {
      began = now;
    }
    double t = Math.min(1, (now - began) / NANOSECONDS);
    // Slow at both ends: the eye keeps track of what moves where.
    double eased = t * t * (3 - 2 * t);
    steer.accept(from.towards(to, eased));
    if (t >= 1) {
      timer.stop();
    }
  }
}
