/** Trains a network: what, how, how far it is, and its past. */
@NullMarked
package separatrix.ui.train;

import org.jspecify.annotations.NullMarked;
