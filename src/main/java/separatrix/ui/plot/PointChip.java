package separatrix.ui.plot;

import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import separatrix.scene.PointClass;

/** The little sign of a class of fixed points: its shape in its colour, as in the 3-D view. */
public final class PointChip extends Region {
  private Optional<PointClass> shown = Optional.empty();

  public PointChip(PointClass look) {
    getStyleClass().add("point-chip");
    setMouseTransparent(true);
    show(look);
  }

  /** Takes the look of another class. */
  public void show(PointClass look) {
    if (shown.equals(Optional.of(look))) {
      return;
    }
    shown = Optional.of(look);
    SVGPath path = new SVGPath();
    path.setContent(outline(look));
    setShape(path);
    String colour = look.colour().hex();
    setStyle(
        look == PointClass.SLOW
            ? "-fx-background-color: transparent; -fx-border-width: 0.15em; -fx-border-color: "
                + colour
            : "-fx-background-color: " + colour);
    setAccessibleText(look.caption());
  }

  private static String outline(PointClass look) {
    return switch (look.shape()) {
      case SPHERE, HOLLOW -> "M 0 5 A 5 5 0 1 1 10 5 A 5 5 0 1 1 0 5 Z";
      case OCTAHEDRON -> "M 5 0 L 10 5 L 5 10 L 0 5 Z";
      case CUBE -> "M 0 0 L 10 0 L 10 10 L 0 10 Z";
      case TETRAHEDRON -> "M 5 0 L 10 9 L 0 9 Z";
      case DODECAHEDRON -> "M 5 0 L 10 3.6 L 8.1 9.5 L 1.9 9.5 L 0 3.6 Z";
    };
  }
}
