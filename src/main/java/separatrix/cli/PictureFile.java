package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import separatrix.files.WholeFile;
import separatrix.scene.Camera;
import separatrix.scene.FlatDrawing;
import separatrix.scene.FlatPicture;
import separatrix.scene.PictureSize;
import separatrix.scene.PngPicture;
import separatrix.scene.SceneComposer;
import separatrix.scene.SceneDescription;
import separatrix.scene.SceneTheme;
import separatrix.scene.Selection;
import separatrix.scene.SvgPicture;
import separatrix.scene.ViewSettings;
import separatrix.session.Session;

/** A picture of a session in a file, in the form that its name asks for. */
record PictureFile(Path path, Form form) {

  enum Form {
    PNG,
    SVG
  }

  /** The picture at `path`. */
  static PictureFile at(Path path) throws BadInputException {
    String name = path.toString().toLowerCase(Locale.ROOT);
    for (Form form : Form.values()) {
      if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
        return new PictureFile(path, form);
      }
    }
    throw new BadInputException(
        "\"%s\" is no form of picture that is drawn; a name that ends in .png or .svg is due."
            .formatted(path));
  }

  /** Whether a file of this name is a picture. */
  static boolean isMeant(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".png") || name.endsWith(".svg");
  }

  /** Draws a diagram. */
  void draw(FlatDrawing drawing, SceneTheme theme, PictureSize size) throws IOException {
    switch (form) {
      case PNG -> WholeFile.bytes(path, out -> FlatPicture.png(drawing, theme, size, out));
      case SVG -> {
        String picture = FlatPicture.svg(drawing, theme, size);
        WholeFile.text(path, out -> out.write(picture));
      }
    }
  }

  /** Draws the session, as the window first shows it. */
  void draw(Session session, SceneTheme theme, PictureSize size) throws IOException {
    SceneDescription scene =
        new SceneComposer()
            .compose(
                session, ViewSettings.standard().withTheme(theme), Selection.nothing(), Set.of());
    Camera camera = Camera.fitting(scene.bounds());
    String title = session.subject().name();
    switch (form) {
      case PNG -> WholeFile.bytes(path, out -> PngPicture.write(scene, camera, size, title, out));
      case SVG -> {
        String picture = SvgPicture.draw(scene, camera, size, title);
        WholeFile.text(path, out -> out.write(picture));
      }
    }
  }
}
