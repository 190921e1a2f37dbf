package separatrix.ui.main;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;
import separatrix.ui.workspace.Autosave;
import separatrix.ui.workspace.SessionDocument;

/** Says when the session is kept: when changes have settled, and when the window is left. */
final class AutosaveClock {
  private static final Duration SETTLED = Duration.seconds(30);

  /** What changes all the time is kept so often. */
  private static final Duration MOST = Duration.minutes(2);

  private final Autosave autosave;
  private final PauseTransition settling = new PauseTransition(SETTLED);
  private final PauseTransition waiting = new PauseTransition(MOST);

  private AutosaveClock(Autosave autosave) {
    this.autosave = autosave;
    settling.setOnFinished(_ -> keep());
    waiting.setOnFinished(_ -> keep());
  }

  static void of(Autosave autosave, SessionDocument document, Stage stage) {
    AutosaveClock clock = new AutosaveClock(autosave);
    document.revisionProperty().addListener((_, _, _) -> clock.changed());
    stage
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                clock.keep();
              }
            });
  }

  private void changed() {
    settling.playFromStart();
    if (waiting.getStatus() != Animation.Status.RUNNING) {
      waiting.playFromStart();
    }
  }

  private void keep() {
    settling.stop();
    waiting.stop();
    autosave.keep();
  }
}
