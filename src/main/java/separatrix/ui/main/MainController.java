package separatrix.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import separatrix.ui.conventions.ConventionsController;
import separatrix.ui.conventions.ConventionsViewModel;
import separatrix.ui.fxml.View;
import separatrix.ui.scene.SceneView;
import separatrix.ui.workspace.Autosave;
import separatrix.ui.workspace.LogFile;
import separatrix.ui.workspace.Notice;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Pane;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.PreferencesFile;
import separatrix.ui.workspace.SessionDocument;
import separatrix.ui.workspace.Workspace;

/** Binds the window around the panes, and does what only the window can do. */
public final class MainController implements Desk {
  private final Workspace workspace;
  private final Opening opening;
  private final ObjectProperty<Preferences> preferences;
  private final FileDialogs dialogs;
  private final SceneView sceneView = new SceneView();
  private List<CommandMenu> menus = List.of();

  @FXML private BorderPane root;
  @FXML private MenuBar menuBar;
  @FXML private ToolBar toolBar;
  @FXML private VBox restoreBox;
  @FXML private VBox noticeBox;
  @FXML private HBox understoodBox;
  @FXML private HBox recordedBox;
  @FXML private HBox pointsNews;
  @FXML private StackPane centre;
  @FXML private SplitPane upright;
  @FXML private SplitPane across;
  @FXML private SplitPane beside;
  @FXML private StackPane diagram;
  @FXML private StackPane tables;
  @FXML private HBox axisBar;
  @FXML private StackPane sceneHolder;
  @FXML private StackPane inspector;
  @FXML private StackPane timeStrip;
  @FXML private Label audit;
  @FXML private Button searchOn;
  @FXML private HBox jobBox;
  @FXML private Label jobTitle;
  @FXML private ProgressBar jobProgress;
  @FXML private Label jobMessage;
  @FXML private Button jobCancel;
  @FXML private Label hoverText;

  private Folding folding;
  private Welcome hint;
  private SessionDocument document;
  private SessionCommands sessions;

  /** A controller for one window; load its view with {@code View.of}. */
  @SuppressWarnings("NullAway.Init") // The FXML loader fills the fields.
  public MainController(
      Workspace workspace,
      Opening opening,
      ObjectProperty<Preferences> preferences,
      FileDialogs dialogs) {
    this.workspace = workspace;
    this.opening = opening;
    this.preferences = preferences;
    this.dialogs = dialogs;
  }

  @FXML
  private void initialize() {
    sceneHolder.getChildren().add(sceneView);
    new SceneLink(workspace, opening.recordings(), sceneView);
    new AxisBar(workspace, axisBar);
    new NoticeBar(workspace, noticeBox);
    ConventionsViewModel conventions = new ConventionsViewModel(workspace, opening.conventions());
    new UnderstoodBar(conventions, understoodBox);
    ConventionCommands corrections = new ConventionCommands(conventions, dialogs);
    Parent sheet = View.of(new ConventionsController(conventions, corrections::chooseRun));
    StackPane.setAlignment(sheet, Pos.TOP_RIGHT);
    centre.getChildren().add(sheet);
    new StatusBar(
        workspace,
        audit,
        searchOn,
        jobBox,
        jobTitle,
        jobProgress,
        jobMessage,
        jobCancel,
        hoverText);
    hint = new Welcome(sceneHolder, preferences);
    if (!preferences.get().recent().isEmpty()) {
      hint.hide();
    }
    Panes panes =
        new Panes(
            workspace, new Shelf(opening, workspace.training(), preferences), corrections.link());
    tables.getChildren().add(panes.tables());
    inspector.getChildren().add(panes.inspector());
    timeStrip.getChildren().add(panes.timeStrip());
    folding = new Folding(preferences, upright, across, beside);
    diagram.getChildren().add(panes.diagramPane());
    new RecordedPlaces(workspace, opening.recordings())
        .fill(inspector, timeStrip, diagram, recordedBox, pointsNews);
    var alone = opening.recordings().alone();
    preferences.subscribe(_ -> showAxisBar(!alone.get()));
    alone.subscribe(now -> showAxisBar(!now));
    folding.presentingProperty().subscribe(this::present);
    Appearance appearance = new Appearance(root, preferences);
    appearance
        .sceneThemeProperty()
        .subscribe(
            theme -> workspace.viewProperty().set(workspace.viewProperty().get().withTheme(theme)));
    document =
        new SessionDocument(
            workspace, new WindowStage(workspace, sceneView, folding, panes, preferences));
    opening.openSessionsIn(document);
    sessions = new SessionCommands(workspace, document, dialogs, preferences);
    SaveDialogs save = new SaveDialogs(workspace, sceneView, panes.diagram(), dialogs);
    panes.diagram().onSavePicture(save::diagram);
    menus =
        Menus.of(
            workspace,
            opening,
            this,
            sessions,
            save,
            panes,
            corrections,
            () -> {
              hint.hide();
              panes.showTraining();
            });
    fillMenus();
    ToolMaker.fill(toolBar, menus);
  }

