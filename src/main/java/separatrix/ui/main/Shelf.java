package separatrix.ui.main;

import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.files.Sample;
import separatrix.files.Samples;
import separatrix.ui.points.NetworkShelf;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Preferences;

/** The samples and the files that were opened lately, as the list of networks shows them. */
final class Shelf implements NetworkShelf {
  private final Opening opening;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();

  Shelf(Opening opening, ObjectProperty<Preferences> preferences) {
    this.opening = opening;
    preferences.subscribe(this::fill);
  }

  @Override
  public ObservableList<Entry> entries() {
    return entries;
  }

  @Override
  public void open(Entry entry) {
    switch (entry.origin()) {
      case FILE -> opening.open(Path.of(entry.detail()));
      case SAMPLE ->
          Samples.all().stream()
              .filter(sample -> sample.title().equals(entry.name()))
              .forEach(opening::open);
    }
  }

  private void fill(Preferences preferences) {
    Stream<Entry> samples = Samples.all().stream().map(Shelf::entry);
    Stream<Entry> files = preferences.recent().stream().map(Shelf::entry);
    var all = Stream.concat(samples, files).toList();
    if (!entries.equals(all)) {
      entries.setAll(all);
    }
  }

  private static Entry entry(Sample sample) {
    return new Entry(sample.title(), sample.description(), Origin.SAMPLE);
  }

  private static Entry entry(Path path) {
    return new Entry(String.valueOf(path.getFileName()), path.toString(), Origin.FILE);
  }
}
