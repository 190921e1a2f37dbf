package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.ProductMemory;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.RandomPulses;

/** What the legend says of fixed points. */
class PointMarkersTest {

  private static PointMarkers markers(RecurrentNetwork network) {
    return new PointMarkers(
        Session.open(
                new Subject(network, "small", "made by hand"),
                RandomPulses.on(3),
                new SessionSettings(4, 1))
            .search(SearchSettings.standard(), SearchProgress.silent()),
        Selection.nothing(),
        ViewSettings.standard());
  }

  @Test
  void thePointsOfAMemoryAreCountedByTheirUnstableModes() {
    assertThat(markers(new ProductMemory(3, 2, 0.1, 3).network()).legend())
        .extracting(LegendEntry::text)
        .containsExactly(
            "stable (8)", "1 unstable mode (12)", "2 unstable modes (6)", "3 or more unstable (1)");
  }

  @Test
  void thePointsOfALineAttractorAreSaidToBeAContinuumAndNotSlow() {
    // h ← W h + u with λ = 1 along (1, 1, 1) and ½ across.
    Matrix weights = Matrix.of(new double[][] {{4, 1, 1}, {1, 4, 1}, {1, 1, 4}}).times(1.0 / 6);
    RecurrentNetwork line =
        RecurrentNetwork.fromRest(
            new Vanilla(weights, Matrix.identity(3), Vector.zeros(3), Activation.IDENTITY),
            Readout.identity(3));
    PointMarkers markers = markers(line);
    int shown = markers.session().fixedPoints().continua().getFirst().points().size();

    assertThat(markers.legend())
        .extracting(LegendEntry::text)
        .containsExactly("continuum (%d)".formatted(shown));
    assertThat(markers.markers()).extracting(Marker::shape).containsOnly(MarkerShape.DODECAHEDRON);
  }
}
