package separatrix.ui.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Matrix;
import separatrix.scene.PointMarkers;
import separatrix.scene.Selection;
import separatrix.session.Session;
import separatrix.ui.plot.Figures;
import separatrix.ui.plot.PlotSurface;

/**
 * A bifurcation diagram on a surface: the mouse reads it, a click turns the dial to what is under
 * it; with the keys, left and right go along the branch.
 */
final class BranchesPlot {
  private static final double REACH_EM = 1.2;

  private final PlotSurface surface;
  private final BranchesViewModel model;
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
  private List<BranchCurves.Vertex> pointed = List.of();

  BranchesPlot(PlotSurface surface, BranchesViewModel model) {
    this.surface = surface;
    this.model = model;
    surface.setFocusTraversable(true);
    surface.paintWith(
        sheet -> {
          if (!model.curvesProperty().get().lines().isEmpty()) {
            painter().paint(sheet);
          }
        });
    model.curvesProperty().subscribe(this::changed);
    model.sessionProperty().subscribe(surface::repaint);
    model.selectionProperty().subscribe(surface::repaint);
    surface.setOnMouseMoved(this::moved);
    surface.setOnMouseExited(_ -> point(Optional.empty()));
    surface.setOnMouseClicked(
        event -> {
          surface.requestFocus();
          moved(event);
          pointed.forEach(model::go);
        });
    surface.setOnKeyPressed(this::keyPressed);
  }

  /** What is pointed at, in words. */
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  private void changed() {
    pointed = List.of();
    words.set("");
    surface.repaint();
  }

  private BranchesPainter.Frame frame() {
    BranchCurves curves = model.curvesProperty().get();
    double least =
        curves.lines().stream()
            .flatMap(line -> line.vertices().stream())
            .mapToDouble(BranchCurves.Vertex::x)
            .min()
            .orElse(0);
    double most =
        curves.lines().stream()
            .flatMap(line -> line.vertices().stream())
            .mapToDouble(BranchCurves.Vertex::x)
            .max()
            .orElse(1);
    double low = model.branchesProperty().get().diagram().map(whole -> whole.from()).orElse(least);
    double high = model.branchesProperty().get().diagram().map(whole -> whole.to()).orElse(most);
    return BranchesPainter.Frame.of(
        curves,
        low,
        high > low ? high : low + 1,
        Math.floor(surface.getWidth()),
        Math.floor(surface.getHeight()),
        surface.em());
  }

  private BranchesPainter painter() {
    Session session = model.sessionProperty().get();
    return new BranchesPainter(
        model.curvesProperty().get(),
        frame(),
        model.branchesProperty().get().parameter().words(),
        model.coordinateProperty().get().words(session),
        model.present(),
        here(session),
        pointed);
  }

  private List<BranchesPainter.Here> here(Session session) {
    List<FixedPoint> points = session.fixedPoints().fixed();
    if (points.isEmpty() || !model.branchesProperty().get().standFor(session)) {
      return List.of();
    }
    double[] y =
        model
            .coordinateProperty()
            .get()
            .of(session, Matrix.ofRows(points.stream().map(FixedPoint::state).toList()));
    List<BranchesPainter.Here> here = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      boolean selected =
          model.selectionProperty().get().equals(new Selection.Point(points.get(i).id()));
      here.add(
          new BranchesPainter.Here(
              y[i],
              PointMarkers.look(points.get(i)),
              selected ? BranchesPainter.Mark.SELECTED : BranchesPainter.Mark.PLAIN));
    }
    return here;
  }

  private void moved(MouseEvent event) {
    BranchesPainter.Frame frame = frame();
    BranchCurves.Measure distance =
        (x, y) -> Math.hypot(frame.atX(x) - event.getX(), frame.atY(y) - event.getY());
    point(
        model
            .curvesProperty()
            .get()
            .nearest(distance)
            .filter(v -> distance.distance(v.x(), v.y()) < REACH_EM * surface.em()));
  }

  private void point(Optional<BranchCurves.Vertex> vertex) {
    pointed = vertex.map(List::of).orElse(List.of());
    words.set(vertex.map(this::words).orElse(""));
    surface.repaint();
  }

  private String words(BranchCurves.Vertex vertex) {
    BranchesPainter.Frame frame = frame();
    String near =
        model.curvesProperty().get().marks().stream()
            .filter(
                mark ->
                    Math.hypot(
                            frame.atX(mark.x()) - frame.atX(vertex.x()),
                            frame.atY(mark.y()) - frame.atY(vertex.y()))
                        < surface.em())
            .min(Comparator.comparingDouble(mark -> Math.abs(mark.x() - vertex.x())))
            .map(mark -> "; " + mark.bifurcation().sentence())
            .orElse("");
    int unstable = vertex.point().unstable();
    return "%s %s: %s%s"
        .formatted(
            model.branchesProperty().get().parameter().words(),
            Figures.brief(vertex.x()),
            unstable == 0 ? "stable" : Figures.counted(unstable, "unstable mode"),
            near);
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> along(-1);
      case RIGHT -> along(1);
      case ENTER -> pointed.forEach(model::go);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void along(int by) {
    List<BranchCurves.Line> lines = model.curvesProperty().get().lines();
    List<BranchCurves.Vertex> all =
        lines.stream().flatMap(line -> line.vertices().stream()).toList();
    if (!all.isEmpty()) {
      int now = pointed.isEmpty() ? -1 : all.indexOf(pointed.getFirst());
      point(Optional.of(all.get(Math.floorMod(now + by, all.size()))));
    }
  }
}
