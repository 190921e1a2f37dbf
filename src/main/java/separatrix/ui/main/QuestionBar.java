package separatrix.ui.main;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import separatrix.files.Question;
import separatrix.ui.workspace.Opening;

/** What an opened file leaves open: each question with the assumed answer, to be changed here. */
final class QuestionBar {
  private final Opening opening;
  private final HBox bar;

  QuestionBar(Opening opening, HBox bar) {
    this.opening = opening;
    this.bar = bar;
    opening.questionsProperty().subscribe(this::show);
  }

  private void show(List<Question> questions) {
    bar.setVisible(!questions.isEmpty());
    bar.setManaged(!questions.isEmpty());
    FlowPane asked = new FlowPane();
    asked.getStyleClass().add("questions");
    questions.forEach(question -> asked.getChildren().add(row(question)));
    HBox.setHgrow(asked, Priority.ALWAYS);
    Button done = new Button("That is right", new FontIcon("mdi2c-check"));
    done.setId("questions-done");
    done.getStyleClass().addAll("small");
    done.setTooltip(new Tooltip("Keep these answers and close this bar."));
    done.setOnAction(_ -> opening.acceptAnswers());
    done.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    bar.getChildren().setAll(new FontIcon("mdi2h-help-circle-outline"), asked, done);
  }

  private Node row(Question question) {
    Label text = new Label(question.text());
    ComboBox<String> answers = new ComboBox<>();
    answers.setId("question-" + question.subject());
    answers.getItems().setAll(question.options());
    answers.setValue(question.assumed());
    answers.getStyleClass().add("small");
    answers.setOnAction(_ -> opening.answer(question, answers.getValue()));
    HBox row = new HBox(text, answers);
    row.getStyleClass().add("question");
    return row;
  }
}
