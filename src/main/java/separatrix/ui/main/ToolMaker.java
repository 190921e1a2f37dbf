package separatrix.ui.main;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes buttons of commands. */
final class ToolMaker {
  private ToolMaker() {}

  /** A button with the command's icon, its words, and its tip with the key. */
  static ButtonBase button(Command command) {
    return switch (command.mark()) {
      case Command.Mark.Plain _ -> prepared(new Button(command.text()), command);
      case Command.Mark.Switch(BooleanExpression on) -> {
        ToggleButton toggle = new ToggleButton(command.text());
        on.subscribe(toggle::setSelected);
        ButtonBase button = prepared(toggle, command);
        button.setOnAction(
            _ -> {
              command.run();
              toggle.setSelected(on.get());
            });
        yield button;
      }
    };
  }

  private static ButtonBase prepared(ButtonBase button, Command command) {
    button.setId("tool-" + command.id());
    button.setGraphic(new FontIcon(command.icon()));
    button.getStyleClass().add("flat");
    button.setTooltip(new Tooltip(command.tip() + " (" + command.key().getDisplayText() + ")"));
    button.disableProperty().bind(command.enabled().not());
    button.setOnAction(_ -> command.run());
    // Buttons of the tool bar would take the space bar from playback.
    button.setFocusTraversable(false);
    return button;
  }
}
