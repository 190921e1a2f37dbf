/**
 * Sessions as files: all that an analysis holds, to its last bit ({@link
 * separatrix.session.saved.SessionFile}). What can be worked out again from what is kept, and only
 * that, is not kept: Jacobians and the vectors of modes.
 */
@NullMarked
package separatrix.session.saved;

import org.jspecify.annotations.NullMarked;
