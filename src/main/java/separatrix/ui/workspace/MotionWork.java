package separatrix.ui.workspace;

import separatrix.dynamics.LyapunovSettings;
import separatrix.dynamics.LyapunovSpectrum;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.scene.Selection;
import separatrix.session.Session;

/**
 * Names in the background what a flow comes to, by its Lyapunov spectrum: rest, a cycle, a torus or
 * chaos.
 */
public final class MotionWork {
  private static final String KEY = "motion";

  private final Workspace workspace;

  MotionWork(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Names the motion from the end of the selected kick, or from the selected state. */
  public void name() {
    Session now = workspace.session();
    Selection selection = workspace.selection();
    Vector start =
        Selections.kick(now, selection)
            .map(kick -> kick.flow().last())
            .or(() -> Selections.way(now, selection).map(way -> way.run().last()))
            .or(() -> Selections.state(now, selection))
            .orElseGet(() -> played(now).state(workspace.playback().step()));
    Autonomous system = now.subject().network().under(now.input());
    workspace
        .work()
        .startApart(
            KEY,
            "Measuring the Lyapunov spectrum",
            job ->
                LyapunovSpectrum.of(
                    system, start, LyapunovSettings.standard(system.dimension()), job::isCancelled),
            spectrum ->
                workspace.tell(
                    Notice.information(
                        "The flow from %s: %s".formatted(words(selection), spectrum.sentence()))));
  }

  private Trajectory played(Session session) {
    return session.trajectories().get(workspace.playback().trialProperty().get());
  }

  private static String words(Selection selection) {
    return switch (selection) {
      case Selection.KickSelected(int id) -> "the end of kick " + id;
      case Selection.Way _ -> "the end of this way out";
      case Selection.Point _, Selection.ModeOf _ -> "this point";
      case Selection.Cycle _ -> "this cycle";
      case Selection.Step _ -> "this state";
      case Selection.Nothing _ -> "the cursor";
    };
  }
}
