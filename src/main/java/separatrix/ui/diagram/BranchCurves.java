package separatrix.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import separatrix.continuation.Bifurcation;
import separatrix.continuation.BifurcationDiagram;
import separatrix.continuation.Branch;
import separatrix.continuation.PointOnBranch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.session.Session;
import separatrix.ui.workspace.Branches;

/**
 * Branches as curves on paper: the parameter against one coordinate of the state.
 *
 * @param lines one per branch
 * @param marks where stability changes or branches turn
 */
record BranchCurves(List<Line> lines, List<Mark> marks) {

  /** A vertex of a curve, with the fixed point that it stands for. */
  record Vertex(double x, double y, PointOnBranch point) {}

  record Line(int branch, List<Vertex> vertices) {
    Line {
      vertices = List.copyOf(vertices);
    }
  }

  /** A bifurcation with its place. */
  record Mark(double x, double y, Bifurcation bifurcation) {}

  BranchCurves {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
  }

  static BranchCurves none() {
    return new BranchCurves(List.of(), List.of());
  }

  /** The curves as a session sees states. */
  static BranchCurves of(Branches branches, Session session, Coordinate coordinate) {
    List<Line> lines = new ArrayList<>();
    for (Branch branch : branches.branches()) {
      List<Vector> states = branch.points().stream().map(PointOnBranch::state).toList();
      double[] y = coordinate.of(session, Matrix.ofRows(states));
      List<Vertex> vertices = new ArrayList<>();
      for (int i = 0; i < y.length; i++) {
        PointOnBranch point = branch.points().get(i);
        vertices.add(new Vertex(point.parameter(), y[i], point));
      }
      lines.add(new Line(branch.id(), vertices));
    }
    List<Mark> marks = new ArrayList<>();
    for (Bifurcation bifurcation : bifurcations(branches)) {
      double[] y = coordinate.of(session, Matrix.ofRows(List.of(bifurcation.state())));
      marks.add(new Mark(bifurcation.parameter(), y[0], bifurcation));
    }
    return new BranchCurves(lines, marks);
  }

  private static List<Bifurcation> bifurcations(Branches branches) {
    return branches
        .diagram()
        .map(
            whole ->
                whole.bifurcations().stream().map(BifurcationDiagram.Shared::bifurcation).toList())
        .orElseGet(
            () ->
                branches.branches().stream()
                    .flatMap(branch -> branch.bifurcations().stream())
                    .toList());
  }

  /** The vertex that is nearest to a place, by a measure of its own. */
  Optional<Vertex> nearest(Measure measure) {
    return lines.stream()
        .flatMap(line -> line.vertices().stream())
        .min(java.util.Comparator.comparingDouble(v -> measure.distance(v.x(), v.y())));
  }

  /** How far a place of the diagram is. */
  @FunctionalInterface
  interface Measure {
    double distance(double x, double y);
  }
}
