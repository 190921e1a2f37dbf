package separatrix.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes menus of commands. */
final class MenuMaker {
  private MenuMaker() {}

  static Menu menu(CommandMenu commands) {
    Menu menu = new Menu(commands.title());
    for (List<Command> group : commands.groups()) {
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      group.forEach(command -> menu.getItems().add(item(command)));
    }
    menu.setOnShown(_ -> giveTips(menu));
    return menu;
  }

  /** All items of a menu and its submenus that do something. */
  static List<MenuItem> items(Menu menu) {
    List<MenuItem> items = new ArrayList<>();
    for (MenuItem item : menu.getItems()) {
      if (item instanceof Menu inner) {
        items.addAll(items(inner));
      } else if (!(item instanceof SeparatorMenuItem)) {
        items.add(item);
      }
    }
    return items;
  }

  private static MenuItem item(Command command) {
    MenuItem item =
        switch (command.mark()) {
          case Command.Mark.Plain _ -> new MenuItem(command.text(), new FontIcon(command.icon()));
          case Command.Mark.Switch(var on) -> {
            CheckMenuItem check = new CheckMenuItem(command.text());
            on.subscribe(check::setSelected);
            yield check;
          }
        };
    item.setId("menu-" + command.id());
    item.setUserData(command);
    item.setAccelerator(command.key());
    item.disableProperty().bind(command.enabled().not());
    item.setOnAction(
        _ -> {
          command.run();
          // A click has turned the mark; it shows how things stand, not what was clicked.
          if (item instanceof CheckMenuItem check
              && command.mark() instanceof Command.Mark.Switch(var on)) {
            check.setSelected(on.get());
          }
        });
    return item;
  }

  /** The rows of a menu exist only once it is shown. */
  private static void giveTips(Menu menu) {
    for (MenuItem item : items(menu)) {
      Node row = item.getStyleableNode();
      if (row != null && item.getUserData() instanceof Command command) {
        Tooltip.install(row, new Tooltip(command.tip()));
      }
    }
  }
}
