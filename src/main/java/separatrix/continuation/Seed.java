package separatrix.continuation;

import separatrix.linalg.Vector;

/** A fixed point from which a branch is followed both ways. */
public record Seed(double parameter, Vector state) {}
