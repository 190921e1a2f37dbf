package separatrix.ui.perturb;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import separatrix.ui.plot.PointChip;

/** A kick in the list: the sign of where it ended, why and how, and a button that removes it. */
final class KickCell extends ListCell<KickLine> {
  private final PerturbViewModel model;

  KickCell(PerturbViewModel model) {
    this.model = model;
    hoverProperty().subscribe(this::hoverChanged);
  }

  @Override
  protected void updateItem(KickLine kick, boolean empty) {
    super.updateItem(kick, empty);
    setText("");
    setGraphic(empty || kick == null ? null : line(kick));
    setAccessibleText(empty || kick == null ? "" : kick.cause() + " " + kick.outcome());
  }

  private void hoverChanged(boolean hovered) {
    if (!isEmpty() && hovered) {
      model.hover(getItem());
    } else if (!isEmpty()) {
      model.hoverNothing();
    }
  }

  private Node line(KickLine kick) {
    Label cause = new Label(kick.cause());
    Label outcome = new Label(kick.outcome());
    outcome.getStyleClass().add("quiet");
    VBox words = new VBox(cause, outcome);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button remove = new Button();
    remove.setGraphic(new FontIcon("mdi2c-close"));
    remove.setAccessibleText("Remove kick " + kick.id());
    remove.setTooltip(new Tooltip("Remove this kick (Delete)"));
    remove.getStyleClass().addAll("button-icon", "flat");
    remove.setOnAction(_ -> model.remove(kick));
    HBox line = new HBox(sign(kick.end()), words, remove);
    line.getStyleClass().add("kick-line");
    return line;
  }

  private static Node sign(KickLine.End end) {
    return switch (end) {
      case KickLine.End.AtPoint(var look, String label) -> {
        Label named = new Label(label, new PointChip(look));
        named.getStyleClass().add("kick-end");
        yield named;
      }
      case KickLine.End.Elsewhere(String sign) -> {
        Label plain = new Label(sign);
        plain.getStyleClass().add("kick-end");
        yield plain;
      }
    };
  }
}
