package separatrix.cli;

import separatrix.dynamics.LyapunovSettings;
import separatrix.dynamics.LyapunovSpectrum;
import separatrix.session.Session;
import separatrix.topology.Run;

/** What a flow that has settled nowhere is, by its Lyapunov exponents. */
final class Wandering {
  private static final int EXPONENTS = 3;
  private static final int STEPS = 2000;

  private Wandering() {}

  static String sentence(Session session, Run run) {
    int count = Math.min(EXPONENTS, run.last().size());
    return LyapunovSpectrum.of(
            session.subject().network().under(session.input()),
            run.last(),
            new LyapunovSettings(count, 0, STEPS),
            () -> false)
        .sentence();
  }
}
