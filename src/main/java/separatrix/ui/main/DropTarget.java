package separatrix.ui.main;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Files may be dropped anywhere on the window. */
final class DropTarget {
  private final Consumer<Path> opened;
  private final StackPane veil = new StackPane(new Label("Drop to open"));

  private DropTarget(Consumer<Path> opened) {
    this.opened = opened;
    veil.getStyleClass().add("drop-target");
    veil.setMouseTransparent(true);
    veil.setVisible(false);
  }

  /**
   * Listens on a scene.
   *
   * @param holder covers the window; shows that a drop would be taken
   */
  static void on(Scene scene, StackPane holder, Consumer<Path> opened) {
    DropTarget target = new DropTarget(opened);
    holder.getChildren().add(target.veil);
    scene.addEventFilter(DragEvent.DRAG_OVER, target::over);
    scene.addEventFilter(DragEvent.DRAG_EXITED_TARGET, _ -> target.veil.setVisible(false));
    scene.addEventFilter(DragEvent.DRAG_DROPPED, target::dropped);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      veil.setVisible(true);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    Dragboard board = event.getDragboard();
    veil.setVisible(false);
    if (board.hasFiles()) {
      board.getFiles().stream().map(File::toPath).forEach(opened);
      event.setDropCompleted(true);
      event.consume();
    }
  }
}
