/**
 * Where the dynamics stand still. {@link separatrix.fixedpoint.FixedPointFinder} runs many starts
 * at once by Levenberg-Marquardt on q(h) = ½‖F(h) − h‖² (Sussillo and Barak 2013), merges what they
 * reach, linearises it, and audits the count by the sum of indices.
 */
@NullMarked
package separatrix.fixedpoint;

import org.jspecify.annotations.NullMarked;
