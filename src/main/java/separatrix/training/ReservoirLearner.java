package separatrix.training;

import separatrix.network.RecurrentNetwork;

/** Learns a readout step by step. */
sealed interface ReservoirLearner permits EchoState, Force {

  /** Step `number`, from 0; its loss is that of the readout before it learnt. */
  Learner.Step step(int number);

  /** The network with the readout as it is. */
  RecurrentNetwork network();
}
