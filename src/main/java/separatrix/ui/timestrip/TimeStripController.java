package separatrix.ui.timestrip;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import separatrix.ui.plot.Figures;
import separatrix.ui.plot.PlotSurface;
import separatrix.ui.workspace.Playback;
import separatrix.ui.workspace.Workspace;

/** Binds the time strip: its buttons, its two surfaces, its keys. */
public final class TimeStripController {
  private final TimeStripViewModel model;
  private final StripPainter painter = new StripPainter();

  @FXML private StackPane stripArea;
  @FXML private PlotSurface lanes;
  @FXML private PlotSurface cursor;
  @FXML private Button play;
  @FXML private Label speed;
  @FXML private Label moment;
  @FXML private ToggleButton loop;
  @FXML private ToggleButton states;
  @FXML private ComboBox<String> trial;
  @FXML private Slider tail;

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public TimeStripController(Workspace workspace) {
    model = new TimeStripViewModel(workspace);
  }

  @FXML
  private void initialize() {
    Playback playback = model.playback();
    lanes.paintWith(sheet -> painter.paint(sheet, model.stripProperty().get()));
    cursor.paintWith(
        sheet ->
            new CursorPainter(
                    model.stripProperty().get(),
                    model.cursor(),
                    playback.tailProperty().get(),
                    model.pointedProperty().get())
                .paint(sheet));
    model.stripProperty().subscribe(lanes::repaint);
    model.stripProperty().subscribe(cursor::repaint);
    playback.positionProperty().subscribe(cursor::repaint);
    playback.tailProperty().subscribe(cursor::repaint);
    model.pointedProperty().subscribe(cursor::repaint);

    moment.textProperty().bind(model.moment());
    stripArea.accessibleTextProperty().bind(model.summary());
    speed.textProperty().bind(playback.speedProperty().map(factor -> factorText(factor)));
    playback.playingProperty().subscribe(this::showPlaying);
    loop.selectedProperty().bindBidirectional(playback.loopingProperty());
    states.selectedProperty().bindBidirectional(model.statesShownProperty());
    tail.valueProperty().bindBidirectional(playback.tailProperty());
    trial.setItems(model.trials());
    playback
        .trialProperty()
        .subscribe(number -> trial.getSelectionModel().select(number.intValue()));
    model
        .trials()
        .subscribe(() -> trial.getSelectionModel().select(playback.trialProperty().get()));
    trial
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            index -> {
              if (index.intValue() >= 0) {
                playback.trialProperty().set(index.intValue());
              }
            });
  }

  private void showPlaying(boolean playing) {
    play.setGraphic(new FontIcon(playing ? "mdi2p-pause" : "mdi2p-play"));
    play.setAccessibleText(playing ? "Pause" : "Play");
  }

  private static String factorText(Number factor) {
    double value = factor.doubleValue();
    return value < 1 ? "1/" + Math.round(1 / value) + "×" : Figures.fixed(value, 0) + "×";
  }

  @FXML
  private void togglePlay() {
    model.playback().toggle();
  }

  @FXML
  private void toFirst() {
    model.toFirst();
  }

  @FXML
  private void toLast() {
    model.toLast();
  }

  @FXML
  private void stepBack() {
    model.playback().stepBy(-1);
  }

  @FXML
  private void stepOn() {
    model.playback().stepBy(1);
  }

  @FXML
  private void slower() {
    model.playback().changeSpeed(-1);
  }

  @FXML
  private void faster() {
    model.playback().changeSpeed(1);
  }

  @FXML
  private void selectStep() {
    model.selectStep();
  }

  @FXML
  private void pressed(MouseEvent event) {
    stripArea.requestFocus();
    model.scrub(timeAt(event.getX()));
    if (event.getClickCount() == 2) {
      model.selectStep();
    }
  }

  @FXML
  private void dragged(MouseEvent event) {
    model.scrub(timeAt(event.getX()));
    model.pointedProperty().set(Double.NaN);
  }

  @FXML
  private void moved(MouseEvent event) {
    model.pointedProperty().set(timeAt(event.getX()));
  }

  @FXML
  private void exited() {
    model.pointedProperty().set(Double.NaN);
  }

  @FXML
  private void keyPressed(KeyEvent event) {
    Playback playback = model.playback();
    switch (event.getCode()) {
      case SPACE -> playback.toggle();
      case RIGHT -> playback.stepBy(event.isShiftDown() ? 10 : 1);
      case LEFT -> playback.stepBy(event.isShiftDown() ? -10 : -1);
      case HOME -> model.toFirst();
      case END -> model.toLast();
      case COMMA -> playback.changeSpeed(-1);
      case PERIOD -> playback.changeSpeed(1);
      case ENTER -> model.selectStep();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private double timeAt(double x) {
    return StripLayout.of(
            model.stripProperty().get(), lanes.getWidth(), lanes.getHeight(), lanes.em())
        .time(x);
  }
}
