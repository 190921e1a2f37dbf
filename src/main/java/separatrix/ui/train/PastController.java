package separatrix.ui.train;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import separatrix.ui.plot.PlotSurface;
import separatrix.ui.workspace.Workspace;

/** Binds the axis of training time, the list of what happened, and the weights. */
public final class PastController {
  private final PastViewModel model;

  @FXML private Label looking;
  @FXML private VBox pastPane;
  @FXML private Label moment;
  @FXML private PlotSurface timeAxis;
  @FXML private ListView<PastViewModel.EventLine> events;
  @FXML private PlotSurface weights;
  @FXML private Label weightWords;

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public PastController(Workspace workspace) {
    model = new PastViewModel(workspace);
  }

  @FXML
  private void initialize() {
    model
        .timelineProperty()
        .subscribe(
            timeline -> {
              pastPane.setVisible(timeline.isPresent());
              pastPane.setManaged(timeline.isPresent());
              timeAxis.repaint();
            });
    model
        .lookingProperty()
        .subscribe(
            isLooking -> {
              looking.setVisible(isLooking);
              looking.setManaged(isLooking);
            });
    model.shownProperty().subscribe(_ -> timeAxis.repaint());
    moment.textProperty().bind(model.momentWords());
    timeAxis.setFocusTraversable(true);
    timeAxis.paintWith(
        sheet ->
            model
                .timelineProperty()
                .get()
                .ifPresent(
                    all ->
                        new TimelinePainter(all, model.changes(), model.shownProperty().get())
                            .paint(sheet)));
    events.setItems(model.events());
    events.setCellFactory(_ -> new EventCell());
    events
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, event) -> {
              if (event != null) {
                model.show(event.moment());
              }
            });
    weights.paintWith(
        sheet ->
            model
                .weightsProperty()
                .get()
                .ifPresent(learnt -> new WeightsPainter(learnt).paint(sheet)));
    model.weightsProperty().subscribe(_ -> weights.repaint());
    weightWords.textProperty().bind(model.weightWords());
  }

  @FXML
  private void pressed(MouseEvent event) {
    timeAxis.requestFocus();
    model
        .timelineProperty()
        .get()
        .ifPresent(
            all -> {
              TimeScale scale = TimeScale.of(all, timeAxis.getWidth(), timeAxis.em());
              model.show(scale.nearest(all.moments(), event.getX()));
            });
  }

  @FXML
  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> model.showNeighbour(-1);
      case RIGHT -> model.showNeighbour(1);
      case HOME -> model.showFirst();
      case END -> model.showLast();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static final class EventCell extends ListCell<PastViewModel.EventLine> {
    @Override
    protected void updateItem(PastViewModel.@Nullable EventLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(line == null || empty ? "" : line.text());
      setTooltip(line == null || empty ? null : new Tooltip(line.text()));
    }
  }
}
