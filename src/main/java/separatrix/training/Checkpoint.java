package separatrix.training;

import separatrix.network.RecurrentNetwork;

/**
 * The network as it was at a step of its training.
 *
 * @param step updates before it; 0 is the network that training started from
 * @param loss the held-out loss when it was last looked at
 * @param score the held-out score then
 */
public record Checkpoint(int step, double loss, double score, RecurrentNetwork network) {}
