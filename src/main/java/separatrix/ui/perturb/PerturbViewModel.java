package separatrix.ui.perturb;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.dynamics.Direction;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.scene.Selection;
import separatrix.session.KickRequest;
import separatrix.session.Origin;
import separatrix.session.Session;
import separatrix.ui.inspector.CardWords;
import separatrix.ui.workspace.Notice;
import separatrix.ui.workspace.Selections;
import separatrix.ui.workspace.Workspace;

/** What can be kicked, which way and how far; and what became of the kicks. */
final class PerturbViewModel {
  static final double LARGEST = 100;

  private final Workspace workspace;
  private final ReadOnlyStringWrapper origin = new ReadOnlyStringWrapper(this, "origin", "");
  private final ObservableList<DirectionChoice> directions = FXCollections.observableArrayList();
  private final ObjectProperty<DirectionChoice> direction;
  private final BooleanProperty reversed = new SimpleBooleanProperty(this, "reversed");
  private final DoubleProperty size = new SimpleDoubleProperty(this, "size", 0.2);
  private final IntegerProperty copies = new SimpleIntegerProperty(this, "copies", 1);
  private final IntegerProperty steps = new SimpleIntegerProperty(this, "steps", 2000);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  // The point that directions were offered for last, 0 for none.
  private int offeredFor;
  private final ObservableList<KickLine> kicks = FXCollections.observableArrayList();

  PerturbViewModel(Workspace workspace) {
    this.workspace = workspace;
    direction = new SimpleObjectProperty<>(this, "direction", choices().getFirst());
    workspace.sessionProperty().subscribe(_ -> sessionChanged());
    workspace.selectionProperty().subscribe(_ -> offer());
    workspace.structure().spectra().turnsProperty().subscribe(_ -> offer());
    workspace.playback().trialProperty().subscribe(_ -> tellOrigin());
    workspace.playback().positionProperty().subscribe(_ -> tellOrigin());
    workspace
        .structure()
        .threshold()
        .resultProperty()
        .subscribe(
            result ->
                result.ifPresent(
                    found ->
                        workspace.tell(Notice.information(new ThresholdWords(found).brief()))));
  }

  // Properties

  /** Where the next kick starts, in words. */
  ReadOnlyStringProperty originProperty() {
    return origin.getReadOnlyProperty();
  }

  ObservableList<DirectionChoice> directions() {
    return directions;
  }

  ObjectProperty<DirectionChoice> directionProperty() {
    return direction;
  }

  /** Whether to go the other way along the direction. */
  BooleanProperty reversedProperty() {
    return reversed;
  }

  /** The length of the kick in standard deviations of the data, above 0. */
  DoubleProperty sizeProperty() {
    return size;
  }

  IntegerProperty copiesProperty() {
    return copies;
  }

  /** The most steps that a flow is followed. */
  IntegerProperty stepsProperty() {
    return steps;
  }

  /** What is wrong with what was entered; empty when nothing is. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  ObservableList<KickLine> kicks() {
    return kicks;
  }

  ReadOnlyObjectProperty<Selection> selectionProperty() {
    return workspace.selectionProperty();
  }

  // Commands

  /** Takes a size as it was typed; says what is wrong with it if it is not one. */
  void enterSize(String text) {
    String plain = text.strip().replace('−', '-').replace(',', '.');
    try {
      double value = Double.parseDouble(plain);
      if (value > 0 && value <= LARGEST) {
        size.set(value);
        trouble.set("");
      } else {
        trouble.set(
            "The size is %s; a number above 0 and up to %.0f is due. For the other way choose −."
                .formatted(text.strip(), LARGEST));
      }
    } catch (NumberFormatException notANumber) {
      trouble.set("The size is \"%s\"; a number such as 0.2 is due.".formatted(text.strip()));
    }
  }

  void kick() {
    workspace.kick(List.of(request(reversed.get() ? -size.get() : size.get())));
  }

  /** Kicks forth and back along the direction. */
  void kickBothWays() {
    workspace.kick(List.of(request(size.get()), request(-size.get())));
  }

  /** Looks for the smallest kick along the direction that changes where the state ends. */
  void findThreshold() {
    workspace
        .structure()
        .threshold()
        .find(origin(), direction.get().direction(), reversed.get() ? -1 : 1);
  }

