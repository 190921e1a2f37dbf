package separatrix.system;

import separatrix.linalg.Batch;

/** One step of a system on a batch of states; owns scratch memory, so it stays on one thread. */
@FunctionalInterface
public interface Stepper {

  /** next[i] = F(states[i]) for every row i. The two batches are different, of equal shape. */
  void step(Batch states, Batch next);
}
