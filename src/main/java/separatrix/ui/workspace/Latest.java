package separatrix.ui.workspace;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Hands a value from one thread to another; of several only the newest. */
final class Latest<T> {
  private final AtomicReference<Optional<T>> value = new AtomicReference<>(Optional.empty());

  void set(T now) {
    value.set(Optional.of(now));
  }

  /** The newest value that has not been taken. */
  Optional<T> take() {
    return value.getAndSet(Optional.empty());
  }
}
