package separatrix.ui.workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * The clock that draws new flows step by step: how many of their steps are shown so far. At rest it
 * stands at infinity, so that everything is shown.
 */
public final class Growth {
  /** Seconds in which a flow is drawn, however long it is. */
  private static final double SECONDS = 2.5;

  private final ReadOnlyDoubleWrapper shown =
      new ReadOnlyDoubleWrapper(this, "shown", Double.POSITIVE_INFINITY);
  private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper(this, "over", true);
  private int firstKick = Integer.MAX_VALUE;
  private int length;

  /** Steps of the growing flows that are shown, not whole; infinite when nothing grows. */
  public ReadOnlyDoubleProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether the flow of a kick is still growing. */
  public boolean isGrowing(int kick) {
    return kick >= firstKick && !isOver();
  }

  public boolean isOver() {
    return Double.isInfinite(shown.get());
  }

  /** {@link #isOver} as it changes. */
  public ReadOnlyBooleanProperty overProperty() {
    return over.getReadOnlyProperty();
  }

  /** Draws the kicks from this id on anew. */
  void begin(int fromKick, int steps) {
    firstKick = fromKick;
    length = steps;
    shown.set(1);
    over.set(false);
  }

  void finish() {
    firstKick = Integer.MAX_VALUE;
    shown.set(Double.POSITIVE_INFINITY);
    over.set(true);
  }

  /** Lets time pass. */
  public void advance(double seconds) {
    if (isOver()) {
      return;
    }
    double next = shown.get() + seconds / SECONDS * length;
    if (next >= length) {
      finish();
    } else {
      shown.set(next);
    }
  }
}
