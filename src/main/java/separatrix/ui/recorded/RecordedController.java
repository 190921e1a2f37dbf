package separatrix.ui.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import separatrix.ui.plot.ChoiceWords;
import separatrix.ui.plot.FactRow;
import separatrix.ui.workspace.Recordings;
import separatrix.ui.workspace.Workspace;

/** Binds the card of recorded activity. */
public final class RecordedController {
  private final Workspace workspace;
  private final Recordings recordings;

  @FXML private ScrollPane recordedPane;
  @FXML private Label recordedTitle;
  @FXML private GridPane recordedFacts;
  @FXML private VBox arrayBlock;
  @FXML private ComboBox<String> recordedArray;
  @FXML private VBox orderBlock;
  @FXML private ComboBox<RecordedCard.Order> recordedOrder;
  @FXML private Label orderWho;
  @FXML private VBox axesBlock;
  @FXML private Button inNetwork;
  @FXML private Label whyNot;

  private final List<ComboBox<String>> axes = new ArrayList<>();
  // While the boxes follow what is shown they must not change it.
  private boolean following;

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public RecordedController(Workspace workspace, Recordings recordings) {
    this.workspace = workspace;
    this.recordings = recordings;
  }

  @FXML
  private void initialize() {
    recordedPane.visibleProperty().bind(recordings.alone());
    for (int axis = 0; axis < 3; axis++) {
      ComboBox<String> box = new ComboBox<>();
      box.setId("recorded-axis-" + (axis + 1));
      box.setAccessibleText("What axis " + (axis + 1) + " shows");
      box.setMaxWidth(Double.MAX_VALUE);
      box.setOnAction(_ -> chooseAxes());
      axes.add(box);
      axesBlock.getChildren().add(box);
    }
    ChoiceWords.show(recordedOrder, RecordedCard.Order::words);
    recordedOrder.setOnAction(_ -> choose());
    recordedArray.setOnAction(_ -> choose());
    recordings
        .shownProperty()
        .subscribe(shown -> shown.map(RecordedCard::of).ifPresent(this::show));
  }

  private void show(RecordedCard card) {
    following = true;
    recordedTitle.setText(card.title());
    recordedFacts.getChildren().clear();
    for (int i = 0; i < card.facts().size(); i++) {
      RecordedCard.Fact fact = card.facts().get(i);
      FactRow.add(recordedFacts, i, fact.name(), fact.value(), fact.why());
    }
    recordedArray.getItems().setAll(card.arrays());
    recordedArray.setValue(card.array());
    place(arrayBlock, !card.arrays().isEmpty());
    recordedOrder.getItems().setAll(card.orders());
    recordedOrder.setValue(card.order());
    place(orderBlock, !card.orders().isEmpty());
    orderWho.setText(card.who());
    for (int axis = 0; axis < axes.size(); axis++) {
      boolean isThere = axis < card.axes().size();
      place(axes.get(axis), isThere);
      if (isThere) {
        axes.get(axis).getItems().setAll(card.components());
        axes.get(axis).getSelectionModel().select(card.axes().get(axis).intValue());
      }
    }
    String reason = recordings.whyNotInNetwork();
    inNetwork.setText("Show in the axes of " + workspace.session().subject().name());
    inNetwork.setDisable(!reason.isEmpty());
    whyNot.setText(reason);
    place(whyNot, !reason.isEmpty());
    following = false;
  }

  private static void place(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void chooseAxes() {
    if (!following) {
      recordings.chooseAxes(
          IntStream.range(0, axes.size())
              .filter(axis -> axes.get(axis).isManaged())
              .mapToObj(axis -> axes.get(axis).getSelectionModel().getSelectedIndex())
              .toList());
    }
  }

  private void choose() {
    if (!following && recordedOrder.getValue() != null) {
      String array = recordedArray.getItems().isEmpty() ? "" : recordedArray.getValue();
      recordings.choose(array, recordedOrder.getValue().order());
    }
  }

  @FXML
  private void showInNetwork() {
    recordings.showInNetwork();
  }

  @FXML
  private void close() {
    recordings.close();
  }
}
