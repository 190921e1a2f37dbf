package separatrix.ui.main;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** The sheet of all keys and gestures. */
final class KeySheet {
  private record Gesture(String hand, String effect) {}

  private static final List<Gesture> GESTURES =
      List.of(
          new Gesture("Drag", "Orbit"),
          new Gesture("Shift + drag", "Pan (middle or right button too)"),
          new Gesture("Ctrl + drag", "Roll"),
          new Gesture("Wheel, pinch", "Zoom towards the cursor"),
          new Gesture("Click", "Select; on nothing: select nothing"),
          new Gesture("Double click", "Make it the pivot"),
          new Gesture("Arrows", "Orbit by 5°; with Shift: pan"),
          new Gesture("Alt + left, right", "Camera back and forward"));

  private static final int COLUMNS = 2;

  private KeySheet() {}

  static Dialog<ButtonType> of(List<CommandMenu> menus, Window owner) {
    HBox columns = new HBox();
    GridPane[] grids = new GridPane[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      grids[i] = new GridPane();
      grids[i].getStyleClass().add("key-sheet");
      columns.getChildren().add(grids[i]);
    }
    addGestures(grids[0]);
    int total = menus.stream().mapToInt(menu -> menu.commands().size()).sum() + GESTURES.size();
    int placed = GESTURES.size();
    for (CommandMenu menu : menus) {
      GridPane grid = grids[2 * placed < total ? 0 : 1];
      heading(grid, menu.title());
      menu.commands().forEach(command -> row(grid, command.key().getDisplayText(), command.text()));
      placed += menu.commands().size();
    }
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle("Keys and gestures");
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(scroll);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    // The theme sets a width of its own, which the least width overrules.
    dialog.getDialogPane().setMinWidth(Math.min(1080, owner.getWidth() - 40));
    dialog.getDialogPane().setPrefHeight(Math.min(760, owner.getHeight() - 80));
    dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
    dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
    return dialog;
  }

  private static void addGestures(GridPane grid) {
    heading(grid, "In the picture");
    GESTURES.forEach(gesture -> row(grid, gesture.hand(), gesture.effect()));
  }

  private static void heading(GridPane grid, String words) {
    Label label = new Label(words);
    label.getStyleClass().add("heading");
    grid.add(label, 0, grid.getRowCount(), 2, 1);
  }

  private static void row(GridPane grid, String key, String words) {
    Label cap = new Label(key);
    cap.getStyleClass().add("key");
    Label effect = new Label(words);
    // Better a sheet to scroll than one that hides the very keys.
    cap.setMinWidth(Region.USE_PREF_SIZE);
    effect.setMinWidth(Region.USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), cap, effect);
  }
}
