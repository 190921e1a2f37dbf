package separatrix.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import separatrix.ui.workspace.Pane;
import separatrix.ui.workspace.Preferences;

/** Folds panes away and back, keeping where the window was divided. */
final class Folding {
  /** Picture and diagram are both of use from this width on. */
  private static final double ROOM_FOR_DIAGRAM = 720;

  /** The panes that dividers part. */
  private static final Set<Pane> DIVIDED =
      Set.of(Pane.TABLES, Pane.INSPECTOR, Pane.TIME_STRIP, Pane.DIAGRAM);

  private final ObjectProperty<Preferences> preferences;
  private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");
  private final SplitPane upright;
  private final SplitPane across;
  private final SplitPane beside;
  private final Node tables;
  private final Node picture;
  private final Node inspector;
  private final Node timeStrip;
  private final Node diagram;
  private Set<Pane> folded = Set.of();

  /**
   * Takes the split panes with their parts: tables, picture, inspector; time strip below; diagram
   * beside the picture.
   */
  Folding(
      ObjectProperty<Preferences> preferences,
      SplitPane upright,
      SplitPane across,
      SplitPane beside) {
    this.preferences = preferences;
    this.upright = upright;
    this.across = across;
    this.beside = beside;
    diagram = beside.getItems().get(1);
    tables = across.getItems().get(0);
    picture = across.getItems().get(1);
    inspector = across.getItems().get(2);
    timeStrip = upright.getItems().get(1);
    SplitPane.setResizableWithParent(tables, false);
    SplitPane.setResizableWithParent(inspector, false);
    SplitPane.setResizableWithParent(timeStrip, false);
    place(preferences.get().dividers());
    preferences.addListener((_, _, _) -> arrange());
    presenting.addListener((_, _, _) -> arrange());
    beside.widthProperty().addListener((_, _, _) -> showDiagram());
    arrange();
    showDiagram();
  }

  /** Whether the picture leaves room for a diagram beside it. */
  boolean hasRoomForDiagram() {
    return beside.getWidth() >= ROOM_FOR_DIAGRAM;
  }

  BooleanProperty presentingProperty() {
    return presenting;
  }

  /** Whether a pane is unfolded. */
  BooleanExpression shown(Pane pane) {
    return Bindings.createBooleanBinding(
        () -> !preferences.get().folded().contains(pane), preferences);
  }

  /** Where the window is divided now; folded panes keep the place that they had. */
  List<Double> dividers() {
    List<Double> now = new ArrayList<>(preferences.get().dividers());
    if (folded.isEmpty() || folded.equals(Set.of(Pane.DIAGRAM))) {
      now.set(0, across.getDividerPositions()[0]);
      now.set(1, across.getDividerPositions()[1]);
      now.set(2, upright.getDividerPositions()[0]);
    }
    if (beside.getItems().contains(diagram)) {
      now.set(3, beside.getDividerPositions()[0]);
    }
    return now;
  }

  /** Divides the window anew. */
  void divide(List<Double> places) {
    place(places);
    if (beside.getItems().contains(diagram)) {
      beside.setDividerPosition(0, places.get(3));
    }
  }

  private static Set<Pane> dividedAmong(Set<Pane> panes) {
    return panes.stream().filter(DIVIDED::contains).collect(Collectors.toSet());
  }

  private void arrange() {
    Set<Pane> wish = presenting.get() ? DIVIDED : dividedAmong(preferences.get().folded());
    if (wish.equals(folded)) {
      return;
    }
    List<Double> places = dividers();
    folded = wish;
    List<Node> row = new ArrayList<>(List.of(tables, picture, inspector));
    if (wish.contains(Pane.TABLES)) {
      row.remove(tables);
    }
    if (wish.contains(Pane.INSPECTOR)) {
      row.remove(inspector);
    }
    across.getItems().setAll(row);
    upright
        .getItems()
        .setAll(wish.contains(Pane.TIME_STRIP) ? List.of(across) : List.of(across, timeStrip));
    place(places);
    showDiagram();
  }

  /** Where there is no room for it beside the picture, the diagram waits. */
  private void showDiagram() {
    boolean wish = !folded.contains(Pane.DIAGRAM) && hasRoomForDiagram();
    if (wish && !beside.getItems().contains(diagram)) {
      beside.getItems().add(diagram);
      beside.setDividerPosition(0, preferences.get().dividers().get(3));
    } else if (!wish) {
      beside.getItems().remove(diagram);
    }
  }

  private void place(List<Double> places) {
    if (across.getItems().contains(tables)) {
      across.setDividerPosition(0, places.get(0));
    }
    if (across.getItems().contains(inspector)) {
      across.setDividerPosition(across.getItems().size() - 2, places.get(1));
    }
    if (upright.getItems().contains(timeStrip)) {
      upright.setDividerPosition(0, places.get(2));
    }
  }
}
