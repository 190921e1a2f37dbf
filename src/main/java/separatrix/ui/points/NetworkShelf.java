package separatrix.ui.points;

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
    TRAINED
  }

  ObservableList<Entry> entries();

  /** Opens it in the workspace; what goes wrong is told there. */
  void open(Entry entry);
}
