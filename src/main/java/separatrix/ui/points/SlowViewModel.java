package separatrix.ui.points;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import separatrix.fixedpoint.SearchReport;
import separatrix.fixedpoint.SearchSettings;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Workspace;

/**
 * Up to which q slow points are shown. What an earlier search did not look for is looked for when
 * the limit goes beyond it.
 */
final class SlowViewModel {
  private final Workspace workspace;
  private final DoubleProperty exponent;

  SlowViewModel(Workspace workspace) {
    this.workspace = workspace;
    exponent =
        new SimpleDoubleProperty(
            this, "exponent", Math.log10(workspace.searchSettingsProperty().get().slowTolerance()));
    exponent.addListener(
        (_, _, _) ->
            workspace.viewProperty().set(workspace.viewProperty().get().withSlowLimit(limit())));
  }

  /** The decimal logarithm of the limit. */
  DoubleProperty exponentProperty() {
    return exponent;
  }

  /** The largest q of a slow point that is shown; a little more, so that the end is within. */
  double limit() {
    return Math.pow(10, exponent.get()) * (1 + 1e-9);
  }

  /** "slow: q ≤ 1·10⁻⁵". */
  StringBinding words() {
    return Bindings.createStringBinding(
        () -> "slow: q ≤ " + Figures.significant(Math.pow(10, exponent.get()), 1), exponent);
  }

  /** Searches on where the limit goes beyond what was searched for. */
  void searchIfDue() {
    SearchSettings now = workspace.searchSettingsProperty().get();
    SearchReport report = workspace.session().fixedPoints().report();
    double searched =
        report.end() == SearchReport.End.NOT_STARTED
            ? now.slowTolerance()
            : Math.min(now.slowTolerance(), report.settings().slowTolerance());
    if (limit() > searched * (1 + 1e-6)) {
      workspace.searchSettingsProperty().set(now.withSlowTolerance(limit()));
      if (!workspace.session().fixedPoints().points().isEmpty()) {
        workspace.searchOn();
      }
    }
  }
}
