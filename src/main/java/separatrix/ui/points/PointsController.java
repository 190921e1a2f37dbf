package separatrix.ui.points;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import separatrix.fixedpoint.Trust;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Workspace;

/** Binds the lists of networks and trials and the table of fixed points. */
public final class PointsController {
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  /** The share of the height that networks and trials take. */
  private static final double LIBRARY = 0.34;

  private final PointsViewModel model;
  private final SlowViewModel slow;
  private final LibraryLists library;

  @FXML private SplitPane pointsPane;
  @FXML private ListView<NetworkShelf.Entry> networks;
  @FXML private ListView<LibraryViewModel.TrialLine> trials;
  @FXML private Label trialsTitle;
  @FXML private VBox noNetwork;
  @FXML private Label counts;
  @FXML private Label input;
  @FXML private Label audit;
  @FXML private Label completeness;
  @FXML private Label missing;
  @FXML private Slider slowLimit;
  @FXML private Label slowWords;
  @FXML private Label nothing;
  @FXML private Button search;
  @FXML private Button searchOn;
  @FXML private HBox searches;
  @FXML private HBox searching;
  @FXML private ProgressBar progress;
  @FXML private TableView<PointRow> fpTable;
  @FXML private TableColumn<PointRow, PointRow> label;
  @FXML private TableColumn<PointRow, Trust> trust;
  @FXML private TableColumn<PointRow, Integer> unstable;
  @FXML private TableColumn<PointRow, Double> growth;
  @FXML private TableColumn<PointRow, Double> q;
  @FXML private TableColumn<PointRow, Integer> index;
  @FXML private TableColumn<PointRow, PointRow.Nearest> nearest;
  @FXML private TableColumn<PointRow, Integer> hits;
  @FXML private TableColumn<PointRow, Integer> marginal;
  @FXML private TableColumn<PointRow, String> kind;

  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public PointsController(Workspace workspace, NetworkShelf shelf) {
    model = new PointsViewModel(workspace);
    slow = new SlowViewModel(workspace);
    library = new LibraryLists(new LibraryViewModel(workspace, shelf));
  }

  /** Selects the next point in the order of the table. */
  public void selectNext() {
    move(1);
  }

  /** Selects the point before in the order of the table. */
  public void selectPrevious() {
    move(-1);
  }

  @FXML
  private void initialize() {
    // A split pane that grows from nothing forgets its shares; whoever drags a divider keeps hers.
    Subscription dividing =
        pointsPane.heightProperty().subscribe(_ -> pointsPane.setDividerPositions(LIBRARY));
    pointsPane.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> dividing.unsubscribe());
    library.fill(networks, trials);
    library
        .model()
        .recording()
        .map(String::isEmpty)
        .subscribe(
            hasNetwork -> {
              noNetwork.setVisible(!hasNetwork);
              List.of(trialsTitle, trials).forEach(node -> node.setVisible(hasNetwork));
              List.of(trialsTitle, trials).forEach(node -> node.setManaged(hasNetwork));
            });
    counts.textProperty().bind(model.counts());
    input.textProperty().bind(model.input());
    Tooltip underInput = new Tooltip();
    underInput.textProperty().bind(input.textProperty());
    input.setTooltip(underInput);
    audit.textProperty().bind(model.audit());
    Tooltip report = new Tooltip();
    report.textProperty().bind(model.report());
    audit.setTooltip(report);
    Tooltip estimate = new Tooltip();
    model
        .pointsProperty()
        .map(Completeness::new)
        .subscribe(
            now -> {
              completeness.setText(now.continua());
              missing.setText(now.estimate());
              estimate.setText(now.sentences());
            });
    completeness.setTooltip(estimate);
    missing.setTooltip(estimate);
    completeness.managedProperty().bind(completeness.textProperty().isNotEmpty());
    nothing.textProperty().bind(model.emptyWords());
    model.missing().subscribe(now -> audit.pseudoClassStateChanged(MISSING, now));
    var underWay = model.searchingProperty();
    underWay.subscribe(
        now -> {
          search.setDisable(now);
          searchOn.setDisable(now);
        });
    searches.visibleProperty().bind(underWay.map(now -> !now));
    searching.visibleProperty().bind(underWay);
    progress.progressProperty().bind(model.progressProperty());
    slowLimit.valueProperty().bindBidirectional(slow.exponentProperty());
    slowWords.textProperty().bind(slow.words());
    slowLimit
        .valueChangingProperty()
        .subscribe(
            changing -> {
              if (!changing) {
                slow.searchIfDue();
              }
            });
    slowLimit.setOnKeyReleased(_ -> slow.searchIfDue());
    columns();
    table();
  }

  private void columns() {
    label.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    label.setCellFactory(_ -> new LabelCell());
    label.setComparator(PointRow.BY_CLASS);
    trust.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue().trust()));
    trust.setCellFactory(_ -> new TrustCell());
    trust.setComparator(Comparator.comparing(Trust::level));
    growth.textProperty().bind(model.growthHeading());
    Pos right = Pos.CENTER_RIGHT;
    ValueCell.fill(unstable, row -> row.point().unstable(), String::valueOf, right);
    ValueCell.fill(
        growth, PointRow::growth, v -> v.isNaN() ? "…" : Figures.significant(v, 4), right);
    ValueCell.fill(q, row -> row.point().q(), Figures::brief, right);
    ValueCell.fill(index, row -> row.point().index(), PointRow::indexWords, right);
    ValueCell.fill(nearest, PointRow::nearest, PointRow.Nearest::words, right);
    nearest.setComparator(PointRow.BY_DISTANCE);
    ValueCell.fill(hits, row -> row.point().hits(), String::valueOf, right);
    ValueCell.fill(marginal, row -> row.point().marginal(), String::valueOf, right);
    ValueCell.fill(kind, row -> row.look().caption(), words -> words, Pos.CENTER_LEFT);
  }

  private void table() {
    SortedList<PointRow> sorted = new SortedList<>(model.rows());
    sorted.comparatorProperty().bind(fpTable.comparatorProperty());
    fpTable.setItems(sorted);
    fpTable.setRowFactory(_ -> new PointTableRow(model));
    fpTable
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (row != null) {
                model.select(row);
              }
            });
    model.selectionProperty().subscribe(_ -> showSelection());
    // A table forgets its selection with its rows; the workspace remembers.
    model.rows().subscribe(this::showSelection);
  }

  private void showSelection() {
    model
        .selectedRow()
        .ifPresentOrElse(
            row -> {
              if (!row.equals(fpTable.getSelectionModel().getSelectedItem())) {
                fpTable.getSelectionModel().select(row);
                fpTable.scrollTo(Math.max(0, fpTable.getSelectionModel().getSelectedIndex() - 2));
              }
            },
            () -> fpTable.getSelectionModel().clearSelection());
  }

  private void move(int by) {
    int rows = fpTable.getItems().size();
    if (rows > 0) {
      int now = fpTable.getSelectionModel().getSelectedIndex();
      int next = now < 0 ? (by > 0 ? 0 : rows - 1) : Math.floorMod(now + by, rows);
      fpTable.getSelectionModel().clearAndSelect(next);
      fpTable.scrollTo(Math.max(0, next - 2));
    }
  }

  @FXML
  private void search() {
    model.search();
  }

  @FXML
  private void searchOn() {
    model.searchOn();
  }

  @FXML
  private void cancel() {
    model.cancelSearch();
  }

  @FXML
  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case CLOSE_BRACKET -> selectNext();
      case OPEN_BRACKET -> selectPrevious();
      case ENTER -> model.selectedRow().ifPresent(model::showNearest);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
