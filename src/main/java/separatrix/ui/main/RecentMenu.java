package separatrix.ui.main;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import separatrix.ui.workspace.Preferences;

/** The files that were opened lately; those that are gone are greyed. */
final class RecentMenu {
  private RecentMenu() {}

  static Menu of(ObjectProperty<Preferences> preferences, Consumer<Path> open) {
    Menu menu = new Menu("Recent files");
    menu.setId("menu-recent");
    // An empty menu cannot be opened at all.
    MenuItem none = new MenuItem("None yet");
    none.setDisable(true);
    menu.getItems().add(none);
    menu.setOnShowing(
        _ -> {
          menu.getItems().clear();
          for (Path path : preferences.get().recent()) {
            MenuItem item = new MenuItem(path.getFileName() + "   " + path.getParent());
            item.setMnemonicParsing(false);
            item.setDisable(!Files.isReadable(path));
            item.setOnAction(_ -> open.accept(path));
            menu.getItems().add(item);
          }
          if (menu.getItems().isEmpty()) {
            menu.getItems().add(none);
          } else {
            MenuItem clear = new MenuItem("Forget all");
            clear.setOnAction(_ -> preferences.set(preferences.get().withoutRecent()));
            menu.getItems().addAll(new SeparatorMenuItem(), clear);
          }
        });
    return menu;
  }
}
