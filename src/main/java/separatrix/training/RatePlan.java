package separatrix.training;

/** A schedule at work: what it has made of the learning rate so far. */
final class RatePlan {
  /** A loss counts as better when it falls below this share of the best. */
  private static final double BETTER = 0.9999;

  private final Schedule schedule;
  private double factor;
  private double best;
  private int since;

  RatePlan(Schedule schedule, double factor, double best, int since) {
    this.schedule = schedule;
    this.factor = factor;
    this.best = best;
    this.since = since;
  }

  RatePlan(Schedule schedule) {
    this(schedule, 1, Double.MAX_VALUE, 0);
  }

  double factor() {
    return factor;
  }

  double best() {
    return best;
  }

  int since() {
    return since;
  }

  void stepped() {
    switch (schedule) {
      case Schedule.Exponential(double each) -> factor *= each;
      case Schedule.Constant(), Schedule.Plateau(double _, int _, double _) -> {}
    }
  }

  void validated(double heldOutLoss) {
    if (heldOutLoss < BETTER * best) {
      best = heldOutLoss;
      since = 0;
      return;
    }
    since++;
    switch (schedule) {
      case Schedule.Plateau(double each, int patience, double least) -> {
        if (since > patience) {
          factor = Math.max(least, factor * each);
          since = 0;
        }
      }
      case Schedule.Constant(), Schedule.Exponential(double _) -> {}
    }
  }
}
