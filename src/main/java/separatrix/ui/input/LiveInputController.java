package separatrix.ui.input;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import separatrix.linalg.Vector;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Workspace;

/** Binds the live run's controls: one row for each input channel. */
public final class LiveInputController {
  private static final double LARGEST_HELD = 2;

  private final LiveInputViewModel model;

  @FXML private Button toggle;
  @FXML private Label status;
  @FXML private GridPane channels;
  @FXML private Spinner<Double> amplitude;
  @FXML private Spinner<Integer> duration;
  @FXML private Button useForPoints;
  @FXML private ToggleButton dial;
  @FXML private Label dialNews;

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public LiveInputController(Workspace workspace) {
    model = new LiveInputViewModel(workspace);
  }

  /** Starts or stops the live run. */
  @FXML
  public void toggle() {
    model.toggle();
  }

  /**
   * Sends the pulse of a key, with Shift the other way; for keys that reach the window with no
   * control to type into.
   *
   * @return whether the key belongs to a channel
   */
  public boolean pulse(KeyCode key, boolean minus) {
    return model.pulse(key, minus ? LiveInputViewModel.Sign.MINUS : LiveInputViewModel.Sign.PLUS);
  }

  @FXML
  private void initialize() {
    status.textProperty().bind(model.status());
    model.runningProperty().subscribe(this::showRunning);
    dial.selectedProperty().bindBidirectional(model.dialProperty());
    dialNews.textProperty().bind(model.dialNews());
    dialNews.visibleProperty().bind(dialNews.textProperty().isNotEmpty());
    dialNews.managedProperty().bind(dialNews.visibleProperty());
    useForPoints.disableProperty().bind(model.differs().not());
    var amplitudes = new DoubleSpinnerValueFactory(0.05, 20, 1, 0.25);
    amplitude.setValueFactory(amplitudes);
    amplitudes.valueProperty().subscribe(value -> model.amplitudeProperty().set(value));
    var durations = new IntegerSpinnerValueFactory(1, 1000, 1);
    duration.setValueFactory(durations);
    durations.valueProperty().subscribe(value -> model.durationProperty().set(value));
    model.channels().subscribe(this::rows);
    rows();
  }

  private void showRunning(boolean running) {
    toggle.setText(running ? "Stop" : "Start");
    toggle.setGraphic(new FontIcon(running ? "mdi2s-stop" : "mdi2r-run-fast"));
  }

  private void rows() {
    channels.getChildren().clear();
    for (Channel channel : model.channels()) {
      row(channel);
    }
  }

  private void row(Channel channel) {
    String key = channel.key().map(KeyCode::getName).orElse("");
    Label name = new Label(channel.name());
    Slider held = new Slider(-LARGEST_HELD, LARGEST_HELD, 0);
    held.setId("hold" + channel.number());
    held.setBlockIncrement(0.05);
    held.setAccessibleText("Value at which input " + (channel.number() + 1) + " is held");
    held.setTooltip(new Tooltip("Hold this input constant; double click for zero"));
    held.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            model.hold(channel, 0);
          }
        });
    Label value = new Label();
    value.getStyleClass().add("tool-value");
    held.valueProperty()
        .addListener(
            (_, _, now) -> model.hold(channel, Math.round(now.doubleValue() * 100) / 100.));
    model.heldProperty().subscribe(all -> show(all, channel, held, value));
    GridPane.setHgrow(held, Priority.ALWAYS);
    channels.addRow(
        channel.number(),
        name,
        held,
        value,
        pulse(channel, LiveInputViewModel.Sign.MINUS, "−", "Shift+" + key),
        pulse(channel, LiveInputViewModel.Sign.PLUS, "+", key));
  }

  private static void show(Vector all, Channel channel, Slider held, Label value) {
    if (channel.number() < all.size()) {
      double now = all.at(channel.number());
      value.setText(Figures.fixed(now, 2));
      if (Math.abs(held.getValue() - now) > 0.005) {
        held.setValue(now);
      }
    }
  }

  private Button pulse(Channel channel, LiveInputViewModel.Sign sign, String text, String key) {
    Button button = new Button(text);
    button.setId("pulse" + channel.number() + sign.name());
    button.setAccessibleText("Pulse " + text + " on input " + (channel.number() + 1));
    button.setTooltip(
        new Tooltip("Send a pulse" + (channel.key().isPresent() ? " (" + key + ")" : "")));
    button.getStyleClass().add("pulse");
    button.setOnAction(_ -> model.pulse(channel, sign));
    return button;
  }

  @FXML
  private void release() {
    model.release();
  }

  @FXML
  private void useForPoints() {
    model.useForPoints();
  }

  @FXML
  private void keyPressed(KeyEvent event) {
    if (!event.isShortcutDown()
        && !event.isAltDown()
        && pulse(event.getCode(), event.isShiftDown())) {
      event.consume();
    }
  }
}
