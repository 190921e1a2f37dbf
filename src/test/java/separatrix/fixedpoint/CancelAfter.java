package separatrix.fixedpoint;

import java.util.List;

/**
 * Lets a search go on until it has told of this share of its starts, as one who then loses
 * patience.
 */
final class CancelAfter implements SearchProgress {
  private final double share;
  private volatile double told;

  CancelAfter(double share) {
    this.share = share;
  }

  @Override
  public void advanced(List<FixedPoint> soFar, double fraction) {
    told = fraction;
  }

  @Override
  public boolean isCancelled() {
    return told >= share;
  }
}
