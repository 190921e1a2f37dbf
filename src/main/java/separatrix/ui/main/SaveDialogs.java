package separatrix.ui.main;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import separatrix.scene.FlatDrawing;
import separatrix.ui.diagram.DiagramController;
import separatrix.ui.scene.SceneView;
import separatrix.ui.workspace.Notice;
import separatrix.ui.workspace.Workspace;

/** Asks for a place, each time, and writes what is shown there. */
record SaveDialogs(
    Workspace workspace, SceneView view, DiagramController diagrams, FileDialogs dialogs) {

  void picture() {
    save("Save picture", ".png", (now, path) -> Saving.picture(now, view, path));
  }

  /** The diagram in front; what to do for one where there is none. */
  void diagram() {
    Optional<FlatDrawing> drawing = diagrams.picture();
    if (drawing.isEmpty()) {
      workspace.tell(
          Notice.information(
              "The diagram in front is empty: find the skeleton (K), follow the points (G) or measure basins (A) first."));
      return;
    }
    dialogs
        .fileToSave(
            "Save picture of diagram", drawing.get().title().replaceAll("[/\\\\:]", " ") + ".svg")
        .ifPresent(path -> Saving.diagram(workspace, drawing.get(), path));
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
