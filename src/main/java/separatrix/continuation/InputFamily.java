package separatrix.continuation;

import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.network.RecurrentNetwork;

/**
 * A network under a constant input of which one channel is the parameter.
 *
 * @param input the other channels' values
 * @param channel from 0
 */
public record InputFamily(RecurrentNetwork network, Vector input, int channel) implements Family {

  public InputFamily {
    if (channel < 0 || channel >= network.cell().inputSize()) {
      throw new IllegalArgumentException(
          "Input %d came; the network has inputs 1 to %d."
              .formatted(channel + 1, network.cell().inputSize()));
    }
  }

  @Override
  public String parameter() {
    return "input " + (channel + 1);
  }

  @Override
  public Autonomous at(double parameter) {
    return network.under(inputAt(parameter));
  }

  private Vector inputAt(double parameter) {
    return input.plus(Vector.unit(input.size(), channel).times(parameter - input.at(channel)));
  }

  /** The channel's column of ∂F/∂u, exact. */
  @Override
  public Vector sensitivity(Vector state, double parameter) {
    return at(parameter).inputJacobian(state).column(channel);
  }
}
