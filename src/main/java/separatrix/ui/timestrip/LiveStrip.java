package separatrix.ui.timestrip;

import java.util.List;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;
import separatrix.ui.workspace.LiveState;
import separatrix.ui.workspace.LiveTrail;

/** The strip of a live run: its recent past, the newest at the right. */
final class LiveStrip {
  private LiveStrip() {}

  static Strip of(LiveTrail trail, StripMaker.Content content) {
    List<LiveState> states = trail.states();
    if (states.size() < 2) {
      return Strip.empty();
    }
    Trajectory recent =
        new Trajectory(
            Matrix.ofRows(states.stream().map(LiveState::state).toList()),
            Matrix.ofRows(states.stream().skip(1).map(LiveState::input).toList()),
            Matrix.ofRows(states.stream().map(LiveState::output).toList()));
    return StripMaker.of(trail.step() - recent.steps(), recent, Matrix.zeros(0, 0), content);
  }
}
