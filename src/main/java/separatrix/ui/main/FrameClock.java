package separatrix.ui.main;

import javafx.animation.AnimationTimer;
import separatrix.ui.workspace.Workspace;

/** Lets time pass in the workspace, frame by frame, while something there moves. */
final class FrameClock extends AnimationTimer {
  /** After a pause, or on a very slow machine, no more than this passes at once. */
  private static final double LONGEST = 0.25;

  private final Workspace workspace;
  private long last = -1;

  private FrameClock(Workspace workspace) {
    this.workspace = workspace;
  }

  /** A clock that runs whenever it is needed. */
  static FrameClock of(Workspace workspace) {
    FrameClock clock = new FrameClock(workspace);
    workspace.playback().playingProperty().subscribe(clock::look);
    workspace.live().runningProperty().subscribe(clock::look);
    workspace.growth().overProperty().subscribe(clock::look);
    return clock;
  }

  private void look() {
    boolean moving =
        workspace.playback().playingProperty().get()
            || workspace.live().runningProperty().get()
            || !workspace.growth().isOver();
    if (!moving) {
      last = -1;
      stop();
    } else if (last < 0) {
      start();
    }
  }

  @Override
  public void handle(long now) {
    if (last >= 0) {
      workspace.advance(Math.min(LONGEST, (now - last) * 1e-9));
    }
    last = now;
  }
}
