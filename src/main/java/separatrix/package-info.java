/** Separatrix. */
@NullMarked
package separatrix;

import org.jspecify.annotations.NullMarked;
