package separatrix.ui.points;

import java.util.Map;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.javafx.FontIcon;
import separatrix.fixedpoint.Trust;

/** How far a point can be trusted, as a sign: a tick, a warning or a cross, each in its colour. */
final class TrustCell extends TableCell<PointRow, Trust> {
  private static final Map<Trust.Level, String> ICONS =
      Map.of(
          Trust.Level.SURE, "mdi2c-check-circle",
          Trust.Level.DOUBTFUL, "mdi2a-alert",
          Trust.Level.UNRELIABLE, "mdi2c-close-octagon");

  private final FontIcon icon = new FontIcon();

  TrustCell() {
    icon.getStyleClass().add("trust");
  }

  @Override
  protected void updateItem(Trust trust, boolean empty) {
    super.updateItem(trust, empty);
    if (empty || trust == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    icon.setIconLiteral(ICONS.get(trust.level()));
    icon.getStyleClass().setAll("ikonli-font-icon", "trust", trust.level().word());
    setGraphic(icon);
    setAccessibleText(trust.level().word());
  }
}
