/** What has a state and a rule: dynamical systems, all batched. */
@NullMarked
package separatrix.system;

import org.jspecify.annotations.NullMarked;
