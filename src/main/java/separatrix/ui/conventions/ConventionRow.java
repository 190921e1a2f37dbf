package separatrix.ui.conventions;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/** A convention with its answer, who gave it, and the choice of another. */
final class ConventionRow {
  private ConventionRow() {}

  /** A row whose answer can be changed, or only read. */
  static Node of(ConventionLine line, Mode mode, BiConsumer<ConventionLine, String> answered) {
    Label name = new Label(line.name());
    name.getStyleClass().add("convention-name");
    Label text = new Label(line.text());
    text.getStyleClass().addAll("quiet", "fine");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    Label who = new Label(line.who(), new FontIcon(icon(line)));
    who.getStyleClass().addAll("fine", "who");
    if (line.isAssumed()) {
      who.getStyleClass().add("assumed");
    }
    VBox words = new VBox(name, text, who);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row =
        new HBox(
            words,
            mode == Mode.ANSWER && line.hasAlternatives() ? choice(line, answered) : fixed(line));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("convention");
    return row;
  }

  /** Whether the user can answer. */
  enum Mode {
    ANSWER,
    READ
  }

  private static Node fixed(ConventionLine line) {
    Label taken = new Label(line.meaning(line.taken()));
    taken.setId("taken-" + line.subject());
    taken.getStyleClass().add("taken");
    return taken;
  }

  private static Node choice(ConventionLine line, BiConsumer<ConventionLine, String> answered) {
    ComboBox<String> choice = new ComboBox<>();
    choice.setId("convention-" + line.subject());
    choice.setAccessibleText(line.name() + ": " + line.text());
    choice.getItems().setAll(line.options());
    choice.setEditable(line.isNumber());
    choice.setConverter(new Meanings(line));
    choice.setValue(line.taken());
    choice.getStyleClass().add("small");
    choice.setOnAction(
        _ -> {
          if (choice.getValue() != null && !choice.getValue().isBlank()) {
            answered.accept(line, choice.getValue().strip());
          }
        });
    return choice;
  }

  private static final class Meanings extends StringConverter<String> {
    private final ConventionLine line;

    Meanings(ConventionLine line) {
      this.line = line;
    }

    @Override
    public String toString(String answer) {
      return answer == null ? "" : line.meaning(answer);
    }

    @Override
    public String fromString(String text) {
      return text;
    }
  }

  private static String icon(ConventionLine line) {
    return switch (line.source()) {
      case FILE -> "mdi2f-file-check-outline";
      case FORMAT -> "mdi2b-book-open-outline";
      case ASSUMED -> "mdi2h-help-circle-outline";
      case REMEMBERED -> "mdi2h-history";
      case CHOSEN -> "mdi2a-account-check-outline";
    };
  }
}
