package separatrix.session.saved;

import java.util.List;
import java.util.Optional;
import separatrix.continuation.BifurcationDiagram;
import separatrix.fixedpoint.SearchSettings;
import separatrix.session.Session;
import separatrix.session.Subject;
import separatrix.session.TrainingTimeline;

/**
 * What a session file holds of the numbers: everything that does not hang on a window.
 *
 * @param session what is shown
 * @param search how fixed points are searched
 * @param others networks that were shown before, towards which this one can be changed
 * @param past the network through its training, once that was worked out
 * @param diagram the fixed points as a parameter changes, once they were followed
 * @param basins what each attractor catches, once it was measured
 * @param threshold the smallest kick that was looked for last
 */
public record Analysis(
    Session session,
    SearchSettings search,
    List<Subject> others,
    Optional<TrainingTimeline> past,
    Optional<BifurcationDiagram> diagram,
    Optional<Basins> basins,
    Optional<Smallest> threshold) {

  public Analysis {
    others = List.copyOf(others);
  }

  /** A session of which nothing else is known. */
  public static Analysis of(Session session) {
    return new Analysis(
        session,
        SearchSettings.standard(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
