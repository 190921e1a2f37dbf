package separatrix.ui.main;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.files.Sample;
import separatrix.files.Samples;
import separatrix.ui.points.NetworkShelf;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.Recordings;
import separatrix.ui.workspace.Training;

/**
 * What was trained here, the samples, and the files that were opened lately, as the list of
 * networks shows them.
 */
final class Shelf implements NetworkShelf {
  private final Opening opening;
  private final Training training;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();

  Shelf(Opening opening, Training training, ObjectProperty<Preferences> preferences) {
    this.opening = opening;
    this.training = training;
    preferences.subscribe(this::fill);
    training.trained().subscribe(() -> fill(preferences.get()));
    opening.recordings().opened().subscribe(() -> fill(preferences.get()));
  }

  @Override
  public ObservableList<Entry> entries() {
    return entries;
  }

  @Override
  public void open(Entry entry) {
    switch (entry.origin()) {
      case FILE, RECORDING -> opening.open(Path.of(entry.detail()));
      case SAMPLE ->
          Samples.all().stream()
              .filter(sample -> sample.title().equals(entry.name()))
              .forEach(opening::open);
      case TRAINED ->
          training.trained().stream()
              .filter(trained -> trained.source().equals(entry.detail()))
              .forEach(training::open);
    }
  }

  @Override
  public ObservableValue<String> recording() {
    return opening
        .recordings()
        .shownProperty()
        .map(
            shown ->
                shown
                    .filter(now -> now.space() instanceof Recordings.Space.Own)
                    .map(now -> now.recorded().source())
                    .orElse(""));
  }

  private void fill(Preferences preferences) {
    Stream<Entry> samples = Samples.all().stream().map(Shelf::entry);
    Stream<Entry> files =
        preferences.recent().stream().map(path -> entry(path, preferences.recent()));
    Stream<Entry> trained =
        training.trained().stream().map(Shelf::entry).toList().reversed().stream();
    var all = Stream.of(trained, samples, files).flatMap(each -> each).toList();
    if (!entries.equals(all)) {
      entries.setAll(all);
    }
  }

  private static Entry entry(Sample sample) {
    return new Entry(sample.title(), sample.description(), Origin.SAMPLE);
  }

  private static Entry entry(Training.Trained trained) {
    return new Entry(trained.plan().name(), trained.source(), Origin.TRAINED);
  }

  /** A file by its name; where others are named alike, with its folder. */
  private Entry entry(Path path, List<Path> all) {
    boolean isAlone = all.stream().filter(other -> other.endsWith(path.getFileName())).count() == 1;
    String name =
        isAlone
            ? path.getFileName().toString()
            : "%s in %s".formatted(path.getFileName(), path.toAbsolutePath().getParent());
    boolean isRecording = opening.recordings().opened().contains(path);
    return new Entry(name, path.toString(), isRecording ? Origin.RECORDING : Origin.FILE);
  }
}
