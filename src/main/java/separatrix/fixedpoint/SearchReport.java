package separatrix.fixedpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the starts of a search.
 *
 * @param starts how many were tried
 * @param steps Levenberg-Marquardt steps of all starts together
 * @param converged how many ended at a fixed point
 * @param slow how many ended at a slow point
 * @param outside how many ended where no running system can be (a saturated gate)
 * @param failed how many ended nowhere, by reason in words
 * @param sinceLastNew starts since the last new fixed point
 * @param end why the search ended
 * @param seconds wall time
 * @param settings what was asked for
 * @param missing how many points are likely to be missing
 * @param rejected some of the places outside
 */
public record SearchReport(
    int starts,
    long steps,
    int converged,
    int slow,
    int outside,
    Map<String, Integer> failed,
    int sinceLastNew,
    End end,
    double seconds,
    SearchSettings settings,
    MissingEstimate missing,
    List<Rejected> rejected) {

  public SearchReport {
    failed = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(failed));
    rejected = List.copyOf(rejected);
  }

  /** Why a search ended. */
  public enum End {
    NOT_STARTED("not searched yet"),
    CONSISTENT("the audit is consistent and no new point came for a while"),
    EXHAUSTED("no new point came for a while, though the audit cannot confirm the count"),
    BUDGET("all starts were used up, so the count is open"),
    CANCELLED("cancelled; what was found until then stands");

    private final String words;

    End(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  static SearchReport none() {
    return new SearchReport(
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        0,
        End.NOT_STARTED,
        0,
        SearchSettings.standard(),
        MissingEstimate.of(List.of()),
        List.of());
  }
}
