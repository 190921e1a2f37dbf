package separatrix.cli;

import picocli.CommandLine.Option;
import separatrix.dynamics.Direction;
import separatrix.session.Origin;
import separatrix.session.Session;

/** Where a kick starts and which way it goes, in words. */
final class KickOptions {
  @Option(
      names = "--from",
      paramLabel = "POINT",
      required = true,
      description = "A fixed point, as A3 or S9, or trial:K@STEP.")
  private String from = "";

  @Option(
      names = "--along",
      paramLabel = "WAY",
      required = true,
      description = {
        "mode:K of the point, mode:S9:K of another, input:K, output:K, component:K, unit:K or random:SEED;",
        "with a minus sign before it the other way."
      })
  private String along = "";

  /** The state that is kicked. */
  Origin origin(Session session) throws BadInputException {
    return new StateWords("--from", from).origin(session);
  }

  /** Which way. */
  Direction direction(Session session) throws BadInputException {
    return way().direction(session);
  }

  /** −1 for the other way. */
  int sign() throws BadInputException {
    return way().sign();
  }

  private WayWords way() {
    return new WayWords("--along", along, from);
  }
}
