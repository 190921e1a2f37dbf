package separatrix.ui.workspace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import separatrix.dynamics.Spectrum;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.WholeSpectra;

/**
 * Works out in the background what a search of a large network leaves for later: all modes of its
 * points, once they stay where they are. The point that is selected comes first.
 */
public final class SpectraWork {
  private static final String KEY = "spectra";
  private static final String SELECTED = "selected spectrum";

  private final Workspace workspace;
  private final DialWork dial;
  private final ReadOnlyIntegerWrapper turns = new ReadOnlyIntegerWrapper(this, "turns");
  private final ReadOnlyIntegerWrapper selectedTurns =
      new ReadOnlyIntegerWrapper(this, "selectedTurns");
  // Of the selected point, while not all of its modes are known.
  private Optional<Spectrum> awaited = Optional.empty();
  // What the work under way is about.
  private Set<Spectrum> asked = Set.of();

  SpectraWork(Workspace workspace, DialWork dial) {
    this.workspace = workspace;
    this.dial = dial;
    workspace.sessionProperty().subscribe(_ -> work());
    workspace.training().phaseProperty().addListener((_, _, _) -> work());
    workspace.selectionProperty().subscribe(_ -> workOnSelected());
  }

  /** Goes up whenever more modes have become known. */
  public ReadOnlyIntegerProperty turnsProperty() {
    return turns.getReadOnlyProperty();
  }

  /** Goes up when all modes of the selected point have become known. */
  public ReadOnlyIntegerProperty selectedTurnsProperty() {
    return selectedTurns.getReadOnlyProperty();
  }

  private void work() {
    awaitSelected();
    List<FixedPoint> open = WholeSpectra.open(workspace.session().fixedPoints().points());
    Set<Spectrum> due =
        open.stream().map(point -> point.linearization().spectrum()).collect(Collectors.toSet());
    if (!due.isEmpty() && workspace.work().isUnderWay(KEY) && asked.containsAll(due)) {
      return;
    }
    workspace.work().cancelAndDrop(KEY);
    if (!due.isEmpty() && !areMoving()) {
      asked = due;
      start(open);
    }
  }

  /** Whether the points will soon be others, and whoever moves them needs the machine. */
  private boolean areMoving() {
    return workspace.searchingProperty().get()
        || dial.isMoving()
        || workspace.training().isFollowed();
  }

  private void start(List<FixedPoint> open) {
    workspace
        .work()
        .startApart(
            KEY,
            "Working out all modes",
            job -> {
              WholeSpectra.workOut(
                  open,
                  job::isCancelled,
                  done ->
                      job.report(
                          (double) done / open.size(),
                          "%d of %d points".formatted(done, open.size()),
                          this::tell));
              return open.size();
            },
            _ -> tell());
  }

  /** Of points that are selected one after the other only the last is waited for. */
  private void workOnSelected() {
    workspace.work().cancelAndDrop(SELECTED);
    awaitSelected().ifPresent(this::workOn);
  }

  /** The selected point, if not all of its modes are known. */
  private Optional<FixedPoint> awaitSelected() {
    Optional<FixedPoint> selected =
        Selections.point(workspace.session(), workspace.selection())
            .filter(point -> !point.linearization().spectrum().isComplete());
    awaited = selected.map(point -> point.linearization().spectrum());
    return selected;
  }

  private void workOn(FixedPoint point) {
    Spectrum spectrum = point.linearization().spectrum();
    workspace
        .work()
        .start(
            SELECTED,
            "Working out all modes of " + point.label(),
            job -> job.isCancelled() ? spectrum.known() : spectrum.modes(),
            _ -> tell());
  }

  private void tell() {
    turns.set(turns.get() + 1);
    if (awaited.filter(Spectrum::isComplete).isPresent()) {
      awaited = Optional.empty();
      selectedTurns.set(selectedTurns.get() + 1);
    }
  }
}
