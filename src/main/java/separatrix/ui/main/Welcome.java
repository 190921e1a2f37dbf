package separatrix.ui.main;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import separatrix.ui.workspace.Pane;
import separatrix.ui.workspace.Preferences;

/** The hint of the first start: three things to try, in a card that can be put away. */
final class Welcome {
  private static final String WORDS =
      """
      You are looking at the states that a trained network goes through. Drag to turn it.
      Click an orange saddle, then press P: the state is kicked along its unstable \
      direction and runs to the attractor that catches it.
      Drop your own PyTorch, NumPy or JSON file anywhere. Press ? for all keys.""";

  /** What the legend and the margins need beside the card, px. */
  private static final double LEGEND = 226;

  private static final double LEAST = 200;
  private static final double MOST = 350;

  private final VBox card = new VBox();
  private final ObjectProperty<Preferences> preferences;

  /**
   * @param folded what is folded away from one start to the next, this card among it
   */
  Welcome(StackPane holder, ObjectProperty<Preferences> folded) {
    preferences = folded;
    Label title = new Label("First steps");
    title.getStyleClass().add("title");
    Region gap = new Region();
    HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
    Button close = new Button("Got it", new FontIcon("mdi2c-check"));
    close.setId("welcome-close");
    close.getStyleClass().addAll("small", "flat");
    close.setTooltip(new Tooltip("Put this hint away; Help brings it back."));
    close.setOnAction(_ -> hide());
    HBox head = new HBox(title, gap, close);
    head.setAlignment(Pos.CENTER_LEFT);
    Label words = new Label(WORDS);
    words.setWrapText(true);
    card.getChildren().addAll(head, words);
    card.getStyleClass().add("welcome");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    card.maxWidthProperty()
        .bind(
            holder
                .widthProperty()
                .map(width -> Math.clamp(width.doubleValue() - LEGEND, LEAST, MOST)));
    // Its shadow would else be blurred anew with every frame of the picture below.
    card.setCache(true);
    StackPane.setAlignment(card, Pos.TOP_LEFT);
    StackPane.setMargin(card, new Insets(36, 14, 14, 14));
    holder.getChildren().add(card);
    preferences.subscribe(now -> card.setVisible(!isHidden(now)));
  }

  void show() {
    if (isHidden(preferences.get())) {
      preferences.set(preferences.get().toggled(Pane.FIRST_STEPS));
    }
  }

  void hide() {
    if (!isHidden(preferences.get())) {
      preferences.set(preferences.get().toggled(Pane.FIRST_STEPS));
    }
  }

  private static boolean isHidden(Preferences now) {
    return now.folded().contains(Pane.FIRST_STEPS);
  }
}
