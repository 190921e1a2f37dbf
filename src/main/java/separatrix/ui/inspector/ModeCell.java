package separatrix.ui.inspector;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/** A cell of the table of modes that writes its value in its own way. */
final class ModeCell<T> extends TableCell<ModeRow, T> {
  private final Function<T, String> words;

  ModeCell(Function<T, String> words) {
    this.words = words;
    setAlignment(Pos.CENTER_RIGHT);
  }

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? "" : words.apply(item));
  }
}
