package separatrix.session;

import separatrix.network.RecurrentNetwork;

/**
 * The network under study.
 *
 * @param name a short name to show
 * @param source where it came from, in words or as a path
 */
public record Subject(RecurrentNetwork network, String name, String source) {}
