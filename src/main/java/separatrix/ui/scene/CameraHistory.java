package separatrix.ui.scene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import separatrix.scene.Camera;

/** The cameras that were, and those that were taken back. */
final class CameraHistory {
  private static final int MOST = 100;

  private final Deque<Camera> past = new ArrayDeque<>();
  private final Deque<Camera> future = new ArrayDeque<>();

  /** Remembers a camera that is about to be left. */
  void leave(Camera camera) {
    if (!camera.equals(past.peek())) {
      past.push(camera);
      future.clear();
      if (past.size() > MOST) {
        past.removeLast();
      }
    }
  }

  Optional<Camera> back(Camera now) {
    return exchange(now, past, future);
  }

  Optional<Camera> forward(Camera now) {
    return exchange(now, future, past);
  }

  private static Optional<Camera> exchange(Camera now, Deque<Camera> from, Deque<Camera> to) {
    Optional<Camera> found = Optional.ofNullable(from.poll());
    found.ifPresent(_ -> to.push(now));
    return found;
  }
}
