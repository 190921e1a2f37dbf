package separatrix.training;

import separatrix.network.RecurrentNetwork;

/** Learning that can be run once, by whatever method. */
public sealed interface TrainingRun extends AutoCloseable permits Trainer, ReservoirTrainer {

  /** The network as it is after the present step; safe to call from any thread. */
  RecurrentNetwork network();

  /** Learns until the task is solved, the steps are used up, or somebody stops it. */
  TrainingOutcome run(TrainingObserver observer, TrainingControl control);

  /** Ends its threads, if it has any. */
  @Override
  void close();
}
