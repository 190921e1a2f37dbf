package separatrix.ui.workspace;

import java.util.List;
import separatrix.session.Kick;
import separatrix.session.KickRequest;
import separatrix.session.Session;

/** Works out kicks in the background and adds their flows to the session. */
final class KickWork {
  private final Workspace workspace;
  // Kicks do not supersede each other, so each has a key of its own.
  private int jobs;

  KickWork(Workspace workspace) {
    this.workspace = workspace;
  }

  void kick(List<KickRequest> requests) {
    Session now = workspace.session();
    workspace
        .work()
        .start(
            "kick " + jobs++,
            "Kicking",
            _ -> requests.stream().flatMap(request -> now.flows(request).stream()).toList(),
            kicks -> add(now, kicks, kicks.size() == 1 ? "Kick" : kicks.size() + " kicks"));
  }

  /** Adds flows that were worked out in a session, as one change. */
  void add(Session asked, List<Kick> kicks, String change) {
    Session now = workspace.session();
    // The flows of a network or an input that is no longer shown would mean nothing.
    if (now.subject().equals(asked.subject()) && now.input().equals(asked.input())) {
      Session next = now.withMoreKicks(kicks);
      List<Kick> added = next.kicks().subList(now.kicks().size(), next.kicks().size());
      workspace
          .growth()
          .begin(
              added.getFirst().id(),
              added.stream().mapToInt(k -> k.flow().steps()).max().orElse(1));
      workspace.replace(change, next);
    }
  }
}
