package separatrix.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.FixedPoint;
import separatrix.scene.Selection;
import separatrix.session.Session;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Selections;
import separatrix.ui.workspace.Workspace;

/** What the inspector shows of the selection: a card, a spectrum, the modes. */
final class InspectorViewModel {
  private static final String HOW = "Click an eigenvalue to see its direction in the picture.";

  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<InspectorCard> card;
  private final ReadOnlyObjectWrapper<SpectrumPicture> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", SpectrumPicture.empty());
  private final ObservableList<ModeRow> modes = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen");
  private final ReadOnlyStringWrapper modeWords = new ReadOnlyStringWrapper(this, "modeWords", "");
  private final ReadOnlyBooleanWrapper flow = new ReadOnlyBooleanWrapper(this, "flow");
  private final BooleanProperty asStep = new SimpleBooleanProperty(this, "asStep");

  InspectorViewModel(Workspace workspace) {
    this.workspace = workspace;
    card =
        new ReadOnlyObjectWrapper<>(
            this, "card", new Cards(workspace.session()).of(workspace.selection()));
    workspace.sessionProperty().subscribe(_ -> show());
    workspace.selectionProperty().subscribe(_ -> show());
    workspace.structure().spectra().selectedTurnsProperty().subscribe(_ -> show());
    asStep.subscribe(_ -> show());
  }

  // Properties

  ReadOnlyObjectProperty<InspectorCard> cardProperty() {
    return card.getReadOnlyProperty();
  }

  /** The spectrum of the point that is selected; empty without one. */
  ReadOnlyObjectProperty<SpectrumPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  ObservableList<ModeRow> modes() {
    return modes;
  }

  /** The number of the mode that is selected, 0 for none. */
  ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** What happens along the mode that is selected. */
  ReadOnlyStringProperty modeWordsProperty() {
    return modeWords.getReadOnlyProperty();
  }

  /** Whether the network is a flow, so that its spectrum can be seen in two ways. */
  ReadOnlyBooleanProperty flowProperty() {
    return flow.getReadOnlyProperty();
  }

  /** Whether a flow's spectrum is shown as that of its step. */
  BooleanProperty asStepProperty() {
    return asStep;
  }

  /** Whether a point is told of, which has a spectrum. */
  BooleanBinding ofPoint() {
    return Bindings.createBooleanBinding(() -> point().isPresent(), card);
  }

  /** Whether the network itself is told of, and not something in it. */
  BooleanBinding ofNetwork() {
    return Bindings.createBooleanBinding(
        () -> workspace.selection() instanceof Selection.Nothing, workspace.selectionProperty());
  }

  // Commands

  /** Selects a mode of the point that is shown, so that its direction is drawn in 3-D. */
  void choose(int mode) {
    point().ifPresent(point -> workspace.select(new Selection.ModeOf(point.id(), mode)));
  }

  /** Hovers a mode of the point that is shown; 0 hovers nothing. */
  void point(int mode) {
    workspace.hover(
        point()
            .filter(_ -> mode > 0)
            .<Selection>map(point -> new Selection.ModeOf(point.id(), mode))
            .orElseGet(Selection::nothing));
  }

  /** What a hovered eigenvalue is, in a line; empty for none. */
  String wordsAbout(int mode) {
    return modes.stream()
        .filter(row -> row.number() == mode)
        .findFirst()
        .map(row -> "mode %d: λ = %s, %s".formatted(row.number(), row.eigenvalue(), row.fate()))
        .orElse("");
  }

  private Optional<FixedPoint> point() {
    return Selections.point(workspace.session(), workspace.selection());
  }

  private void show() {
    Session session = workspace.session();
    Selection selection = workspace.selection();
    card.set(new Cards(session).of(selection));
    flow.set(PointCard.isFlow(session));
    List<Mode> all =
        point().map(point -> point.linearization().spectrum().known()).orElse(List.of());
    showSpectrum(session, all);
    chosen.set(
        selection instanceof Selection.ModeOf(int _, int mode) && mode <= all.size() ? mode : 0);
    modeWords.set(words(all));
  }

  private void showSpectrum(Session session, List<Mode> all) {
    SpectrumPicture.Border border =
        flow.get() && !asStep.get()
            ? SpectrumPicture.Border.IMAGINARY_AXIS
            : SpectrumPicture.Border.UNIT_CIRCLE;
    SpectrumPicture next = SpectrumPicture.of(all, border, deadBand(session));
    // An equal picture keeps its zoom: choosing a mode must not move the plane.
    if (!next.equals(picture.get())) {
      picture.set(next);
    }
    List<ModeRow> rows = ModeRow.of(all, next, session.projection());
    if (!rows.equals(modes)) {
      modes.setAll(rows);
    }
  }

  private String words(List<Mode> all) {
    if (chosen.get() == 0) {
      return Stream.of(all.isEmpty() ? "" : HOW, waiting(all))
          .filter(words -> !words.isEmpty())
          .collect(Collectors.joining(" "));
    }
    ModeRow row = modes.get(chosen.get() - 1);
    return Words.about(row.mode(), deadBand(workspace.session()))
        + " %s of its direction is visible in this view.".formatted(Figures.percent(row.visible()));
  }

  /** That there are modes to come; empty where there are none. */
  private String waiting(List<Mode> known) {
    return point()
        .filter(point -> !point.linearization().spectrum().isComplete())
        .map(
            point ->
                "%s%d modes, well inside the border, are being worked out."
                    .formatted(
                        known.isEmpty() ? "Its " : "Its other ",
                        point.linearization().spectrum().size() - known.size()))
        .orElse("");
  }

  private static double deadBand(Session session) {
    return session.fixedPoints().report().settings().deadBand();
  }
}