  /** The root of the window; what covers it goes on top. */
  Parent root() {
    return root;
  }

  /** The session file that is worked on. */
  SessionDocument document() {
    return document;
  }

  /** What saves it. */
  SessionCommands sessions() {
    return sessions;
  }

  /** Offers what can be restored below the tools. */
  void offer(Autosave autosave) {
    new RestoreBar(autosave, restoreBox);
  }

  /** All commands, menu by menu. */
  List<CommandMenu> menus() {
    return menus;
  }

  /** The items of all menus. */
  List<MenuItem> items() {
    return menuBar.getMenus().stream().flatMap(menu -> MenuMaker.items(menu).stream()).toList();
  }

  /** Where the window is divided now. */
  List<Double> dividers() {
    return folding.dividers();
  }

  private void fillMenus() {
    for (CommandMenu commands : menus) {
      Menu menu = MenuMaker.menu(commands);
      menuBar.getMenus().add(menu);
    }
    menuBar.getMenus().getFirst().getItems().add(1, RecentMenu.of(preferences, opening::open));
  }

  private void showAxisBar(boolean hasNetwork) {
    boolean now = hasNetwork && !preferences.get().folded().contains(Pane.AXIS_BAR);
    axisBar.setVisible(now);
    axisBar.setManaged(now);
  }

  private void present(boolean now) {
    for (var node : new ArrayList<>(List.of(root.getTop(), root.getBottom()))) {
      node.setVisible(!now);
      node.setManaged(!now);
    }
    stage().ifPresent(stage -> stage.setFullScreen(now));
  }

  private Optional<Stage> stage() {
    return Optional.ofNullable(root.getScene())
        .map(scene -> scene.getWindow() instanceof Stage stage ? stage : null);
  }

  private Window window() {
    return root.getScene().getWindow();
  }

  @Override
  public ObjectProperty<Preferences> preferencesProperty() {
    return preferences;
  }

  @Override
  public SceneView sceneView() {
    return sceneView;
  }

  @Override
  public void open() {
    dialogs.networkToOpen().ifPresent(opening::open);
  }

  @Override
  public void showKeys() {
    KeySheet.of(menus, window()).show();
  }

  @Override
  public void showAbout() {
    AboutSheet.of(window(), LogFile.beside(PreferencesFile.ofUser()).path()).show();
  }

  @Override
  public void showWelcome() {
    hint.show();
  }

  @Override
  public void togglePresentation() {
    folding.presentingProperty().set(!folding.presentingProperty().get());
  }

  @Override
  public BooleanExpression presenting() {
    return folding.presentingProperty();
  }

  @Override
  public BooleanExpression shown(Pane pane) {
    return folding.shown(pane);
  }

  @Override
  public void toggle(Pane pane) {
    boolean waits = pane == Pane.DIAGRAM && !folding.hasRoomForDiagram();
    if (waits) {
      workspace.tell(
          Notice.information(
              "There is no room for diagrams beside the picture: fold the tables (F6) or the inspector (F7), or widen the window."));
    }
    if (!waits || preferences.get().folded().contains(pane)) {
      preferences.set(preferences.get().toggled(pane));
    }
  }

  @Override
  public void quit() {
    // As if the window's own button was pressed: whoever guards it is asked.
    stage()
        .ifPresent(
            stage -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }
}
