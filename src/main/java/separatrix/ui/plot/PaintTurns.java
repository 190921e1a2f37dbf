package separatrix.ui.plot;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Lets one plot of a window paint anew in a pulse, so that no frame has to draw them all where one
 * change concerns many. The others follow in the next pulses, in the order in which they asked.
 */
final class PaintTurns {
  /** Who has asked and not painted yet; the first has the turn. */
  private final Deque<Parent> asked = new ArrayDeque<>();

  private boolean inPulse;

  private PaintTurns(Scene scene) {
    scene.addPreLayoutPulseListener(this::begin);
    scene.addPostLayoutPulseListener(this::end);
  }

  /** Those of a window, made when first asked for. */
  static PaintTurns of(Scene scene) {
    return (PaintTurns)
        scene.getProperties().computeIfAbsent(PaintTurns.class, _ -> new PaintTurns(scene));
  }

  private void begin() {
    inPulse = true;
    if (!asked.isEmpty()) {
      asked.getFirst().requestLayout();
    }
  }

  private void end() {
    inPulse = false;
    asked.pollFirst();
    if (!asked.isEmpty()) {
      Platform.requestNextPulse();
    }
  }

  /**
   * Whether a plot may paint now; else it is laid out again in a later pulse. Outside a pulse, as
   * in a snapshot, everybody may.
   *
   * @param layer what paints when it is laid out
   */
  boolean take(Parent layer) {
    if (!inPulse) {
      return true;
    }
    if (!asked.contains(layer)) {
      asked.addLast(layer);
    }
    return asked.getFirst().equals(layer);
  }
}
