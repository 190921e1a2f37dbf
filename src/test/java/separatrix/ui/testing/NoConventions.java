package separatrix.ui.testing;

import javafx.beans.property.SimpleStringProperty;
import separatrix.ui.inspector.ConventionsLink;

/** For networks whose files left nothing to be understood. */
final class NoConventions {
  private NoConventions() {}

  static ConventionsLink link() {
    return new ConventionsLink(new SimpleStringProperty(""), () -> {});
  }
}
