package separatrix.ui.workspace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import separatrix.dynamics.Spectrum;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.WholeSpectra;

/**
 * Works out in the background what a search of a large network leaves for later: all modes of its
 * points. The point that is selected comes first.
 */
public final class SpectraWork {
  private static final String KEY = "spectra";

  private final Workspace workspace;
  private final ReadOnlyIntegerWrapper turns = new ReadOnlyIntegerWrapper(this, "turns");
  // What the work under way is about.
  private Set<Spectrum> asked = Set.of();

  SpectraWork(Workspace workspace) {
    this.workspace = workspace;
    workspace.sessionProperty().subscribe(_ -> work());
    workspace.selectionProperty().subscribe(_ -> workOnSelected());
  }

  /** Goes up whenever more modes have become known. */
  public ReadOnlyIntegerProperty turnsProperty() {
    return turns.getReadOnlyProperty();
  }

  private void work() {
    List<FixedPoint> open = WholeSpectra.open(workspace.session().fixedPoints().points());
    if (open.isEmpty()) {
      workspace.work().cancelAndDrop(KEY);
      return;
    }
    Set<Spectrum> due =
        open.stream().map(point -> point.linearization().spectrum()).collect(Collectors.toSet());
    // A search needs the machine for itself; what it finds comes when it ends.
    boolean isUnderWay = workspace.work().isUnderWay(KEY) && asked.containsAll(due);
    if (workspace.searchingProperty().get() || isUnderWay) {
      return;
    }
    asked = new HashSet<>(due);
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

  private void workOnSelected() {
    Selections.point(workspace.session(), workspace.selection())
        .map(point -> point.linearization().spectrum())
        .filter(spectrum -> !spectrum.isComplete())
        .ifPresent(
            spectrum -> workspace.work().startQuietly("All modes", spectrum::modes, _ -> tell()));
  }

  private void tell() {
    turns.set(turns.get() + 1);
  }
}
