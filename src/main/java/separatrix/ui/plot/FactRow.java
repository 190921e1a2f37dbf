package separatrix.ui.plot;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** A line of a card: a quiet name, its value, and why it matters as a tip of both. */
public final class FactRow {
  private FactRow() {}

  public static void add(GridPane facts, int row, String name, String value, String why) {
    Label quiet = new Label(name);
    quiet.getStyleClass().add("quiet");
    quiet.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setValignment(quiet, VPos.TOP);
    Label words = new Label(value);
    words.setWrapText(true);
    Tooltip tip = new Tooltip(why);
    words.setTooltip(tip);
    quiet.setTooltip(tip);
    facts.addRow(row, quiet, words);
  }
}
