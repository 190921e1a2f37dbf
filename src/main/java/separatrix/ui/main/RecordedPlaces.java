package separatrix.ui.main;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import separatrix.ui.fxml.View;
import separatrix.ui.recorded.RecordedController;
import separatrix.ui.workspace.Recordings;
import separatrix.ui.workspace.Workspace;

/**
 * Where recorded activity takes the place of what is told of a network: a card over the inspector,
 * a word over the time strip, and a line above the picture while both share it.
 */
final class RecordedPlaces {
  private final Workspace workspace;
  private final Recordings recordings;

  RecordedPlaces(Workspace workspace, Recordings recordings) {
    this.workspace = workspace;
    this.recordings = recordings;
  }

  void fill(
      StackPane inspector, StackPane timeStrip, StackPane diagram, HBox line, HBox pointsNews) {
    inspector.getChildren().add(View.of(new RecordedController(workspace, recordings)));
    cover(
        timeStrip,
        "The recording is states alone: there are no inputs and outputs to show beside them.");
    cover(diagram, "Diagrams are of points and flows, and a recording claims none.");
    pointsNews.visibleProperty().bind(recordings.alone().not());
    Label words = new Label();
    words.setId("recorded-words");
    words.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    line.getChildren()
        .setAll(
            new FontIcon("mdi2c-chart-timeline-variant"),
            words,
            gap,
            button("recorded-alone", "Its own axes", recordings::showAlone),
            button("recorded-away", "Take it away", recordings::close));
    recordings
        .shownProperty()
        .subscribe(
            shown -> {
              boolean shares =
                  shown.filter(now -> now.space() instanceof Recordings.Space.Network).isPresent();
              words.setText(shown.map(this::words).orElse(""));
              words.setTooltip(new Tooltip(words.getText()));
              line.setVisible(shares);
              line.setManaged(shares);
            });
  }

  /** Covers a pane while a recording is shown alone. */
  private void cover(StackPane pane, String why) {
    Label words = new Label(why);
    words.setWrapText(true);
    StackPane cover = new StackPane(words);
    cover.getStyleClass().addAll("pane", "pane-cover");
    cover.visibleProperty().bind(recordings.alone());
    pane.getChildren().add(cover);
  }

  private String words(Recordings.Shown shown) {
    return "%s, recorded, in the axes of %s"
        .formatted(shown.recorded().name(), workspace.session().subject().name());
  }

  private static Node button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
