package separatrix.ui.workspace;

import java.util.List;
import java.util.Optional;
import separatrix.continuation.BifurcationDiagram;
import separatrix.continuation.Branch;
import separatrix.linalg.Vector;
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

  /** Whether they still say something about a session: all but the parameter is as it was. */
  public boolean standFor(Session session) {
    if (!of.subject().equals(session.subject())) {
      return false;
    }
    return switch (parameter) {
      case Parameter.Input(int channel) ->
          session
                  .input()
                  .minus(of.input())
                  .map(Math::abs)
                  .minus(
                      Vector.unit(session.input().size(), channel)
                          .times(Math.abs(session.input().at(channel) - of.input().at(channel))))
                  .maxAbs()
              == 0;
      case Parameter.Gain _, Parameter.Towards _ -> session.input().equals(of.input());
    };
  }
}
