package separatrix.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import separatrix.projection.AxesProjection;
import separatrix.scene.AxisChoice;
import separatrix.scene.ColourBy;
import separatrix.session.Session;
import separatrix.task.Trial;
import separatrix.ui.workspace.Notice;
import separatrix.ui.workspace.Workspace;

/** The bar above the picture: three axes, how much they show, and what the colours mean. */
final class AxisBar {
  private static final double ROOM_FOR_CAPTIONS = 640;

  private final Workspace workspace;
  private final List<ComboBox<AxisChoice>> axes = new ArrayList<>();
  private final ComboBox<ColourBy> colours = new ComboBox<>();
  private final Label shown = new Label();
  // What was chosen last: modes of a point stay axes when another point is selected.
  private List<AxisChoice> chosen = List.of();
  // While the boxes follow the session they must not change it.
  private boolean following;

  AxisBar(Workspace workspace, HBox bar) {
    this.workspace = workspace;
    bar.getChildren().add(caption("Axes", bar));
    for (int axis = 0; axis < 3; axis++) {
      ComboBox<AxisChoice> box = new ComboBox<>();
      box.setId("axis-" + (axis + 1));
      box.setTooltip(
          new Tooltip("What axis " + (axis + 1) + " shows, and its share of the variance."));
      words(box, choice -> choice.caption(workspace.session()));
      box.setOnAction(_ -> chooseAxes());
      axes.add(box);
      bar.getChildren().add(box);
    }
    shown.getStyleClass().add("muted");
    shown.setId("variance-shown");
    shown.setTooltip(new Tooltip("The share of the trajectories' variance that this view shows."));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    colours.setId("colour-by");
    colours.setTooltip(new Tooltip("What the colours along the trajectories mean."));
    words(colours, ColourBy::caption);
    colours.setOnAction(_ -> chooseColours());
    shown.setMinWidth(Region.USE_PREF_SIZE);
    bar.getChildren().addAll(shown, gap, caption("Colour by", bar), colours);
    workspace.sessionProperty().addListener((_, _, _) -> follow());
    workspace.selectionProperty().addListener((_, _, _) -> follow());
    workspace.viewProperty().addListener((_, _, _) -> follow());
    workspace.structure().spectra().selectedTurnsProperty().addListener((_, _, _) -> follow());
    follow();
  }

  /** What stands in a narrow bar needs the room itself, and has a tip. */
  private static Label caption(String words, HBox bar) {
    Label label = new Label(words);
    label.setMinWidth(Region.USE_PREF_SIZE);
    bar.widthProperty()
        .map(width -> width.doubleValue() >= ROOM_FOR_CAPTIONS)
        .subscribe(
            has -> {
              label.setVisible(has);
              label.setManaged(has);
            });
    return label;
  }

  private void follow() {
    following = true;
    Session session = workspace.session();
    List<AxisChoice> choices = AxisChoice.in(session, workspace.selection());
    int count = Math.min(axes.size(), session.components().dimension());
    for (int axis = 0; axis < axes.size(); axis++) {
      axes.get(axis).setVisible(axis < count);
      axes.get(axis).setManaged(axis < count);
    }
    for (int axis = 0; axis < count; axis++) {
      AxisChoice now = now(session, choices, axis);
      List<AxisChoice> offered = new ArrayList<>(choices);
      if (!offered.contains(now)) {
        offered.addFirst(now);
      }
      fill(axes.get(axis), offered, now);
      // The choice may be the one before; its share of the variance is another.
      axes.get(axis).getButtonCell().setText(now.caption(session));
    }
    shown.setText("Σ %.0f %%".formatted(100 * session.projection().totalShare()));
    fill(colours, colourChoices(session), workspace.viewProperty().get().colourBy());
    following = false;
  }

  private static <T> void fill(ComboBox<T> box, List<T> choices, T now) {
    if (!box.getItems().equals(choices)) {
      box.setItems(FXCollections.observableArrayList(choices));
    }
    if (!Objects.equals(box.getValue(), now)) {
      box.setValue(now);
    }
  }

  /** The choice that an axis of the session stands for, recognised by its name. */
  private AxisChoice now(Session session, List<AxisChoice> choices, int axis) {
    String name = session.projection().axisName(axis);
    return Stream.concat(chosen.stream(), choices.stream())
        .filter(choice -> choice.name(session).equals(name))
        .findFirst()
        .orElse(new AxisChoice.Shown(axis));
  }

  private void chooseAxes() {
    if (following) {
      return;
    }
    List<AxisChoice> wish =
        axes.stream().filter(ComboBox::isVisible).map(ComboBox::getValue).toList();
    try {
      AxesProjection view = AxisChoice.view(workspace.session(), wish);
      chosen = wish;
      workspace.setProjection(view);
    } catch (IllegalArgumentException flat) {
      workspace.tell(Notice.warning(String.valueOf(flat.getMessage()), ""));
      follow();
    }
  }

  private void chooseColours() {
    if (!following) {
      workspace.viewProperty().set(workspace.viewProperty().get().withColourBy(colours.getValue()));
    }
  }

  private static List<ColourBy> colourChoices(Session session) {
    List<ColourBy> choices =
        new ArrayList<>(
            List.of(new ColourBy.ByTrial(), new ColourBy.ByTime(), new ColourBy.BySpeed()));
    long kinds = session.trials().stream().map(Trial::condition).distinct().count();
    if (kinds > 1) {
      choices.add(1, new ColourBy.ByCondition());
    }
    for (int i = 0; i < session.subject().network().readout().outputs(); i++) {
      choices.add(new ColourBy.ByOutput(i));
    }
    for (int i = 0; i < session.subject().network().cell().inputSize(); i++) {
      choices.add(new ColourBy.ByInput(i));
    }
    return choices;
  }

  private static <T> void words(ComboBox<T> box, Function<T, String> words) {
    box.setCellFactory(_ -> cell(words));
    box.setButtonCell(cell(words));
  }

  private static <T> ListCell<T> cell(Function<T, String> words) {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null || empty ? "" : words.apply(item));
      }
    };
  }
}
