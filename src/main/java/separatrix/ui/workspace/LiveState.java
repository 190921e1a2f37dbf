package separatrix.ui.workspace;

import separatrix.linalg.Vector;

/**
 * One state of a live run.
 *
 * @param input that led to it
 * @param output the readout of it
 */
public record LiveState(Vector state, Vector input, Vector output) {}
