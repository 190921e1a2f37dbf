/**
 * What becomes of fixed points as one parameter changes. {@link
 * separatrix.continuation.Continuation} follows the points of a {@link
 * separatrix.continuation.Family} of systems by pseudo-arclength (Keller 1977), round folds too,
 * and locates and names the bifurcations on the way; {@link separatrix.continuation.DiagramSearch}
 * finds the points to start from.
 */
@NullMarked
package separatrix.continuation;

import org.jspecify.annotations.NullMarked;
