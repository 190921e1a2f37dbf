package separatrix.ui.scene;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * One line near the bottom that says why the picture is not what it could be; it can be dismissed.
 */
final class Banner {
  private final Label text = new Label();
  private final HBox box;

  Banner() {
    Button dismiss = new Button("Dismiss");
    dismiss.setId("scene-banner-dismiss");
    box = new HBox(text, dismiss);
    box.getStyleClass().add("scene-banner");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    dismiss.setOnAction(_ -> box.setVisible(false));
  }

  HBox node() {
    return box;
  }

  /** Speaks up only where the software view stands in for missing 3-D. */
  void explain(RendererKind chosen) {
    boolean missing =
        chosen == RendererKind.SOFTWARE && RendererKind.automatic() == RendererKind.SOFTWARE;
    text.setText(
        "No 3-D graphics here, so this view is drawn in software. Starting with"
            + " -Dprism.forceGPU=true tries the graphics driver.");
    text.setWrapText(true);
    text.setMaxWidth(420);
    box.setVisible(missing);
  }
}
