package separatrix.ui.main;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import separatrix.ui.conventions.CheckWords;
import separatrix.ui.conventions.ConventionsViewModel;
import separatrix.ui.conventions.UnderstoodFile;

/** What was understood of a file that was just opened, in a line, until it is put away. */
final class UnderstoodBar {
  private final HBox bar;
  private final FontIcon icon = new FontIcon();
  private final Label text = new Label();
  private final Label check = new Label();
  private final Button remedy =
      button("understood-remedy", "", "mdi2w-wrench-outline", "Read the file as the run says.");
  private final Button accept =
      button(
          "understood-accept",
          "That is right",
          "mdi2c-check",
          "Keep these answers, for the next file of this shape too.");

  UnderstoodBar(ConventionsViewModel model, HBox bar) {
    this.bar = bar;
    text.setId("understood-text");
    text.setMinWidth(0);
    check.setId("understood-check");
    check.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button sheet =
        button(
            "understood-sheet",
            "Conventions…",
            "mdi2f-format-list-checks",
            "Show everything that was taken to be so, and correct it (Ctrl+I).");
    Button dismiss = button("understood-dismiss", "Dismiss", "mdi2c-close", "Take this line away.");
    dismiss.getStyleClass().add("flat");
    remedy.setOnAction(_ -> model.useRemedy());
    accept.setOnAction(_ -> model.accept());
    sheet.setOnAction(_ -> model.openProperty().set(true));
    dismiss.setOnAction(_ -> model.dismiss());
    bar.getChildren().setAll(icon, text, check, gap, remedy, sheet, accept, dismiss);
    model.understoodProperty().subscribe(this::show);
    model.checkProperty().subscribe(this::show);
    model.announced().subscribe(now -> place(bar, Boolean.TRUE.equals(now)));
  }

  private static Button button(String id, String text, String icon, String tip) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setTooltip(new Tooltip(tip));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void show(UnderstoodFile file) {
    boolean isOpen = file.assumptions() > 0;
    icon.setIconLiteral(isOpen ? "mdi2h-help-circle-outline" : "mdi2c-check-circle-outline");
    text.setText(file.summary() + "; " + file.assumed());
    text.setTooltip(new Tooltip(text.getText()));
    place(accept, isOpen);
    bar.getStyleClass().removeAll("open");
    if (isOpen) {
      bar.getStyleClass().add("open");
    }
  }

  private void show(CheckWords words) {
    check.setText(words.brief());
    check.setTooltip(new Tooltip(words.sentence()));
    check.getStyleClass().removeAll("agrees", "differs");
    switch (words.verdict()) {
      case AGREES -> check.getStyleClass().add("agrees");
      case DIFFERS -> check.getStyleClass().add("differs");
      case UNKNOWN -> {}
    }
    place(check, !words.brief().isEmpty());
    remedy.setText("Use " + words.remedy());
    place(remedy, !words.remedy().isEmpty());
  }

  private static void place(Region node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
