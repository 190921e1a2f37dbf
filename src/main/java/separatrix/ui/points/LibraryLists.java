package separatrix.ui.points;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.javafx.FontIcon;

/** Fills the lists of networks and trials. */
record LibraryLists(LibraryViewModel model) {

  void fill(ListView<NetworkShelf.Entry> networks, ListView<LibraryViewModel.TrialLine> trials) {
    networks.setItems(model.networks());
    networks.setCellFactory(_ -> new NetworkCell());
    networks.setOnMouseClicked(_ -> openChosen(networks));
    networks.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openChosen(networks);
          }
        });
    model.subjectName().subscribe(_ -> showCurrent(networks));
    model.networks().subscribe(() -> showCurrent(networks));
    model.recording().subscribe(_ -> showCurrent(networks));

    trials.setItems(model.trials());
    trials.setCellFactory(_ -> new TrialCell());
    trials
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, line) -> {
              if (line != null) {
                model.play(line);
              }
            });
    model.trialProperty().subscribe(_ -> showTrial(trials));
    model.trials().subscribe(() -> showTrial(trials));
  }

  private void openChosen(ListView<NetworkShelf.Entry> networks) {
    NetworkShelf.Entry chosen = networks.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.open(chosen);
    }
  }

  private void showCurrent(ListView<NetworkShelf.Entry> networks) {
    model
        .current()
        .ifPresentOrElse(
            entry -> {
              networks.getSelectionModel().select(entry);
              networks.scrollTo(entry);
            },
            networks.getSelectionModel()::clearSelection);
  }

  private void showTrial(ListView<LibraryViewModel.TrialLine> trials) {
    int trial = model.trialProperty().get();
    if (trial < trials.getItems().size()
        && trials.getSelectionModel().getSelectedIndex() != trial) {
      trials.getSelectionModel().clearAndSelect(trial);
      trials.scrollTo(Math.max(0, trial - 1));
    }
  }

  private static final class NetworkCell extends ListCell<NetworkShelf.Entry> {
    NetworkCell() {
      // A long name is cut; a bar to scroll it would cover the last row.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(NetworkShelf.Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setText("");
        setGraphic(null);
        setTooltip(null);
        return;
      }
      setText(entry.name());
      setTooltip(new Tooltip(entry.detail()));
      setGraphic(
          new FontIcon(
              switch (entry.origin()) {
                case SAMPLE -> "mdi2s-star-outline";
                case FILE -> "mdi2f-file-outline";
                case TRAINED -> "mdi2s-school-outline";
                case RECORDING -> "mdi2c-chart-timeline-variant";
              }));
    }
  }

  private static final class TrialCell extends ListCell<LibraryViewModel.TrialLine> {
    @Override
    protected void updateItem(LibraryViewModel.TrialLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? "" : line.text());
    }
  }
}
