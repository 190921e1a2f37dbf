package separatrix.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.projection.AxesProjection;
import separatrix.session.Session;

/** A direction of state space that can be an axis of the picture. */
public sealed interface AxisChoice {

  /** A principal component of the trajectories, from 0. */
  record Component(int number) implements AxisChoice {}

  /** One coordinate of the state, from 0. */
  record Unit(int number) implements AxisChoice {}

  /** What one output reads, from 0. */
  record Output(int number) implements AxisChoice {}

  /** The real part of a mode's right vector at a point; modes count from 1. */
  record RealPart(int pointId, int mode) implements AxisChoice {}

  /** The imaginary part of a complex mode's right vector. */
  record ImaginaryPart(int pointId, int mode) implements AxisChoice {}

  /** An axis of the picture as it is, from 0, where it is none of the others. */
  record Shown(int axis) implements AxisChoice {}

  /** How many of each kind are offered. */
  int MOST_COMPONENTS = 12;

  int MOST_UNITS = 256;
  int MOST_MODES = 12;

  /** The first three principal components. */
  static List<AxisChoice> standard() {
    return List.of(new Component(0), new Component(1), new Component(2));
  }

  /** What can be chosen in a session, with the modes of the selected point if there is one. */
  static List<AxisChoice> in(Session session, Selection selection) {
    List<AxisChoice> choices = new ArrayList<>();
    int dimension = session.components().dimension();
    for (int i = 0; i < Math.min(MOST_COMPONENTS, dimension); i++) {
      choices.add(new Component(i));
    }
    pointOf(session, selection)
        .ifPresent(
            point -> {
              for (Mode mode : point.linearization().spectrum().known()) {
                if (mode.number() <= MOST_MODES
                    && !(mode.isComplex() && mode.eigenvalue().im() < 0)) {
                  choices.add(new RealPart(point.id(), mode.number()));
                  if (mode.isComplex()) {
                    choices.add(new ImaginaryPart(point.id(), mode.number()));
                  }
                }
              }
            });
    for (int i = 0; i < session.subject().network().readout().outputs(); i++) {
      choices.add(new Output(i));
    }
    for (int i = 0; i < Math.min(MOST_UNITS, dimension); i++) {
      choices.add(new Unit(i));
    }
    return choices;
  }

  /** The name of the axis, such as "PC 1". */
  default String name(Session session) {
    return switch (this) {
      case Component(int number) -> "PC " + (number + 1);
      case Unit(int number) -> "unit " + (number + 1);
      case Output(int number) -> "readout " + (number + 1);
      case RealPart(int id, int mode) -> label(session, id) + " mode " + mode;
      case ImaginaryPart(int id, int mode) -> label(session, id) + " mode " + mode + " (Im)";
      case Shown(int axis) -> session.projection().axisName(axis);
    };
  }

  /**
   * The direction in state space; empty when the point it belongs to is gone, or its mode is still
   * to be worked out.
   */
  default Optional<Vector> direction(Session session) {
    int dimension = session.components().dimension();
    return switch (this) {
      case Component(int number) ->
          number < dimension
              ? Optional.of(session.components().components().row(number))
              : Optional.empty();
      case Unit(int number) -> Optional.of(Vector.unit(dimension, number));
      case Output(int number) -> Optional.of(readoutRow(session, number));
      case RealPart(int id, int mode) -> mode(session, id, mode).map(m -> m.right().re());
      case ImaginaryPart(int id, int mode) -> mode(session, id, mode).map(m -> m.right().im());
      case Shown(int axis) ->
          session.projection() instanceof AxesProjection seen
              ? Optional.of(seen.axis(axis))
              : Optional.empty();
    };
  }

  /** The share of the trajectories' variance along it, 0 to 1. */
  default double share(Session session) {
    double total = session.components().totalVariance();
    return switch (this) {
      case Component(int number) ->
          number < session.components().dimension() ? session.components().share(number) : 0;
      case Unit _, Output _, RealPart _, ImaginaryPart _, Shown _ ->
          direction(session)
              .filter(axis -> total > 0 && axis.norm() > 0)
              .map(
                  axis ->
                      axis.dot(session.components().covariance().times(axis))
                          / (axis.dot(axis) * total))
              .orElse(0.0);
    };
  }

  /** Name and share: "PC 1 — 41 %". */
  default String caption(Session session) {
    double percent = 100 * share(session);
    return (percent < 9.95 ? "%s — %.1f %%" : "%s — %.0f %%").formatted(name(session), percent);
  }

  /**
   * The view on three axes.
   *
   * @throws IllegalArgumentException when they lie in one plane, or one of them has no direction
   */
  static AxesProjection view(Session session, List<AxisChoice> choices) {
    List<Vector> directions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (AxisChoice choice : choices) {
      // A system of one or two dimensions has no third component: that axis stays empty.
      if (choice instanceof Component(int number) && number >= session.components().dimension()) {
        continue;
      }
      names.add(choice.name(session));
      directions.add(
          choice
              .direction(session)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "The point of axis %s is gone, or that mode of it is still being worked out; choose another axis."
                              .formatted(choice.name(session)))));
    }
    return new AxesProjection(
        session.components().mean(),
        Matrix.ofRows(directions),
        names,
        session.components().covariance());
  }

  private static Optional<FixedPoint> pointOf(Session session, Selection selection) {
    return switch (selection) {
      case Selection.Point(int id) -> session.fixedPoints().byId(id);
      case Selection.ModeOf(int id, int _) -> session.fixedPoints().byId(id);
      case Selection.Nothing _,
          Selection.Step _,
          Selection.KickSelected _,
          Selection.Cycle _,
          Selection.Way _ ->
          Optional.empty();
    };
  }

  private static Optional<Mode> mode(Session session, int id, int mode) {
    return session
        .fixedPoints()
        .byId(id)
        .map(point -> point.linearization().spectrum())
        .filter(spectrum -> mode >= 1 && mode <= spectrum.known().size())
        .map(spectrum -> spectrum.mode(mode));
  }

  /** A row of the readout over the whole state: coordinates it does not see count nothing. */
  private static Vector readoutRow(Session session, int output) {
    double[] row = new double[session.components().dimension()];
    session.subject().network().readout().weights().row(output).copyTo(row, 0);
    return Vector.of(row);
  }

  private static String label(Session session, int id) {
    return session.fixedPoints().byId(id).map(FixedPoint::label).orElse("point " + id);
  }
}
