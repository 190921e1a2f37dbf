package separatrix.topology;

/** Whoever watches flows being followed; called on the thread that follows them. */
public interface FlowProgress {

  /**
   * @param arrived how many runs have ended
   * @param all how many there are
   * @param steps how many steps the others have behind them
   */
  void advanced(int arrived, int all, int steps);

  /** Whether to end early with what there is; asked from many threads. */
  boolean isCancelled();

  /** Nobody watches, nobody cancels. */
  static FlowProgress silent() {
    return new FlowProgress() {
      @Override
      public void advanced(int arrived, int all, int steps) {}

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }
}
