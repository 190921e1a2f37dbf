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
  /** The panes that dividers part. */
  private static final Set<Pane> DIVIDED = Set.of(Pane.TABLES, Pane.INSPECTOR, Pane.TIME_STRIP);

  private final ObjectProperty<Preferences> preferences;
  private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");
  private final SplitPane upright;
  private final SplitPane across;
  private final Node tables;
  private final Node picture;
  private final Node inspector;
  private final Node timeStrip;
  private Set<Pane> folded = Set.of();

  /** Takes the two split panes with their parts: tables, picture, inspector; time strip below. */
  Folding(ObjectProperty<Preferences> preferences, SplitPane upright, SplitPane across) {
    this.preferences = preferences;
    this.upright = upright;
    this.across = across;
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
    arrange();
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
    if (folded.isEmpty()) {
      now.set(0, across.getDividerPositions()[0]);
      now.set(1, across.getDividerPositions()[1]);
      now.set(2, upright.getDividerPositions()[0]);
    }
    return now;
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
