package separatrix.topology;

/** Whoever watches a slow manifold being recognised; called on the thread that does it. */
public interface SlowProgress {

  /**
   * States are let run.
   *
   * @param slow how many have become slow
   * @param all how many there are
   * @param steps how many steps the others have behind them
   */
  void slowed(int slow, int all, int steps);

  /** Of `all` states that are shown so many have their modes. */
  void linearised(int done, int all);

  /** Whether to end early with what there is. */
  boolean isCancelled();

  /** Nobody watches, nobody cancels. */
  static SlowProgress silent() {
    return new SlowProgress() {
      @Override
      public void slowed(int slow, int all, int steps) {}

      @Override
      public void linearised(int done, int all) {}

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }
}
