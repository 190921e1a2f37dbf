package separatrix.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import separatrix.ui.workspace.RunKeeper;

/** Keeps runs where a test can look. */
final class MemoryKeeper implements RunKeeper {
  final List<Kept> all = new CopyOnWriteArrayList<>();
  volatile List<Kept> kept = List.of();

  @Override
  public void keep(Kept run) {
    all.add(run);
    kept = List.of(run);
  }

  @Override
  public Optional<Kept> left() {
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
  }

  @Override
  public void forget() {
    kept = List.of();
  }
}
