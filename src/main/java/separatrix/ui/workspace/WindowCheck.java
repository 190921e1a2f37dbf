package separatrix.ui.workspace;

import separatrix.files.UnreadableNetworkException;
import separatrix.session.Session;

/** Whether what a file says of a window fits the session in it. */
final class WindowCheck {
  private WindowCheck() {}

  static void of(WindowState window, Session session) throws UnreadableNetworkException {
    int inputs = session.subject().network().cell().inputSize();
    require(window.held().size() == inputs, "held", "%d inputs are due".formatted(inputs));
    require(
        window.play().trial() < session.trajectories().size(),
        "play",
        "there are %d trials".formatted(session.trajectories().size()));
    require(
        Selections.existIn(session, window.selection()), "selection", "what it names is not there");
    require(
        window.stage().dividers().size() == Preferences.standard().dividers().size()
            && window.stage().dividers().stream().allMatch(share -> share >= 0 && share <= 1),
        "stage.dividers",
        "shares from 0 to 1 are due");
  }

  private static void require(boolean holds, String field, String due)
      throws UnreadableNetworkException {
    if (!holds) {
      throw new UnreadableNetworkException(
          "The field \"window.%s\" does not fit the session: %s; save the session again."
              .formatted(field, due));
    }
  }
}
