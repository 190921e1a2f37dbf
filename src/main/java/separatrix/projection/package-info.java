/** Seeing many dimensions in three: projections of the state space, and the way back. */
@NullMarked
package separatrix.projection;

import org.jspecify.annotations.NullMarked;
