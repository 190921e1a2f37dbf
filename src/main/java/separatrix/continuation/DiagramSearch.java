package separatrix.continuation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPointFinder;
import separatrix.fixedpoint.SearchProblem;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.fixedpoint.StateSearch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * A bifurcation diagram from nothing: fixed points are searched at a few values of the parameter
 * one after the other, and each that is on no branch yet is followed, so that also branches are
 * found that exist over a part of the range only.
 *
 * @param visited states to search from, one per row
 */
public record DiagramSearch(
    Family family, ContinuationSettings settings, SearchSettings search, Matrix visited) {
  /** From so many dimensions on searches ask for no spectra, and start from the branches too. */
  private static final int LARGE = 256;

  /** `count` values that divide the range evenly, the ends among them. */
  public static List<Double> values(ContinuationSettings settings, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("At least one value is searched at; " + count + " came.");
    }
    return IntStream.range(0, count)
        .mapToObj(i -> settings.parameter(count == 1 ? 0.5 : (double) i / (count - 1)))
        .toList();
  }

  /**
   * Searches at these values in this order, and follows what is new.
   *
   * @param values of the parameter, at least one, within the range
   */
  public BifurcationDiagram at(List<Double> values, ContinuationProgress progress) {
    return on(List.of(), values, progress);
  }

  /** The same, with points that are known already: they are followed first. */
  public BifurcationDiagram on(
      List<Seed> known, List<Double> values, ContinuationProgress progress) {
    long begun = System.nanoTime();
    Continuation continuation = new Continuation(family, settings);
    List<Double> searched = new ArrayList<>();
    List<Seed> first = new ArrayList<>(known);
    if (known.isEmpty() && !values.isEmpty()) {
      progress.advanced(List.of(), searching(values.getFirst()));
      first.addAll(seeds(values.getFirst(), List.of(), List.of(), progress));
      searched.add(values.getFirst());
    }
    Tracing tracing = continuation.tracing(first, progress);
    tracing.follow(first);
    for (double value : values) {
      if (!searched.contains(value) && !progress.isCancelled()) {
        progress.advanced(tracing.branches(), searching(value));
        tracing.follow(seeds(value, tracing.branches(), tracing.statesAt(value), progress));
        searched.add(value);
      }
    }
    return continuation.diagram(tracing, searched, progress, begun);
  }

  private String searching(double value) {
    return "searching at %s %.4g".formatted(family.parameter(), value);
  }

  /**
   * What is found at a value.
   *
   * @param guesses states near points that are known already
   */
  private List<Seed> seeds(
      double value, List<Branch> soFar, List<Vector> guesses, ContinuationProgress progress) {
    SearchProblem problem = new SearchProblem(family.at(value), Vector.zeros(0), visited);
    List<Vector> states =
        visited.columns() >= LARGE
            ? StateSearch.from(guesses, problem, search, progress::isCancelled)
            : new FixedPointFinder(problem, search)
                .find(watched(value, soFar, progress)).fixed().stream()
                    .map(FixedPoint::state)
                    .toList();
    return states.stream().map(state -> new Seed(value, state)).toList();
  }

  private SearchProgress watched(double value, List<Branch> soFar, ContinuationProgress progress) {
    return new SearchProgress() {
      @Override
      public void advanced(List<FixedPoint> points, double fraction) {
        progress.advanced(soFar, "%s: %d points".formatted(searching(value), points.size()));
      }

      @Override
      public boolean isCancelled() {
        return progress.isCancelled();
      }
    };
  }
}
