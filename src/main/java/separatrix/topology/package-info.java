/**
 * How the points hang together. {@link separatrix.topology.UnstableManifold} leaves a point along
 * its unstable modes, {@link separatrix.topology.Flows} follows many states at once until each has
 * arrived at a {@link separatrix.topology.Destination}, and {@link separatrix.topology.Skeleton} is
 * the graph of points, limit cycles and the connections between them. {@link
 * separatrix.topology.SlowManifoldSearch} recognises where slow states lie along a curve or a
 * sheet.
 */
@NullMarked
package separatrix.topology;

import org.jspecify.annotations.NullMarked;
