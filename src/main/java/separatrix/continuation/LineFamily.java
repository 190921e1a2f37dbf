package separatrix.continuation;

import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.network.RecurrentNetwork;

/**
 * The straight line between two networks of the same shape: every weight is (1 − p) times the
 * first's plus p times the second's.
 *
 * @param from the network at 0
 * @param towards the network at 1
 * @param input the constant input
 */
public record LineFamily(RecurrentNetwork from, RecurrentNetwork towards, Vector input)
    implements Family {

  public LineFamily {
    MixedCells.checkAlike(from.cell(), towards.cell());
  }

  @Override
  public String parameter() {
    return "share of the other network";
  }

  @Override
  public Autonomous at(double parameter) {
    return RecurrentNetwork.fromRest(
            MixedCells.between(from.cell(), towards.cell(), parameter), from.readout())
        .under(input);
  }
}
