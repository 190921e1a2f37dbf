package separatrix.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import separatrix.fixedpoint.FixedPoint;
import separatrix.scene.DestinationColours;
import separatrix.scene.FlatDrawing;
import separatrix.scene.Rgb;
import separatrix.scene.Selection;
import separatrix.scene.SliceSheet;
import separatrix.session.Session;
import separatrix.topology.BasinShare;
import separatrix.topology.Destination;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.BasinWork;
import separatrix.ui.workspace.Selections;
import separatrix.ui.workspace.SliceChoice;
import separatrix.ui.workspace.Workspace;

/** What each attractor catches, and the plane that is painted by where its states end. */
final class BasinsViewModel {

  /** A place where states end, with the shares that it catches. */
  record Row(
      Destination place,
      String label,
      Rgb colour,
      Optional<BasinShare> visited,
      Optional<BasinShare> random) {}

  private final Workspace workspace;
  private final BasinWork work;

  BasinsViewModel(Workspace workspace) {
    this.workspace = workspace;
    work = workspace.structure().basins();
  }

  // Properties

  ReadOnlyObjectProperty<Optional<BasinWork.Basins>> basinsProperty() {
    return work.basinsProperty();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return work.runningProperty();
  }

  /** Along which directions the next plane lies. */
  ObjectProperty<SliceChoice> choiceProperty() {
    return work.choiceProperty();
  }

  /** The plane as a picture of its own, if it is painted. */
  Optional<FlatDrawing> picture() {
    return work.basinsProperty()
        .get()
        .flatMap(
            basins ->
                basins
                    .slice()
                    .map(
                        slice ->
                            new SliceSheet(
                                slice,
                                workspace.session(),
                                basins.axes().get(0),
                                basins.axes().get(1),
                                "Basins of " + workspace.session().subject().name())));
  }

  ReadOnlyObjectProperty<Session> sessionProperty() {
    return workspace.sessionProperty();
  }

  /** What is shown, or what to do for it. */
  StringBinding status() {
    return Bindings.createStringBinding(
        () -> {
          Optional<BasinWork.Basins> now = work.basinsProperty().get();
          if (now.isEmpty()) {
            return work.runningProperty().get()
                ? "Following states to where they end…"
                : "Measure what each attractor catches; the plane goes through what is selected.";
          }
          return "Shares of visited (filled) and of random states (outlined), each with its 95 % interval."
              + (work.runningProperty().get() ? " Painting the plane…" : "");
        },
        work.basinsProperty(),
        work.runningProperty());
  }

  /** The places that catch anything, the largest share of visited states first. */
  List<Row> rows() {
    return work.basinsProperty().get().map(this::rows).orElse(List.of());
  }

  private List<Row> rows(BasinWork.Basins basins) {
    List<Row> rows = new ArrayList<>();
    for (BasinShare share : basins.visited()) {
      rows.add(row(share.place(), Optional.of(share), shareOf(basins.random(), share.place())));
    }
    for (BasinShare share : basins.random()) {
      if (shareOf(basins.visited(), share.place()).isEmpty()) {
        rows.add(row(share.place(), Optional.empty(), Optional.of(share)));
      }
    }
    return rows;
  }

  private static Optional<BasinShare> shareOf(List<BasinShare> shares, Destination place) {
    return shares.stream()
        .filter(share -> share.place().isSamePlaceAs(place) || isLike(share.place(), place))
        .findFirst();
  }

  private static boolean isLike(Destination one, Destination other) {
    return !one.isSamePlaceAs(one) && one.getClass().equals(other.getClass());
  }

  private Row row(Destination place, Optional<BasinShare> visited, Optional<BasinShare> random) {
    return new Row(place, name(place), colour(place), visited, random);
  }

  /** How a place is called. */
  String name(Destination place) {
    return place instanceof Destination.Reached(int id, int _)
        ? workspace
            .session()
            .fixedPoints()
            .byId(id)
            .map(FixedPoint::label)
            .orElse("a point the search missed")
        : workspace.session().skeleton().name(place);
  }

  /** The colour of flows that end there. */
  Rgb colour(Destination place) {
    return DestinationColours.of(workspace.session()).of(place);
  }

  // Commands

  void measure() {
    work.measure();
  }

  void cancel() {
    work.cancel();
  }

  /** Selects the place where states end. */
  void select(Destination place) {
    Selection wanted = selection(place);
    if (Selections.existIn(workspace.session(), wanted)) {
      workspace.select(wanted);
    }
  }

  void hover(Destination place) {
    Selection wanted = selection(place);
    if (Selections.existIn(workspace.session(), wanted)) {
      workspace.hover(wanted);
    }
  }

  void hoverNothing() {
    workspace.hover(Selection.nothing());
  }

  private static Selection selection(Destination place) {
    return switch (place) {
      case Destination.Reached(int id, int _) -> new Selection.Point(id);
      case Destination.OnCycle(int id, double _, int _) -> new Selection.Cycle(id);
      case Destination.OnContinuum _,
          Destination.Cycle _,
          Destination.UnknownRest _,
          Destination.Unsettled _,
          Destination.Diverged _,
          Destination.NotFollowed _ ->
          Selection.nothing();
    };
  }

  /** "12 % (9 % to 16 %)". */
  static String words(BasinShare share) {
    return "%s (%s to %s)"
        .formatted(
            Figures.percent(share.share()),
            Figures.percent(share.low()),
            Figures.percent(share.high()));
  }
}
