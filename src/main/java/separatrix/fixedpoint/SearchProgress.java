package separatrix.fixedpoint;

import java.util.List;

/** Whoever watches a search; called on the thread that searches. */
public interface SearchProgress {

  /**
   * @param soFar the points found so far, linearised
   * @param fraction the share of the starts that have ended, 0 to 1
   */
  void advanced(List<FixedPoint> soFar, double fraction);

  /** Whether to end early with what there is. */
  boolean isCancelled();

  /** Nobody watches, nobody cancels. */
  static SearchProgress silent() {
    return new SearchProgress() {
      @Override
      public void advanced(List<FixedPoint> soFar, double fraction) {}

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }
}
