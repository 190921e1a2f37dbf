package separatrix.ui.main;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/**
 * One thing the user can do, wherever it is offered.
 *
 * @param id unique, the id of its nodes
 * @param text for menus and buttons
 * @param tip one sentence that says what it does
 * @param key that triggers it
 * @param icon name of an icon of the Material Design pack
 * @param mark whether it is switched on, for what can be switched
 * @param bar why it cannot be done now, beyond what the window shows
 */
record Command(
    String id,
    String text,
    String tip,
    KeyCombination key,
    String icon,
    Runnable action,
    BooleanExpression enabled,
    Mark mark,
    Bar bar) {

  /**
   * What stands in the way of an action now and then.
   *
   * @param stands while it does
   * @param reason in a sentence
   */
  record Bar(BooleanExpression stands, String reason) {
    static Bar none() {
      return new Bar(new ReadOnlyBooleanWrapper(false), "");
    }
  }

  /** Whether an action is a switch, and how it stands. */
  sealed interface Mark {
    /** An action, not a switch. */
    record Plain() implements Mark {}

    /** A switch that is on while the expression holds. */
    record Switch(BooleanExpression on) implements Mark {}
  }

  Command {
    if (text.isBlank() || tip.isBlank()) {
      throw new IllegalArgumentException("Command " + id + " has no words; text and tip are due.");
    }
  }

  /** An action that can always be done. */
  static Command of(String id, String text, String tip, String key, String icon, Runnable action) {
    return new Command(
        id,
        text,
        tip,
        KeyCombination.valueOf(key),
        icon,
        action,
        new ReadOnlyBooleanWrapper(true),
        new Mark.Plain(),
        Bar.none());
  }

  /** This action, for when something holds. */
  Command when(BooleanExpression holds) {
    return new Command(id, text, tip, key, icon, action, holds, mark, bar);
  }

  /** This action as a switch. */
  Command switching(BooleanExpression on) {
    return new Command(id, text, tip, key, icon, action, enabled, new Mark.Switch(on), bar);
  }

  /** This action, impossible while something stands in its way. */
  Command barred(Bar by) {
    BooleanBinding holds = enabled.and(by.stands().not());
    return new Command(id, text, tip, key, icon, action, holds, mark, by);
  }

  /** What it does, or why it cannot be done now. */
  StringBinding help() {
    return Bindings.when(bar.stands())
        .then(bar.reason())
        .otherwise(tip + " (" + key.getDisplayText() + ")");
  }

  /** Whether the key is one that typing text needs too: no Ctrl, Alt or Meta, no function key. */
  boolean isTyped() {
    boolean function =
        key instanceof KeyCodeCombination combination && combination.getCode().isFunctionKey();
    return !function
        && Stream.of(key.getControl(), key.getAlt(), key.getMeta(), key.getShortcut())
            .noneMatch(ModifierValue.DOWN::equals);
  }

  /** Does it, if it can be done now. */
  void run() {
    if (enabled.get()) {
      action.run();
    }
  }
}
