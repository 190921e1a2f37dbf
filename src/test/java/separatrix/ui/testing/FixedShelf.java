package separatrix.ui.testing;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.ui.points.NetworkShelf;

/** A shelf whose entries are looked at and never opened. */
record FixedShelf(ObservableList<Entry> entries) implements NetworkShelf {

  static FixedShelf of(Entry... entries) {
    return new FixedShelf(FXCollections.observableArrayList(entries));
  }

  @Override
  public ObservableValue<String> recording() {
    return new SimpleStringProperty("");
  }

  @Override
  public void open(Entry entry) {
    throw new IllegalStateException("The entry " + entry + " is there to be looked at.");
  }
}
