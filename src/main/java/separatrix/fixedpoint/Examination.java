package separatrix.fixedpoint;

import java.util.Locale;
import separatrix.dynamics.Linearization;
import separatrix.fixedpoint.FixedPoint.Kind;
import separatrix.linalg.Vector;

/** Turns a state where a start ended into a point: linearises it and gathers the evidence. */
final class Examination {
  private final SearchProblem problem;
  private final SearchSettings settings;

  Examination(SearchProblem problem, SearchSettings settings) {
    this.problem = problem;
    this.settings = settings;
  }

  /** A point of q nearly zero, without a number. */
  FixedPoint of(Polish polish, Kind kind, Origin origin) {
    return point(polish.state(), polish.q(), polish.newtonStep(), kind, origin);
  }

  /** A local minimum of q, without a number. */
  FixedPoint ofSlow(Vector state, double q, Origin origin) {
    return point(state, q, Double.POSITIVE_INFINITY, Kind.SLOW, origin);
  }

  private FixedPoint point(Vector state, double q, double newtonStep, Kind kind, Origin origin) {
    Linearization at = Linearization.at(problem.system(), state);
    return new FixedPoint(
        0,
        state,
        problem.input(),
        q,
        kind,
        at,
        0,
        at.spectrum().marginal(settings.deadBand()),
        reason(kind, q),
        Evidence.of(problem, state, newtonStep, origin));
  }

  private String reason(Kind kind, double q) {
    String words =
        switch (kind) {
          case FIXED -> "q = %.1e, below %.0e";
          case CONTINUUM -> "q = %.1e, below %.0e, and I − J is singular";
          case SLOW -> "a local minimum of q = %.1e, above %.0e";
        };
    return String.format(Locale.ROOT, words, q, settings.tolerance());
  }
}
