package separatrix.ui.points;

import javafx.scene.control.TableCell;
import separatrix.scene.PointClass;
import separatrix.ui.plot.PointChip;

/** The name of a point with the sign of its class. */
final class LabelCell extends TableCell<PointRow, PointRow> {
  private final PointChip chip = new PointChip(PointClass.SLOW);

  @Override
  protected void updateItem(PointRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText("");
      setGraphic(null);
      return;
    }
    setText(row.point().label());
    chip.show(row.look());
    setGraphic(chip);
    setAccessibleText(row.words());
  }
}
