package separatrix.ui.points;

import javafx.scene.control.TableCell;
import separatrix.ui.plot.PointChip;

/** The name of a point with the sign of its class. */
final class LabelCell extends TableCell<PointRow, PointRow> {

  @Override
  protected void updateItem(PointRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText("");
      setGraphic(null);
      return;
    }
    setText(row.point().label());
    setGraphic(new PointChip(row.look()));
    setAccessibleText(row.words());
  }
}
