package separatrix.ui.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import separatrix.ui.plot.FactRow;
import separatrix.ui.plot.Figures;
import separatrix.ui.plot.PlotSurface;
import separatrix.ui.plot.PointChip;
import separatrix.ui.workspace.Workspace;

/** Binds the inspector: the card, the spectrum, the table of modes. */
public final class InspectorController {
  private final InspectorViewModel model;
  private final ConventionsLink link;

  @FXML private HBox sign;
  @FXML private Label title;
  @FXML private Label sentence;
  @FXML private GridPane facts;
  @FXML private Hyperlink conventions;
  @FXML private VBox spectrumBlock;
  @FXML private VBox modesBlock;
  @FXML private ToggleButton asStep;
  @FXML private Label pointedWords;
  @FXML private PlotSurface spectrum;
  @FXML private Label modeWords;
  @FXML private TableView<ModeRow> modes;
  @FXML private TableColumn<ModeRow, Integer> number;
  @FXML private TableColumn<ModeRow, ModeRow> eigenvalue;
  @FXML private TableColumn<ModeRow, Double> size;
  @FXML private TableColumn<ModeRow, Double> timeConstant;
  @FXML private TableColumn<ModeRow, Double> frequency;
  @FXML private TableColumn<ModeRow, ModeRow> fate;
  @FXML private TableColumn<ModeRow, Double> visible;

  private SpectrumPlot plot;
  private BooleanBinding ofPoint;
  // The facts whose rows are there.
  private List<InspectorCard.Fact> shown = List.of();

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public InspectorController(Workspace workspace, ConventionsLink link) {
    model = new InspectorViewModel(workspace);
    this.link = link;
  }

  @FXML
  private void initialize() {
    model.cardProperty().subscribe(this::showCard);
    plot = new SpectrumPlot(spectrum, model::choose);
    plot.pictureProperty().bind(model.pictureProperty());
    plot.chosenProperty().bind(model.chosenProperty());
    plot.pointedProperty().subscribe(mode -> model.point(mode.intValue()));
    pointedWords
        .textProperty()
        .bind(plot.pointedProperty().map(mode -> model.wordsAbout(mode.intValue())));
    spectrum.accessibleTextProperty().bind(model.modeWordsProperty());
    modeWords.textProperty().bind(model.modeWordsProperty());
    asStep.selectedProperty().bindBidirectional(model.asStepProperty());
    asStep.visibleProperty().bind(model.flowProperty());
    asStep.managedProperty().bind(model.flowProperty());
    modes.setPlaceholder(new Label("…"));
    ofPoint = model.ofPoint();
    ofPoint.subscribe(
        some -> {
          List.of(spectrumBlock, modesBlock).forEach(block -> block.setVisible(some));
          List.of(spectrumBlock, modesBlock).forEach(block -> block.setManaged(some));
        });
    conventions.textProperty().bind(link.words());
    conventions
        .visibleProperty()
        .bind(conventions.textProperty().isNotEmpty().and(model.ofNetwork()));
    conventions.managedProperty().bind(conventions.visibleProperty());
    conventions.setOnAction(_ -> link.show().run());
    columns();
    modes.setItems(model.modes());
    modes
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (row != null && row.number() != model.chosenProperty().get()) {
                model.choose(row.number());
              }
            });
    model.chosenProperty().subscribe(_ -> showChosen());
    model.modes().subscribe(this::showChosen);
  }

  private void columns() {
    fill(number, ModeRow::number, String::valueOf);
    fill(eigenvalue, row -> row, ModeRow::eigenvalue);
    eigenvalue.setComparator(Comparator.comparingDouble(row -> row.value().re()));
    fill(size, row -> row.value().abs(), value -> Figures.significant(value, 4));
    fill(timeConstant, row -> row.mode().timeConstant(), Figures::brief);
    fill(frequency, row -> row.mode().frequency(), Figures::brief);
    fill(fate, row -> row, ModeRow::fate);
    fate.setComparator(Comparator.comparing(ModeRow::stability));
    fill(visible, ModeRow::visible, Figures::percent);
  }

  private static <T> void fill(
      TableColumn<ModeRow, T> column, Function<ModeRow, T> value, Function<T, String> words) {
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(value.apply(line.getValue())));
    column.setCellFactory(_ -> new ModeCell<>(words));
  }

  private void showChosen() {
    int chosen = model.chosenProperty().get();
    if (chosen == 0 || modes.getItems().isEmpty()) {
      modes.getSelectionModel().clearSelection();
      return;
    }
    modes.getItems().stream()
        .filter(row -> row.number() == chosen)
        .findFirst()
        .ifPresent(
            row -> {
              modes.getSelectionModel().select(row);
              modes.scrollTo(Math.max(0, modes.getSelectionModel().getSelectedIndex() - 2));
            });
  }

  private void showCard(InspectorCard card) {
    title.setText(card.title());
    sentence.setText(card.sentence());
    switch (card.sign()) {
      case InspectorCard.Sign.None _ -> sign.getChildren().clear();
      case InspectorCard.Sign.OfClass(var look) -> sign.getChildren().setAll(new PointChip(look));
    }
    sign.setVisible(!sign.getChildren().isEmpty());
    sign.setManaged(sign.isVisible());
    if (hasTheFactsOf(card)) {
      values(card);
    } else {
      rows(card);
    }
    shown = List.copyOf(card.facts());
  }

  /** Whether the rows that are there have the names and tips of a card's facts. */
  private boolean hasTheFactsOf(InspectorCard card) {
    return shown.stream()
        .map(fact -> fact.name() + fact.tip())
        .toList()
        .equals(card.facts().stream().map(fact -> fact.name() + fact.tip()).toList());
  }

  private void values(InspectorCard card) {
    for (int i = 0; i < card.facts().size(); i++) {
      if (facts.getChildren().get(2 * i + 1) instanceof Label value) {
        value.setText(card.facts().get(i).value());
      }
    }
  }

  private void rows(InspectorCard card) {
    facts.getChildren().clear();
    for (int i = 0; i < card.facts().size(); i++) {
      InspectorCard.Fact fact = card.facts().get(i);
      FactRow.add(facts, i, fact.name(), fact.value(), fact.tip());
    }
  }

  @FXML
  private void copy() {
    ClipboardContent text = new ClipboardContent();
    text.putString(model.cardProperty().get().text());
    Clipboard.getSystemClipboard().setContent(text);
  }

  @FXML
  private void zoomIn() {
    plot.zoom(1.5);
  }

  @FXML
  private void zoomOut() {
    plot.zoom(1 / 1.5);
  }

  @FXML
  private void zoomWhole() {
    plot.showWhole();
  }
}
