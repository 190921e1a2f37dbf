package separatrix.ui.points;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** The networks that are at hand: the samples, and the files that were opened. */
public interface NetworkShelf {

  /**
   * A network that can be opened.
   *
   * @param name short, as shown in the list
   * @param detail where it comes from, in words or as a path
   */
  record Entry(String name, String detail, Origin origin) {}

  /** Where a network comes from. */
  enum Origin {
    SAMPLE,
    FILE,
    /** Trained since the program started. */
    TRAINED,
    /** A file with recorded activity, and no network. */
    RECORDING
  }

  ObservableList<Entry> entries();

  /** The file of the recording that is shown alone; empty while a network is shown. */
  ObservableValue<String> recording();

  /** Opens it in the workspace; what goes wrong is told there. */
  void open(Entry entry);
}
