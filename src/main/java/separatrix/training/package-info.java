/**
 * Learning: making a network do a task.
 *
 * <p>{@link separatrix.training.TrainingSettings} say how, {@link separatrix.training.Trainer} runs
 * the loop and ends with a {@link separatrix.training.TrainingOutcome}; an {@link
 * separatrix.training.TrainingObserver} sees every step, and a {@link
 * separatrix.training.TrainingControl} pauses or stops it from another thread. Gradients are exact:
 * {@link separatrix.training.BackpropagationThroughTime}.
 *
 * <p>Or only the readout of a leaky cell with fixed random weights is learnt: {@link
 * separatrix.training.ReservoirTrainer} does so as {@link separatrix.training.ReservoirSettings}
 * say, by ridge regression or by FORCE.
 */
@NullMarked
package separatrix.training;

import org.jspecify.annotations.NullMarked;
