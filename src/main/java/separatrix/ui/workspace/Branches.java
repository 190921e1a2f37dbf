package separatrix.ui.workspace;

import java.util.List;
import java.util.Optional;
import separatrix.continuation.BifurcationDiagram;
import separatrix.continuation.Branch;
import separatrix.session.Session;

/**
 * Fixed points followed through a range of a parameter.
 *
 * @param of the session whose network it was
 * @param parameter what was changed
 * @param branches so far, or all of them
 * @param whole the diagram once it is done
 */
public record Branches(
    Session of, Parameter parameter, List<Branch> branches, List<BifurcationDiagram> whole) {

  public Branches {
    branches = List.copyOf(branches);
    whole = List.copyOf(whole);
  }

  /** None, of a session in which nothing was followed. */
  static Branches none(Session session) {
    return new Branches(session, new Parameter.Gain(), List.of(), List.of());
  }

  /** The diagram, once it is done. */
  public Optional<BifurcationDiagram> diagram() {
    return whole.stream().findFirst();
  }

  /** Whether they still say something about a session: the same network under a like input. */
  public boolean standFor(Session session) {
    return of.subject().equals(session.subject())
        && parameter
            .family(of)
            .at(parameter.present(of))
            .step(of.trajectories().getFirst().state(0))
            .equals(
                parameter
                    .family(session)
                    .at(parameter.present(of))
                    .step(of.trajectories().getFirst().state(0)));
  }
}
