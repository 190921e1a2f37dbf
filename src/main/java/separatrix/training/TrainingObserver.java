package separatrix.training;

/** Whoever watches a training run; called on the thread that trains. */
public interface TrainingObserver {

  /** After each step, and once before the first. */
  void advanced(TrainingProgress progress);

  /**
   * At each checkpoint, and every ten seconds or so between rare ones, with everything that is
   * needed to go on from here.
   */
  default void kept(TrainingState state) {}

  /** Nobody watches. */
  static TrainingObserver silent() {
    return _ -> {};
  }
}