  /** What came of looking for a threshold; empty where none was looked for. */
  StringBinding threshold() {
    var result = workspace.structure().threshold().resultProperty();
    return Bindings.createStringBinding(
        () -> result.get().map(found -> new ThresholdWords(found).text()).orElse(""), result);
  }

  void select(KickLine kick) {
    if (!workspace.selection().equals(new Selection.KickSelected(kick.id()))) {
      workspace.select(new Selection.KickSelected(kick.id()));
    }
  }

  void hover(KickLine kick) {
    workspace.hover(new Selection.KickSelected(kick.id()));
  }

  void hoverNothing() {
    workspace.hover(Selection.nothing());
  }

  void remove(KickLine kick) {
    workspace.removeKick(kick.id());
  }

  void clear() {
    workspace.clearKicks();
  }

  private KickRequest request(double signedSize) {
    return new KickRequest(
        origin(), direction.get().direction(), signedSize, copies.get(), steps.get());
  }

  /** Of what is selected; with nothing selected, the state at the cursor. */
  private Origin origin() {
    Session session = workspace.session();
    return switch (workspace.selection()) {
      case Selection.Point(int id) -> new Origin.FromFixedPoint(id);
      case Selection.ModeOf(int id, int _) -> new Origin.FromFixedPoint(id);
      case Selection.Step(int trial, int step) -> new Origin.FromTrajectory(trial, step);
      case Selection.KickSelected(int id) ->
          Selections.kick(session, workspace.selection())
              .<Origin>map(kick -> new Origin.FromKick(id, kick.flow().steps()))
              .orElseGet(this::cursor);
      case Selection.Nothing _, Selection.Cycle _, Selection.Way _ -> cursor();
    };
  }

  private Origin cursor() {
    return new Origin.FromTrajectory(
        workspace.playback().trialProperty().get(), workspace.playback().step());
  }

  private void sessionChanged() {
    Session session = workspace.session();
    List<KickLine> lines =
        session.kicks().stream().map(kick -> KickLine.of(session, kick)).toList();
    if (!lines.equals(kicks)) {
      kicks.setAll(lines);
    }
    offer();
  }

  private void tellOrigin() {
    origin.set("From " + CardWords.origin(workspace.session(), origin()));
  }

  /** Offers the directions of the origin and keeps the choice where it still means something. */
  private void offer() {
    tellOrigin();
    List<DirectionChoice> next = choices();
    if (!next.equals(directions)) {
      directions.setAll(next);
    }
    DirectionChoice wanted = wanted(next);
    direction.set(wanted);
  }

  private DirectionChoice wanted(List<DirectionChoice> next) {
    if (workspace.selection() instanceof Selection.ModeOf(int id, int mode)) {
      Direction along = new Direction.AlongMode(id, mode);
      Optional<DirectionChoice> selected =
          next.stream().filter(choice -> choice.direction().equals(along)).findFirst();
      if (selected.isPresent()) {
        offeredFor = id;
        return selected.get();
      }
    }
    int point = selectedPoint();
    boolean another = point != 0 && point != offeredFor;
    offeredFor = point;
    if (another) {
      // A point just selected is kicked along its fastest mode unless the user says otherwise.
      return next.getFirst();
    }
    DirectionChoice now = direction.get();
    return next.stream().filter(now::matches).findFirst().orElse(next.getFirst());
  }

  /** The id of the point that is selected, itself or by a mode; 0 for none. */
  private int selectedPoint() {
    return switch (workspace.selection()) {
      case Selection.Point(int id) -> id;
      case Selection.ModeOf(int id, int _) -> id;
      case Selection.Nothing _,
          Selection.Step _,
          Selection.KickSelected _,
          Selection.Cycle _,
          Selection.Way _ ->
          0;
    };
  }

  private List<DirectionChoice> choices() {
    Session session = workspace.session();
    List<FixedPoint> points =
        Selections.point(session, workspace.selection())
            .or(() -> nearest(session))
            .map(List::of)
            .orElse(List.of());
    return DirectionChoice.of(session, points, session.settings().seed() + session.kicks().size());
  }

  private Optional<FixedPoint> nearest(Session session) {
    return Selections.state(session, workspace.selection())
        .flatMap(state -> nearest(session, state));
  }

  private static Optional<FixedPoint> nearest(Session session, Vector state) {
    return session.fixedPoints().points().stream()
        .min(Comparator.comparingDouble(point -> point.state().distance(state)));
  }
}
