/**
 * What a network is asked to do: tasks, the trials that they draw, and how well these were done.
 *
 * <p>A {@link separatrix.task.Task} draws a {@link separatrix.task.TrialBatch}; each {@link
 * separatrix.task.Trial} has inputs, targets that are NaN where nothing is asked, and weights. A
 * {@link separatrix.task.Criterion} makes of outputs a {@link separatrix.task.Score}, which knows
 * whether the task is solved. {@link separatrix.task.Tasks} lists all tasks and finds the one of a
 * network; a {@link separatrix.task.Preview} is what there is to draw of one.
 */
@NullMarked
package separatrix.task;

import org.jspecify.annotations.NullMarked;
