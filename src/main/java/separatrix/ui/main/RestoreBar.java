package separatrix.ui.main;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import separatrix.ui.workspace.Autosave;

/** Offers the session that was kept when the program was killed. */
final class RestoreBar {
  private final Autosave autosave;
  private final VBox box;

  RestoreBar(Autosave autosave, VBox box) {
    this.autosave = autosave;
    this.box = box;
    autosave.offerProperty().subscribe(this::show);
  }

  private void show(Optional<Autosave.Offer> offer) {
    box.getChildren().setAll(offer.map(this::bar).stream().toList());
    box.setVisible(offer.isPresent());
    box.setManaged(offer.isPresent());
  }

  private HBox bar(Autosave.Offer offer) {
    Label text =
        new Label(
            "The program did not end properly last time. The session “%s” is kept as it was %s."
                .formatted(offer.name(), moment(offer.saved(), ZoneId.systemDefault())));
    text.getStyleClass().add("notice-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    Button restore = new Button("Restore", new FontIcon("mdi2b-backup-restore"));
    restore.setId("restore");
    restore.getStyleClass().addAll("small", "accent");
    restore.setTooltip(new Tooltip("Show that session instead of what is open now."));
    restore.setOnAction(_ -> autosave.restore());
    restore.setMinWidth(Region.USE_PREF_SIZE);
    Button discard = new Button("Discard", new FontIcon("mdi2c-close"));
    discard.setId("discard");
    discard.getStyleClass().addAll("small", "flat");
    discard.setTooltip(new Tooltip("Delete what was kept."));
    discard.setOnAction(_ -> autosave.discard());
    discard.setMinWidth(Region.USE_PREF_SIZE);
    HBox bar = new HBox(new FontIcon("mdi2h-history"), text, restore, discard);
    bar.setId("restoreBar");
    bar.getStyleClass().addAll("notice", "information");
    return bar;
  }

  /** "today at 14:05", "on 3 March 2026 at 14:05". */
  static String moment(Instant instant, ZoneId zone) {
    ZonedDateTime at = instant.atZone(zone);
    String time = at.format(DateTimeFormatter.ofPattern("H:mm", Locale.ROOT));
    return at.toLocalDate().equals(LocalDate.now(zone))
        ? "today at " + time
        : "on %s at %s"
            .formatted(at.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)), time);
  }
}
