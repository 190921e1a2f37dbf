package separatrix.fixedpoint;

import java.util.Collection;
import java.util.Locale;

/**
 * What is still missing, judged by how often random starts met each point. With f₁ points met once
 * and f₂ twice in m draws, at least f₀ = (m − 1)/m · f₁(f₁ − 1) / 2(f₂ + 1) have not been met (Chao
 * 1984, bias-corrected), of which aimed starts may have found some already; and the next draw leads
 * to a point that no draw has met with a chance of about f₁/m (Good 1953). Points that random
 * starts all but never meet are beyond any such estimate.
 *
 * @param found the points that are known, however they were found
 * @param drawn those that random starts have met
 * @param once f₁
 * @param twice f₂
 * @param draws m: random starts that ended at a point
 */
public record MissingEstimate(int found, int drawn, int once, int twice, int draws) {

  /** From how often each known point was drawn. */
  static MissingEstimate of(Collection<Integer> drawsPerPoint) {
    return new MissingEstimate(
        drawsPerPoint.size(),
        (int) drawsPerPoint.stream().filter(draws -> draws > 0).count(),
        (int) drawsPerPoint.stream().filter(draws -> draws == 1).count(),
        (int) drawsPerPoint.stream().filter(draws -> draws == 2).count(),
        drawsPerPoint.stream().mapToInt(Integer::intValue).sum());
  }

  /** How many points are likely still missing, at least. */
  public double missing() {
    if (draws == 0) {
      return 0;
    }
    double unmet = (draws - 1.0) / draws * once * (once - 1.0) / (2 * (twice + 1.0));
    return Math.max(0, drawn + unmet - found);
  }

  /** The chance that the next random start meets a point that none has met. */
  public double chanceOfNew() {
    return draws == 0 ? 1 : (double) once / draws;
  }

  /** Whether random starts have met enough of the known points to tell what is missing. */
  public boolean isTelling() {
    return 2 * drawn >= found && draws > 0;
  }

  /** What it means, in one sentence. */
  public String sentence() {
    if (draws == 0) {
      return "No random start ended at a point: what is missing cannot be estimated, the count is open.";
    }
    if (!isTelling()) {
      return "Random starts have met only %d of the %d known points: what is missing cannot be estimated, the count is open."
          .formatted(drawn, found);
    }
    return String.format(
        Locale.ROOT,
        "By %d random starts that ended at %s, %d of them once only, %s to be missing (Chao1); %s (Good-Turing)%s.",
        draws,
        drawn == 1 ? "1 point" : drawn + " points",
        once,
        missing() < 0.5 ? "none seems" : "about %.0f or more seem".formatted(missing()),
        "the next one ends at a point that none of them has met with a chance of %.2g %%"
            .formatted(100 * chanceOfNew()),
        missing() < 1 ? "" : "; the count is open");
  }
}
