package separatrix.ui.scene;

import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import separatrix.scene.LegendEntry;
import separatrix.scene.SceneTheme;

/** The legend, which is also a filter: a line that is switched off hides its layer. */
final class LegendPane {
  private final VBox box = new VBox();
  private final ObservableSet<String> hidden;
  private List<LegendEntry> shown = List.of();
  private Optional<SceneTheme> shownIn = Optional.empty();

  LegendPane(ObservableSet<String> hidden) {
    this.hidden = hidden;
    box.getStyleClass().add("scene-legend");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    box.setPickOnBounds(false);
  }

  VBox node() {
    return box;
  }

  void show(List<LegendEntry> entries, SceneTheme theme) {
    // Buttons are dear to make, and scenes follow each other fast while a network learns.
    if (!entries.equals(shown) || !shownIn.equals(Optional.of(theme))) {
      shown = List.copyOf(entries);
      shownIn = Optional.of(theme);
      box.getChildren().setAll(entries.stream().map(entry -> line(entry, theme)).toList());
      box.setVisible(!entries.isEmpty());
    }
  }

  private Node line(LegendEntry entry, SceneTheme theme) {
    return switch (entry) {
      case LegendEntry.ForMarkers m ->
          toggle(m.layer(), m.text(), LegendSymbol.marker(m.shape(), m.colour()));
      case LegendEntry.ForLines l -> toggle(l.layer(), l.text(), LegendSymbol.line(l.colour()));
      case LegendEntry.ForPalette p -> colourBar(p, theme);
    };
  }

  private ToggleButton toggle(String layer, String text, Node symbol) {
    ToggleButton button = new ToggleButton(text, symbol);
    button.getStyleClass().add("scene-legend-line");
    button.setId("legend-" + layer);
    button.setSelected(!hidden.contains(layer));
    button.setTooltip(new Tooltip("Click to hide or show"));
    button.setAccessibleText(text + ", shown or hidden");
    button.setOnAction(
        _ -> {
          if (button.isSelected()) {
            hidden.remove(layer);
          } else {
            hidden.add(layer);
          }
        });
    SetChangeListener<String> follow = _ -> button.setSelected(!hidden.contains(layer));
    hidden.addListener(new WeakSetChangeListener<>(follow));
    // The button keeps alive the listener that follows for it.
    button.setUserData(follow);
    return button;
  }

  private static Node colourBar(LegendEntry.ForPalette p, SceneTheme theme) {
    Label bar = new Label(p.text(), LegendSymbol.palette(p, theme));
    bar.setContentDisplay(ContentDisplay.BOTTOM);
    bar.getStyleClass().add("scene-legend-palette");
    return bar;
  }
}
