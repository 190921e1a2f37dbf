package separatrix.ui.points;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import separatrix.scene.Selection;

/** A row that tells the model when it is hovered, and shows when its point is, in any pane. */
final class PointTableRow extends TableRow<PointRow> {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

  private final PointsViewModel model;

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
    setTooltip(
        empty || row == null
            ? null
            : new Tooltip(row.point().reason() + "\nDouble click: go to the nearest trial."));
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
