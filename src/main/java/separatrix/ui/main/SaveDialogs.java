package separatrix.ui.main;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import separatrix.ui.scene.SceneView;
import separatrix.ui.workspace.Workspace;

/** Asks for a place, each time, and writes what is shown there. */
record SaveDialogs(Workspace workspace, SceneView view, FileDialogs dialogs) {

  void picture() {
    save("Save picture", ".png", (now, path) -> Saving.picture(now, view, path));
  }

  void points() {
    save("Save fixed points", " points.json", Saving::points);
  }

  void skeleton() {
    save("Save skeleton", " skeleton.json", Saving::skeleton);
  }

  /** The network in the program's own format. */
  void network() {
    save("Save network", ".json", Saving::network);
  }

  private void save(String title, String ending, BiConsumer<Workspace, Path> saving) {
    dialogs
        .fileToSave(title, workspace.session().subject().name() + ending)
        .ifPresent(path -> saving.accept(workspace, path));
  }
}
