package separatrix.ui.main;

import java.util.List;
import separatrix.ui.workspace.Playback;
import separatrix.ui.workspace.Workspace;

/** The Playback menu. */
final class PlaybackCommands {
  private PlaybackCommands() {}

  static CommandMenu menu(Workspace workspace) {
    Playback playback = workspace.playback();
    return new CommandMenu(
        "Playback",
        List.of(
            List.of(
                Command.of(
                        "play",
                        "Play",
                        "Let the cursor run along the trial, in the picture and in the traces.",
                        "Space",
                        "mdi2p-play",
                        playback::toggle)
                    .switching(playback.playingProperty()),
                step(
                    "step-forward",
                    "Step forward",
                    "One step on.",
                    "Shortcut+Right",
                    "mdi2s-skip-next",
                    playback,
                    1),
                step(
                    "step-back",
                    "Step back",
                    "One step back.",
                    "Shortcut+Left",
                    "mdi2s-skip-previous",
                    playback,
                    -1),
                Command.of(
                    "to-start",
                    "To the start",
                    "Go to the start of the trial.",
                    "Home",
                    "mdi2p-page-first",
                    () -> playback.seek(0)),
                Command.of(
                    "to-end",
                    "To the end",
                    "Go to the end of the trial.",
                    "End",
                    "mdi2p-page-last",
                    () -> playback.seek(playback.lengthProperty().get()))),
            List.of(
                Command.of(
                    "faster",
                    "Faster",
                    "Play twice as fast.",
                    "Period",
                    "mdi2f-fast-forward",
                    () -> playback.changeSpeed(1)),
                Command.of(
                    "slower",
                    "Slower",
                    "Play half as fast.",
                    "Comma",
                    "mdi2r-rewind",
                    () -> playback.changeSpeed(-1))),
            List.of(
                trial(
                    "next-trial",
                    "Next trial",
                    "Play the next trial.",
                    "Shortcut+Down",
                    "mdi2a-arrow-down-bold",
                    workspace,
                    1),
                trial(
                    "previous-trial",
                    "Previous trial",
                    "Play the trial before.",
                    "Shortcut+Up",
                    "mdi2a-arrow-up-bold",
                    workspace,
                    -1))));
  }

  private static Command step(
      String id, String text, String tip, String key, String icon, Playback playback, int by) {
    return Command.of(id, text, tip, key, icon, () -> playback.stepBy(by));
  }

  private static Command trial(
      String id, String text, String tip, String key, String icon, Workspace workspace, int by) {
    return Command.of(
        id,
        text,
        tip,
        key,
        icon,
        () -> {
          int trials = workspace.session().trajectories().size();
          int now = workspace.playback().trialProperty().get();
          workspace.playback().trialProperty().set(Math.floorMod(now + by, trials));
        });
  }
}
