package separatrix.training;

import separatrix.network.RecurrentNetwork;

/**
 * The network as it was at a step of its training.
 *
 * @param step updates before it; 0 is the network that training started from
 * @param loss on held-out trials
 * @param score on the same trials
 */
public record Checkpoint(int step, double loss, double score, RecurrentNetwork network) {}
