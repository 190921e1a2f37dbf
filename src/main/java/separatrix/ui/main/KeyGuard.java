package separatrix.ui.main;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Settles who gets a plain key: the menus, or what has the focus. */
final class KeyGuard {
  private KeyGuard() {}

  static void on(Scene scene, List<MenuItem> items) {
    List<MenuItem> plain =
        items.stream()
            .filter(item -> item.getUserData() instanceof Command command && command.isTyped())
            .toList();
    scene.focusOwnerProperty().subscribe(_ -> yieldToText(scene, plain));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> takeFromOwner(scene, plain, event));
  }

  /** While text is typed, plain keys are letters. */
  private static void yieldToText(Scene scene, List<MenuItem> plain) {
    boolean typing = scene.getFocusOwner() instanceof TextInputControl;
    for (MenuItem item : plain) {
      if (item.getUserData() instanceof Command command) {
        item.setAccelerator(typing ? null : command.key());
      }
    }
  }

  /**
   * Lists and tables would swallow these two, though they do nothing with them here; a button that
   * was clicked would be pressed once more. One that was reached by keys is pressed by Space.
   */
  private static void takeFromOwner(Scene scene, List<MenuItem> plain, KeyEvent event) {
    Node owner = scene.getFocusOwner();
    boolean inList = owner instanceof ListView || owner instanceof TableView;
    boolean clicked =
        (owner instanceof ButtonBase || owner instanceof ComboBoxBase) && !owner.isFocusVisible();
    boolean taken =
        switch (event.getCode()) {
          case SPACE -> inList || clicked;
          case ESCAPE -> inList;
          default -> false;
        };
    if (taken) {
      for (MenuItem item : plain) {
        if (item.getUserData() instanceof Command command && command.key().match(event)) {
          command.run();
          event.consume();
        }
      }
    }
  }
}
