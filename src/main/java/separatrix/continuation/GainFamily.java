package separatrix.continuation;

import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.network.RecurrentNetwork;

/**
 * A network whose recurrent weights, all of them, are multiplied by the parameter: the gain. At 1
 * it is the network itself.
 *
 * @param input the constant input
 */
public record GainFamily(RecurrentNetwork network, Vector input) implements Family {

  @Override
  public String parameter() {
    return "gain";
  }

  @Override
  public Autonomous at(double parameter) {
    return RecurrentNetwork.fromRest(
            MixedCells.scaled(network.cell(), parameter), network.readout())
        .under(input);
  }
}
