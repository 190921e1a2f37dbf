package separatrix.ui.points;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** A cell that writes a value in its own way. */
final class ValueCell<T> extends TableCell<PointRow, T> {
  static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

  private final Function<T, String> words;

  private ValueCell(Function<T, String> words, Pos place) {
    this.words = words;
    setAlignment(place);
  }

  /** Makes a column show, and sort by, a value of each row. */
  static <T> void fill(
      TableColumn<PointRow, T> column,
      Function<PointRow, T> value,
      Function<T, String> words,
      Pos place) {
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(value.apply(line.getValue())));
    column.setCellFactory(_ -> new ValueCell<>(words, place));
  }

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? "" : words.apply(item));
  }
}
