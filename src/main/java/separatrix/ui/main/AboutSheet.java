package separatrix.ui.main;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import separatrix.ui.scene.RendererKind;

/** What this program is. */
final class AboutSheet {
  private AboutSheet() {}

  /**
   * @param log where traces of what went wrong are written
   */
  static Alert of(Window owner, Path log) {
    String version =
        Optional.ofNullable(AboutSheet.class.getPackage().getImplementationVersion())
            .orElse("from source");
    Label words =
        new Label(
            """
            Separatrix shows what a recurrent neural network does: its trajectories, the points \
            where it stands still, which of them attract and which divide, and where the state \
            goes when it is pushed off them.

            Version %s. Java %s, JavaFX %s. The picture is drawn by the %s. Under the MIT \
            licence.

            What goes wrong is written to %s."""
                .formatted(
                    version,
                    System.getProperty("java.version"),
                    System.getProperty("javafx.version"),
                    drawnBy(),
                    log));
    words.setWrapText(true);
    words.setPrefWidth(460);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Alert alert = new Alert(AlertType.INFORMATION);
    alert.initOwner(owner);
    alert.setTitle("About Separatrix");
    alert.setHeaderText("Separatrix");
    alert.setGraphic(new ImageView(WindowIcon.of(64)));
    alert.getDialogPane().setContent(words);
    alert.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
    return alert;
  }

  private static String drawnBy() {
    return switch (RendererKind.automatic()) {
      case FX3D -> "graphics processor";
      case SOFTWARE -> "main processor, for JavaFX found no graphics processor that it trusts";
    };
  }
}
