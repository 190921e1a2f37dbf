/**
 * What a network is: cells, readout, and a network under a constant input seen as a dynamical
 * system.
 */
@NullMarked
package separatrix.network;

import org.jspecify.annotations.NullMarked;
