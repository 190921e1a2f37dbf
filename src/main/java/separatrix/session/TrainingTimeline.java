package separatrix.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.PointChange;
import separatrix.fixedpoint.PointMatching;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.projection.Projection;
import separatrix.training.Checkpoint;

/**
 * A network through its training: at each checkpoint the same trials, seen along axes that turn as
 * little as can be, and the fixed points under numbers that they keep from one to the next.
 *
 * @param last the session of the last checkpoint
 * @param moments by step, the last checkpoint included
 */
public record TrainingTimeline(Session last, List<Moment> moments) {
  /**
   * Points of two checkpoints are taken for one up to this share of the data's RMS distance from
   * its mean.
   */
  private static final double REACH = 0.5;

  /** A checkpoint and what was found there. */
  public record Moment(Checkpoint checkpoint, Projection seen, FixedPoints points) {}

  /**
   * A change of the fixed points.
   *
   * @param moment the number of the first checkpoint at which it had happened
   * @param after the last step at which it had not happened
   * @param by the first step at which it had
   */
  public record Event(int moment, int after, int by, PointChange change) {}

  /** Whoever waits for a timeline; called on the thread that makes it. */
  public interface Watcher {
    /** So many of all checkpoints are done. */
    void advanced(int done, int all);

    boolean isCancelled();
  }

  public TrainingTimeline {
    moments = List.copyOf(moments);
    if (moments.isEmpty()) {
      throw new IllegalArgumentException("A timeline has at least one checkpoint; none came.");
    }
  }

  /**
   * Goes from the last checkpoint back to the first, so that points bear the numbers by which they
   * are known in the end. When cancelled, the latest checkpoints are there.
   *
   * @param last the session of the last checkpoint, its points found
   * @param checkpoints by step
   */
  public static TrainingTimeline of(
      Session last, List<Checkpoint> checkpoints, SearchSettings search, Watcher watcher) {
    List<Moment> moments = new ArrayList<>();
    Session now =
        last.fixedPoints().points().isEmpty() ? last.search(search, SearchProgress.silent()) : last;
    int unused = firstUnused(now.fixedPoints(), 1);
    Session end = now;
    for (int i = checkpoints.size() - 1; i >= 0 && !watcher.isCancelled(); i--) {
      if (i < checkpoints.size() - 1) {
        Session before = now.retrained(checkpoints.get(i).network());
        FixedPoints found = before.search(search, SearchProgress.silent()).fixedPoints();
        PointMatching matching =
            PointMatching.of(now.fixedPoints().points(), found.points(), reach(now));
        FixedPoints numbered = matching.numbered(found, unused);
        unused = firstUnused(numbered, unused);
        now = before.withFixedPoints(numbered);
      }
      moments.addFirst(new Moment(checkpoints.get(i), now.projection(), now.fixedPoints()));
      watcher.advanced(checkpoints.size() - i, checkpoints.size());
    }
    return new TrainingTimeline(end, moments);
  }

  private static int firstUnused(FixedPoints points, int atLeast) {
    return points.points().stream().mapToInt(point -> point.id() + 1).reduce(atLeast, Math::max);
  }

  /** How far a point may go from one network to the next and still be the same. */
  public static double reach(Session session) {
    return REACH * session.components().yardstick() * Math.sqrt(session.components().dimension());
  }

  /** The session at a checkpoint, by its number from 0. */
  public Session session(int number) {
    Moment moment = moments.get(number);
    if (number == moments.size() - 1) {
      return last;
    }
    return last.retrained(moment.checkpoint().network())
        .withProjection(moment.seen())
        .withFixedPoints(moment.points());
  }

  /** Births, deaths and changes of the number of unstable modes, in the order of training. */
  public List<Event> events() {
    return IntStream.range(1, moments.size())
        .boxed()
        .flatMap(
            i -> {
              Moment before = moments.get(i - 1);
              Moment now = moments.get(i);
              return PointMatching.byNumber(before.points().points(), now.points().points())
                  .changes()
                  .stream()
                  .map(
                      change ->
                          new Event(
                              i, before.checkpoint().step(), now.checkpoint().step(), change));
            })
        .toList();
  }
}
