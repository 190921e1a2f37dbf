package separatrix.ui.workspace;

import java.util.ArrayList;
import java.util.List;
import separatrix.dynamics.Direction;
import separatrix.dynamics.Mode;
import separatrix.dynamics.Spectrum;
import separatrix.fixedpoint.FixedPoint;
import separatrix.scene.AxisChoice;
import separatrix.scene.Selection;
import separatrix.session.KickRequest;
import separatrix.session.Origin;

/** The selected point: how the state leaves it, how it is looked at, and which point is next. */
public final class Exits {
  /** Size of a kick in standard deviations of the data: small enough to be along the mode. */
  public static final double SIZE = 0.05;

  private final Workspace workspace;

  public Exits(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Kicks both ways along every unstable mode of the selected point. */
  public void kickAll() {
    Selections.point(workspace.session(), workspace.selection())
        .ifPresentOrElse(
            point -> {
              List<KickRequest> requests = new ArrayList<>();
              for (Mode mode : point.linearization().spectrum().leading()) {
                if (mode.isUnstable()) {
                  requests.add(request(point, mode.number(), SIZE));
                  requests.add(request(point, mode.number(), -SIZE));
                }
              }
              if (requests.isEmpty()) {
                tellStable(point);
              } else {
                workspace.kick(requests);
              }
            },
            this::askForSaddle);
  }

  /** Selects the next (1) or the previous (−1) point. */
  public void selectNeighbour(int by) {
    List<FixedPoint> points = workspace.session().fixedPoints().points();
    if (points.isEmpty()) {
      return;
    }
    int now =
        Selections.point(workspace.session(), workspace.selection())
            .map(points::indexOf)
            .orElse(by > 0 ? -1 : 0);
    FixedPoint next = points.get(Math.floorMod(now + by, points.size()));
    workspace.select(new Selection.Point(next.id()));
  }

  /** Makes the first modes of the selected point the axes. */
  public void ownAxes() {
    Selections.point(workspace.session(), workspace.selection()).ifPresent(this::ownAxes);
  }

  /** Makes the first three principal components the axes. */
  public void standardAxes() {
    workspace.setProjection(AxisChoice.view(workspace.session(), AxisChoice.standard()));
  }

  private void ownAxes(FixedPoint point) {
    List<AxisChoice> axes = new ArrayList<>();
    Spectrum spectrum = point.linearization().spectrum();
    for (Mode mode : spectrum.known()) {
      if (!(mode.isComplex() && mode.eigenvalue().im() < 0)) {
        axes.add(new AxisChoice.RealPart(point.id(), mode.number()));
        if (mode.isComplex()) {
          axes.add(new AxisChoice.ImaginaryPart(point.id(), mode.number()));
        }
      }
    }
    if (axes.size() < 3 && !spectrum.isComplete()) {
      workspace.tell(
          Notice.information(
              "The modes of %s are being worked out; try again in a moment."
                  .formatted(point.label())));
      return;
    }
    try {
      workspace.setProjection(
          AxisChoice.view(workspace.session(), axes.subList(0, Math.min(3, axes.size()))));
    } catch (IllegalArgumentException flat) {
      workspace.tell(
          Notice.warning(
              String.valueOf(flat.getMessage()), "Choose the axes above the picture one by one."));
    }
  }

  private static KickRequest request(FixedPoint point, int mode, double size) {
    return KickRequest.of(
        new Origin.FromFixedPoint(point.id()), new Direction.AlongMode(point.id(), mode), size);
  }

  private void tellStable(FixedPoint point) {
    workspace.tell(
        Notice.warning(
            point.label() + " has no unstable mode to leave along.",
            "Select a saddle, or choose a mode or another direction in the inspector."));
  }

  private void askForSaddle() {
    workspace.tell(
        Notice.information("Select a saddle first: click one in the picture or in the table."));
  }
}
