package separatrix.ui.workspace;

import java.io.IOException;
import java.util.Optional;
import separatrix.training.TrainingState;

/** Keeps the training run that is under way where it outlives the program. */
public interface RunKeeper {

  /** A run that was under way. */
  record Kept(TrainingPlan plan, TrainingState state) {}

  /**
   * Keeps a run in the place of what was kept before; called on the thread that trains.
   *
   * @throws IOException where it cannot be kept
   */
  void keep(Kept run) throws IOException;

  /** The run that was kept last and did not end. */
  Optional<Kept> left();

  /** The run has ended: nothing is left of it. */
  void forget();

  /** Keeps nothing. */
  static RunKeeper none() {
    return new RunKeeper() {
      @Override
      public void keep(Kept run) {}

      @Override
      public Optional<Kept> left() {
        return Optional.empty();
      }

      @Override
      public void forget() {}
    };
  }
}
