package separatrix.fixedpoint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import separatrix.fixedpoint.SearchReport.End;
import separatrix.linalg.Vector;

/**
 * The fixed points under each of several inputs, in which a point keeps its number from one input
 * to the next: it is followed from where it stood, and what a search finds besides is new.
 *
 * @param inputs in the order in which they were given
 * @param found what was found under each; fewer than the inputs where the search was cancelled
 */
public record PointsByInput(List<Vector> inputs, List<FixedPoints> found) {

  public PointsByInput {
    inputs = List.copyOf(inputs);
    found = List.copyOf(found);
  }

  /** One point as the input changes: under which inputs it is there, by their index from 0. */
  public record Family(int id, List<Member> members) {
    public Family {
      members = List.copyOf(members);
    }
  }

  /** A point under the input of index `input`. */
  public record Member(int input, FixedPoint point) {}

  /**
   * Searches under one input after the other.
   *
   * @param problem what to search under an input
   */
  public static PointsByInput search(
      List<Vector> inputs,
      Function<Vector, SearchProblem> problem,
      SearchSettings settings,
      SearchProgress progress) {
    List<FixedPoints> all = new ArrayList<>();
    int unused = 1;
    for (int i = 0; i < inputs.size() && !progress.isCancelled(); i++) {
      SearchProblem here = problem.apply(inputs.get(i));
      FixedPoints before =
          all.isEmpty() ? FixedPoints.none() : followed(all.getLast(), here, settings);
      FixedPoints found =
          new FixedPointFinder(here, settings).searchOn(before, share(progress, i, inputs.size()));
      FixedPoints numbered = numbered(found, before, unused);
      unused = Math.max(unused, 1 + largest(numbered));
      all.add(numbered);
    }
    return new PointsByInput(inputs, all);
  }

  private static FixedPoints followed(
      FixedPoints last, SearchProblem here, SearchSettings settings) {
    double reach = here.deviation() * Math.sqrt(here.system().dimension());
    FixedPoints followed = FollowedPoints.of(last, here, settings, reach);
    return new FixedPoints(
        followed.points().stream().map(point -> point.counted(0, 0)).toList(),
        followed.audit(),
        SearchReport.none());
  }

  /** Points that were not followed get numbers that none had under any input before. */
  private static FixedPoints numbered(FixedPoints found, FixedPoints before, int unused) {
    List<FixedPoint> born =
        found.points().stream().filter(point -> before.byId(point.id()).isEmpty()).toList();
    return new PointMatching(List.of(), born, List.of()).numbered(found, unused);
  }

  private static int largest(FixedPoints points) {
    return points.points().stream().mapToInt(FixedPoint::id).max().orElse(0);
  }

  private static SearchProgress share(SearchProgress whole, int index, int count) {
    return new SearchProgress() {
      @Override
      public void advanced(List<FixedPoint> soFar, double fraction) {
        whole.advanced(soFar, (index + fraction) / count);
      }

      @Override
      public boolean isCancelled() {
        return whole.isCancelled();
      }
    };
  }

  /** Every fixed point with where it is there, by number. */
  public List<Family> families() {
    Set<Integer> ids = new LinkedHashSet<>();
    found.forEach(points -> points.fixed().forEach(point -> ids.add(point.id())));
    return ids.stream().map(this::family).toList();
  }

  private Family family(int id) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Optional<FixedPoint> point = found.get(i).byId(id).filter(FixedPoint::isFixed);
      if (point.isPresent()) {
        members.add(new Member(i, point.get()));
      }
    }
    return new Family(id, members);
  }

  /** Whether the search was cancelled under one of the inputs, or before it. */
  public boolean isPartial() {
    return found.size() < inputs.size()
        || found.stream().anyMatch(points -> points.report().end() == End.CANCELLED);
  }
}
