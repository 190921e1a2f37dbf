package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import separatrix.dynamics.Spectrum;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.network.LargeBistable;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.RandomPulses;

/** Axes along modes of a large network, of which few are known at first. */
class AxisChoiceTest {
  private final Session session =
      Session.open(
              new Subject(LargeBistable.network(), "one bit", "made by hand"),
              RandomPulses.on(1),
              new SessionSettings(4, 1))
          .search(SearchSettings.standard(), SearchProgress.silent());
  private final FixedPoint point = session.fixedPoints().fixed().getFirst();
  private final Spectrum spectrum = point.linearization().spectrum();
  private final AxisChoice axis = new AxisChoice.RealPart(point.id(), 5);

  @Test
  void aModeThatIsStillToBeWorkedOutIsNotWaitedFor() {
    assertThat(axis.direction(session)).isEmpty();
    assertThat(axis.share(session)).isZero();
    assertThat(spectrum.isComplete()).isFalse();
  }

  @Test
  void onceItIsKnownItIsADirection() {
    assertThat(spectrum.modes()).hasSize(LargeBistable.UNITS);
    assertThat(axis.direction(session)).contains(spectrum.mode(5).right().re());
  }
}
