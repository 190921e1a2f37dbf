package separatrix.session.saved;

import separatrix.dynamics.Direction;
import separatrix.topology.ThresholdSearch;

/** The smallest kick along a direction that changes where a state ends, as it was looked for. */
public record Smallest(Direction direction, ThresholdSearch search) {}
