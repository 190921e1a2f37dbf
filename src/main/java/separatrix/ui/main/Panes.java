package separatrix.ui.main;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import separatrix.ui.fxml.View;
import separatrix.ui.timestrip.TimeStripController;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.Workspace;

/** The panes around the picture. */
record Panes(Workspace workspace, Opening opening, ObjectProperty<Preferences> preferences) {

  Node tables() {
    return new StackPane();
  }

  Node inspector() {
    return new StackPane();
  }

  Node timeStrip() {
    return View.of(new TimeStripController(workspace));
  }
}
