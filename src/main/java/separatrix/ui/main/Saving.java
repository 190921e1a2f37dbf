package separatrix.ui.main;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import separatrix.files.ImportedNetwork;
import separatrix.files.NetworkJson;
import separatrix.files.PointsJson;
import separatrix.files.SkeletonFiles;
import separatrix.files.UnwritableFileException;
import separatrix.files.WholeFile;
import separatrix.scene.Camera;
import separatrix.scene.FlatDrawing;
import separatrix.scene.FlatPicture;
import separatrix.scene.PictureSize;
import separatrix.scene.PngPicture;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneTheme;
import separatrix.scene.SvgPicture;
import separatrix.session.Session;
import separatrix.ui.scene.SceneView;
import separatrix.ui.workspace.Notice;
import separatrix.ui.workspace.Workspace;

/** Writes files in the background and says where they went. */
final class Saving {
  /** Pixels of a saved picture for each of the window's. */
  private static final double SHARPNESS = 2;

  private static final PictureSize DIAGRAM = PictureSize.of(1600, 1200);

  private Saving() {}

  /** Something that writes. */
  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  /** The network in the program's own format. */
  static void network(Workspace workspace, Path path) {
    Session session = workspace.session();
    ImportedNetwork network =
        new ImportedNetwork(
            session.subject().network(),
            session.subject().name(),
            session.task().name(),
            session.subject().notes(),
            session.subject().conventions(),
            workspace.past().checkpoints(session));
    save(
        workspace,
        path,
        () -> NetworkJson.write(network, path),
        () -> workspace.training().wasSaved(session));
  }

  /** The fixed points with their eigenvalues. */
  static void points(Workspace workspace, Path path) {
    Session session = workspace.session();
    save(
        workspace,
        path,
        () -> PointsJson.write(session.fixedPoints(), session.subject().name(), path));
  }

  /** The skeleton as JSON, GraphML or DOT, by the ending of the name. */
  static void skeleton(Workspace workspace, Path path) {
    Session session = workspace.session();
    save(
        workspace,
        path,
        () ->
            SkeletonFiles.write(
                session.skeleton(), session.subject().network(), session.subject().name(), path));
  }

  /**
   * The picture as it is seen, in twice as many pixels; as lines and shapes where asked for SVG.
   */
  static void picture(Workspace workspace, SceneView view, Path path) {
    SceneDescription scene = view.getDescription().without(Set.copyOf(view.hiddenClasses()));
    Camera camera = view.getCamera();
    PictureSize size =
        new PictureSize(
            (int) (SHARPNESS * view.getWidth()), (int) (SHARPNESS * view.getHeight()), SHARPNESS);
    String title = workspace.session().subject().name();
    boolean vector = isVector(path);
    save(
        workspace,
        path,
        () -> {
          if (vector) {
            String picture = SvgPicture.draw(scene, camera, size, title);
            WholeFile.text(path, out -> out.write(picture));
          } else {
            WholeFile.bytes(path, out -> PngPicture.write(scene, camera, size, title, out));
          }
        });
  }

  /** A diagram as a picture of its own: SVG by the ending of the name, else PNG. */
  static void diagram(Workspace workspace, FlatDrawing drawing, Path path) {
    SceneTheme theme = workspace.viewProperty().get().theme();
    save(
        workspace,
        path,
        () -> {
          if (isVector(path)) {
            String picture = FlatPicture.svg(drawing, theme, DIAGRAM);
            WholeFile.text(path, out -> out.write(picture));
          } else {
            WholeFile.bytes(path, out -> FlatPicture.png(drawing, theme, DIAGRAM, out));
          }
        });
  }

  private static boolean isVector(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  private static void save(Workspace workspace, Path path, Writing writing) {
    save(workspace, path, writing, () -> {});
  }

  private static void save(Workspace workspace, Path path, Writing writing, Runnable saved) {
    workspace
        .work()
        .start(
            "save " + path,
            "Saving " + path.getFileName(),
            _ -> told(path, writing),
            notice -> {
              workspace.tell(notice);
              if (notice.severity() == Notice.Severity.INFORMATION) {
                saved.run();
              }
            });
  }

  private static Notice told(Path path, Writing writing) {
    try {
      writing.write();
      return Notice.information("Saved " + path + ".");
    } catch (UnwritableFileException refused) {
      return Notice.error("Nothing was saved.", String.valueOf(refused.getMessage()));
    } catch (IOException failure) {
      return Notice.error(
          "%s cannot be written (%s)."
              .formatted(path, Optional.ofNullable(failure.getMessage()).orElse("no reason given")),
          "Choose another folder, or check that this one may be written.");
    }
  }
}
