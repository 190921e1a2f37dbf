package separatrix.ui.train;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import separatrix.network.Activation;
import separatrix.task.Task;
import separatrix.training.CellKind;
import separatrix.training.Initialisation;
import separatrix.ui.fxml.View;
import separatrix.ui.plot.ChoiceWords;
import separatrix.ui.plot.PlotSurface;
import separatrix.ui.workspace.RunKeeper;
import separatrix.ui.workspace.Training;
import separatrix.ui.workspace.Workspace;

/** Binds the form, the buttons and the curves of training. */
public final class TrainController {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final Workspace workspace;
  private final TrainViewModel model;

  @FXML private HBox interruptedBar;
  @FXML private Label interruptedText;
  @FXML private TitledPane setup;
  @FXML private ComboBox<Preset> preset;
  @FXML private ComboBox<Task> task;
  @FXML private ComboBox<CellKind> cell;
  @FXML private ComboBox<Activation> activation;
  @FXML private ComboBox<Initialisation.Scheme> scheme;
  @FXML private TextField units;
  @FXML private TextField seed;
  @FXML private Label note;
  @FXML private PlotSurface preview;
  @FXML private TextField rate;
  @FXML private TextField batch;
  @FXML private TextField mostSteps;
  @FXML private TextField gain;
  @FXML private TextField leak;
  @FXML private Label leakLabel;
  @FXML private TextField clip;
  @FXML private TextField l2;
  @FXML private TextField activity;
  @FXML private TextField noise;
  @FXML private Label trouble;
  @FXML private Button train;
  @FXML private Button pause;
  @FXML private Button stop;
  @FXML private Button trainOn;
  @FXML private VBox run;
  @FXML private ProgressBar progress;
  @FXML private Label progressWords;
  @FXML private Label scoreWords;
  @FXML private PlotSurface curves;
  @FXML private VBox past;

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public TrainController(Workspace workspace) {
    this.workspace = workspace;
    model = new TrainViewModel(workspace);
  }

  @FXML
  private void initialize() {
    past.getChildren().add(View.of(new PastController(workspace)));
    choices();
    TrainForm form = model.form();
    number(units, form.units());
    number(seed, form.seed());
    number(rate, form.rate());
    number(batch, form.batch());
    number(mostSteps, form.mostSteps());
    number(gain, form.gain());
    number(leak, form.leak());
    number(clip, form.clip());
    number(l2, form.l2());
    number(activity, form.activity());
    number(noise, form.noise());
    form.cellProperty()
        .subscribe(
            kind -> {
              showIf(leak, kind.isLeaky());
              showIf(leakLabel, kind.isLeaky());
            });
    note.textProperty().bind(model.noteProperty());
    trouble.textProperty().bind(model.trouble());
    model.trouble().subscribe(words -> showIf(trouble, !words.isEmpty()));
    preview.paintWith(
        sheet ->
            model
                .previewProperty()
                .get()
                .ifPresent(drawn -> new PreviewPainter(drawn).paint(sheet)));
    model.previewProperty().subscribe(_ -> preview.repaint());
    curves.paintWith(
        sheet ->
            new CurvePainter(
                    training().newsProperty().get().curves(),
                    training().planProperty().get().flatMap(plan -> plan.task().criterion()))
                .paint(sheet));
    training().newsProperty().subscribe(_ -> curves.repaint());
    progress.progressProperty().bind(model.done());
    progressWords.textProperty().bind(model.progressWords());
    scoreWords.textProperty().bind(model.scoreWords());
    training().phaseProperty().subscribe(this::showPhase);
    model.trouble().subscribe(_ -> showPhase(training().phaseProperty().get()));
    model.interruptedProperty().subscribe(this::showInterrupted);
  }

  private Training training() {
    return model.training();
  }

  private void choices() {
    TrainForm form = model.form();
    preset.getItems().setAll(model.presets());
    ChoiceWords.show(preset, Preset::name);
    preset.setOnAction(_ -> Optional.ofNullable(preset.getValue()).ifPresent(model::take));
    task.getItems().setAll(form.tasks());
    ChoiceWords.show(task, Task::name);
    bind(task, form.taskProperty());
    cell.getItems().setAll(CellKind.values());
    ChoiceWords.show(cell, CellWords::of);
    bind(cell, form.cellProperty());
    activation.getItems().setAll(Activation.values());
    ChoiceWords.show(activation, CellWords::of);
    bind(activation, form.activationProperty());
    scheme.getItems().setAll(Initialisation.Scheme.values());
    ChoiceWords.show(scheme, CellWords::of);
    bind(scheme, form.schemeProperty());
  }

  private static <T> void bind(ComboBox<T> box, ObjectProperty<T> property) {
    property.subscribe(
        now -> {
          if (!now.equals(box.getValue())) {
            box.setValue(now);
          }
        });
    box.setOnAction(_ -> Optional.ofNullable(box.getValue()).ifPresent(property::set));
  }

  private static void number(TextField box, NumberField field) {
    box.textProperty().bindBidirectional(field.textProperty());
    field
        .troubleProperty()
        .subscribe(
            words -> {
              box.pseudoClassStateChanged(WRONG, !words.isEmpty());
              box.setTooltip(words.isEmpty() ? null : new Tooltip(words));
            });
  }

  private static void showIf(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void showPhase(Training.Phase phase) {
    boolean isPaused = phase == Training.Phase.PAUSED;
    boolean isUnderWay = isPaused || phase == Training.Phase.RUNNING;
    showIf(train, !isUnderWay);
    train.setDisable(!model.trouble().get().isEmpty());
    showIf(pause, isUnderWay);
    pause.setText(isPaused ? "Resume" : "Pause");
    pause.setGraphic(new FontIcon(isPaused ? "mdi2p-play" : "mdi2p-pause"));
    showIf(stop, isUnderWay);
    showIf(trainOn, phase == Training.Phase.ENDED);
    showIf(run, phase != Training.Phase.NONE);
    if (isUnderWay) {
      setup.setExpanded(false);
    }
  }

  private void showInterrupted(Optional<RunKeeper.Kept> kept) {
    showIf(interruptedBar, kept.isPresent());
    kept.ifPresent(
        it ->
            interruptedText.setText(
                "Training %s was interrupted after step %d."
                    .formatted(it.plan().name(), it.state().step())));
  }

  /** Trains as the form says. */
  @FXML
  public void train() {
    model.train();
  }

  /** Pauses a run, or goes on. */
  @FXML
  public void togglePause() {
    model.togglePause();
  }

  @FXML
  private void stop() {
    model.stop();
  }

  @FXML
  private void trainOn() {
    model.trainOn();
  }

  @FXML
  private void goOn() {
    model.goOn();
  }

  @FXML
  private void forget() {
    model.forget();
  }
}
