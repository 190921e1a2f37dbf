package separatrix.ui.main;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import separatrix.ui.workspace.Notice;
import separatrix.ui.workspace.Workspace;

/** Notices as bars below the tools: what happened, what to do, and a button to dismiss it. */
final class NoticeBar {
  private static final int MOST = 3;

  /** Good news leave by themselves. */
  private static final Duration READ = Duration.seconds(8);

  private final Workspace workspace;
  private final VBox box;

  NoticeBar(Workspace workspace, VBox box) {
    this.workspace = workspace;
    this.box = box;
    workspace.notices().addListener(this::changed);
    show();
  }

  private void changed(ListChangeListener.Change<? extends Notice> change) {
    while (change.next()) {
      change.getAddedSubList().stream()
          .filter(notice -> notice.severity() == Notice.Severity.INFORMATION)
          .forEach(this::dismissWhenRead);
    }
    show();
  }

  private void dismissWhenRead(Notice notice) {
    PauseTransition reading = new PauseTransition(READ);
    reading.setOnFinished(_ -> workspace.dismiss(notice));
    reading.play();
  }

  private void show() {
    // The newest ones: a window full of old notices hides what it is about.
    int count = workspace.notices().size();
    box.getChildren()
        .setAll(
            workspace.notices().subList(Math.max(0, count - MOST), count).stream()
                .map(this::bar)
                .toList());
    box.setManaged(count > 0);
    box.setVisible(count > 0);
  }

  private HBox bar(Notice notice) {
    FontIcon icon = new FontIcon(icon(notice.severity()));
    Label text = new Label(notice.text());
    text.getStyleClass().add("notice-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    Label advice = new Label(notice.advice());
    advice.setWrapText(true);
    advice.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(text);
    if (!notice.advice().isEmpty()) {
      words.getChildren().add(advice);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Button dismiss = new Button("Dismiss", new FontIcon("mdi2c-close"));
    dismiss.getStyleClass().addAll("flat", "small");
    dismiss.setTooltip(new Tooltip("Take this notice away."));
    dismiss.setOnAction(_ -> workspace.dismiss(notice));
    dismiss.setMinWidth(Region.USE_PREF_SIZE);
    HBox bar = new HBox(icon, words, dismiss);
    bar.getStyleClass().addAll("notice", style(notice.severity()));
    return bar;
  }

  private static String icon(Notice.Severity severity) {
    return switch (severity) {
      case INFORMATION -> "mdi2i-information-outline";
      case WARNING -> "mdi2a-alert-outline";
      case ERROR -> "mdi2a-alert-octagon-outline";
    };
  }

  private static String style(Notice.Severity severity) {
    return switch (severity) {
      case INFORMATION -> "information";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }
}
