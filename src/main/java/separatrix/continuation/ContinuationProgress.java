package separatrix.continuation;

import java.util.List;

/** Whoever watches branches being followed; called on the threads that follow them. */
public interface ContinuationProgress {

  /**
   * @param soFar the branches followed to their ends
   * @param doing what is done now, in words
   */
  void advanced(List<Branch> soFar, String doing);

  /** Whether to end early with what there is. */
  boolean isCancelled();

  /** Nobody watches, nobody cancels. */
  static ContinuationProgress silent() {
    return new ContinuationProgress() {
      @Override
      public void advanced(List<Branch> soFar, String doing) {}

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }
}
