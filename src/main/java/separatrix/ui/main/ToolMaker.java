package separatrix.ui.main;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes buttons of commands. */
final class ToolMaker {
  /** Commands that have a button of their own, in order; an empty name is a line between them. */
  private static final List<String> TOOLS =
      List.of(
          "open",
          "train",
          "",
          "undo",
          "redo",
          "",
          "search",
          "kick",
          "exits",
          "",
          "play",
          "live",
          "",
          "view-fit",
          "view-reset",
          "",
          "keys");

  private ToolMaker() {}

  /** Fills the bar with the buttons of these commands. */
  static void fill(ToolBar toolBar, List<CommandMenu> menus) {
    List<Command> all = menus.stream().flatMap(menu -> menu.commands().stream()).toList();
    for (String id : TOOLS) {
      if (id.isEmpty()) {
        toolBar.getItems().add(new Separator());
      } else {
        all.stream()
            .filter(command -> command.id().equals(id))
            .map(ToolMaker::tool)
            .forEach(toolBar.getItems()::add);
      }
    }
  }

  /**
   * A button with the command's icon, its words, and its tip with the key; the tip is that of what
   * holds it, for a button that is disabled has none.
   */
  static Node tool(Command command) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(command.help());
    HBox holder = new HBox(button(command));
    Tooltip.install(holder, tip);
    return holder;
  }

  private static ButtonBase button(Command command) {
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
    button.disableProperty().bind(command.enabled().not());
    button.setOnAction(_ -> command.run());
    // Buttons of the tool bar would take the space bar from playback.
    button.setFocusTraversable(false);
    return button;
  }
}
