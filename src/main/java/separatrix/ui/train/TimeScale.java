package separatrix.ui.train;

import java.util.List;
import separatrix.session.TrainingTimeline;

/**
 * Where steps lie on the axis of training time: evenly in the square root, since early steps change
 * more than late ones.
 *
 * @param left of step 0, in pixels
 * @param right of the last step
 */
record TimeScale(double left, double right, int lastStep) {

  static TimeScale of(TrainingTimeline timeline, double width, double em) {
    int last = timeline.moments().getLast().checkpoint().step();
    return new TimeScale(1.2 * em, width - 1.2 * em, Math.max(1, last));
  }

  double x(int step) {
    return left + (right - left) * Math.sqrt((double) step / lastStep);
  }

  /** The number of the checkpoint that lies nearest to a place. */
  int nearest(List<TrainingTimeline.Moment> moments, double x) {
    int best = 0;
    for (int i = 1; i < moments.size(); i++) {
      if (distance(moments, i, x) < distance(moments, best, x)) {
        best = i;
      }
    }
    return best;
  }

  private double distance(List<TrainingTimeline.Moment> moments, int number, double x) {
    return Math.abs(x(moments.get(number).checkpoint().step()) - x);
  }
}
