package separatrix.ui.input;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** One input channel, from 0, and the key that pulses it. */
record Channel(int number) {
  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.Q, KeyCode.W, KeyCode.E, KeyCode.T, KeyCode.Y, KeyCode.U, KeyCode.I, KeyCode.O);

  /** The key, for as many channels as there are keys. */
  Optional<KeyCode> key() {
    return number < KEYS.size() ? Optional.of(KEYS.get(number)) : Optional.empty();
  }

  String name() {
    return "u"
        + Integer.toString(number + 1)
            .chars()
            .mapToObj(digit -> Character.toString(digit - '0' + '₀'))
            .reduce("", String::concat);
  }
}
