package separatrix.continuation;

import java.util.List;
import separatrix.system.DynamicalSystem;

/**
 * Follows fixed points through a range of a parameter, round folds, and locates and names the
 * bifurcations on the way.
 */
public final class Continuation {
  private final Family family;
  private final ContinuationSettings settings;

  public Continuation(Family family, ContinuationSettings settings) {
    this.family = family;
    this.settings = settings;
  }

  /**
   * The branches on which the seeds are, and those that cross them; a branch with several seeds is
   * followed once.
   */
  public BifurcationDiagram from(List<Seed> seeds, ContinuationProgress progress) {
    long begun = System.nanoTime();
    Tracing tracing = tracing(seeds, progress);
    tracing.follow(seeds);
    return diagram(
        tracing, seeds.stream().map(Seed::parameter).distinct().toList(), progress, begun);
  }

  Tracing tracing(List<Seed> seeds, ContinuationProgress progress) {
    DynamicalSystem system = family.at(settings.to());
    Measure measure =
        Measure.of(system.dimension(), seeds.stream().map(Seed::state).toList(), system.reach());
    return new Tracing(new Curve(family, settings, measure), progress);
  }

  BifurcationDiagram diagram(
      Tracing tracing, List<Double> searched, ContinuationProgress progress, long begun) {
    return new BifurcationDiagram(
        family.parameter(),
        settings.from(),
        settings.to(),
        tracing.branches(),
        searched,
        progress.isCancelled()
            ? BifurcationDiagram.Completion.CANCELLED
            : BifurcationDiagram.Completion.DONE,
        (System.nanoTime() - begun) * 1e-9);
  }
}
