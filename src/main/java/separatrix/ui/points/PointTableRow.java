package separatrix.ui.points;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import separatrix.scene.Selection;

/** A row that tells the model when it is hovered, and shows when its point is, in any pane. */
final class PointTableRow extends TableRow<PointRow> {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

  private final PointsViewModel model;
  // A tooltip is a window of its own: dear to make for every change of a row.
  private final Tooltip tip = new Tooltip();

  PointTableRow(PointsViewModel model) {
    this.model = model;
    hoverProperty().subscribe(this::hoverChanged);
    model.hoveredProperty().subscribe(_ -> showPointed());
    setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && !isEmpty()) {
            model.showNearest(getItem());
          }
        });
  }

  @Override
  protected void updateItem(PointRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setTooltip(null);
    } else {
      tip.setText(row.tip() + "\nDouble click: go to the nearest trial.");
      setTooltip(tip);
    }
    showPointed();
  }

  private void hoverChanged(boolean hovered) {
    if (isEmpty()) {
      return;
    }
    if (hovered) {
      model.hover(getItem());
    } else {
      model.hoverNothing();
    }
  }

  private void showPointed() {
    boolean pointed =
        !isEmpty()
            && getItem() != null
            && model.hoveredProperty().get() instanceof Selection.Point(int id)
            && id == getItem().id();
    pseudoClassStateChanged(POINTED, pointed);
  }
}
