package separatrix.ui.points;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.session.Session;
import separatrix.session.Subject;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Workspace;

/** The networks to choose from, and the trials of the one that is shown. */
final class LibraryViewModel {
  private final Workspace workspace;
  private final NetworkShelf shelf;
  private final ObservableList<TrialLine> trials = FXCollections.observableArrayList();

  /** One trial of the list; its number counts from 0. */
  record TrialLine(int number, String text) {}

  LibraryViewModel(Workspace workspace, NetworkShelf shelf) {
    this.workspace = workspace;
    this.shelf = shelf;
    workspace.sessionProperty().subscribe(this::listTrials);
  }

  ObservableList<NetworkShelf.Entry> networks() {
    return shelf.entries();
  }

  ObservableList<TrialLine> trials() {
    return trials;
  }

  ReadOnlyIntegerProperty trialProperty() {
    return workspace.playback().trialProperty();
  }

  /** The name of the network that is shown. */
  ObservableValue<String> subjectName() {
    return workspace.sessionProperty().map(session -> session.subject().name());
  }

  /** The file of the recording that is shown alone; empty while a network is shown. */
  ObservableValue<String> recording() {
    return shelf.recording();
  }

  /** The entry of the network that is shown, if it is on the shelf. */
  Optional<NetworkShelf.Entry> current() {
    Subject subject = workspace.session().subject();
    String recorded = shelf.recording().getValue();
    if (!recorded.isEmpty()) {
      return shelf.entries().stream().filter(entry -> entry.detail().equals(recorded)).findFirst();
    }
    return shelf.entries().stream()
        .filter(
            entry ->
                switch (entry.origin()) {
                  case SAMPLE -> entry.name().equals(subject.name());
                  // Files may bear one name in several folders, and runs may too.
                  case FILE, RECORDING -> entry.detail().equals(subject.source());
                  case TRAINED ->
                      entry.name().equals(subject.name())
                          && entry.detail().equals(subject.source());
                })
        .findFirst();
  }

  void open(NetworkShelf.Entry entry) {
    if (current().filter(entry::equals).isEmpty()) {
      shelf.open(entry);
    }
  }

  void play(TrialLine trial) {
    if (workspace.playback().trialProperty().get() != trial.number()) {
      workspace.playback().seek(trial.number(), 0);
    }
  }

  private void listTrials(Session session) {
    var lines =
        IntStream.range(0, session.trajectories().size())
            .mapToObj(number -> new TrialLine(number, text(session, number)))
            .toList();
    if (!lines.equals(trials)) {
      trials.setAll(lines);
    }
  }

  private static String text(Session session, int number) {
    String condition =
        number < session.trials().size() ? session.trials().get(number).condition() : "";
    return "Trial %d%s, %s"
        .formatted(
            number + 1,
            condition.isBlank() ? "" : ": " + condition,
            Figures.counted(session.trajectories().get(number).steps(), "step"));
  }
}
