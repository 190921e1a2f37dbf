package separatrix.ui.main;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;

/** Takes the plain keys (P, Space, …) from the menus while the user types text. */
final class KeyGuard {
  private KeyGuard() {}

  static void on(Scene scene, List<MenuItem> items) {
    scene
        .focusOwnerProperty()
        .subscribe(
            owner -> {
              boolean typing = owner instanceof TextInputControl;
              for (MenuItem item : items) {
                if (item.getUserData() instanceof Command command && command.isTyped()) {
                  item.setAccelerator(typing ? null : command.key());
                }
              }
            });
  }
}
