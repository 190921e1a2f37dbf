/** What a network is asked to do: tasks, and the trials that they draw. */
@NullMarked
package separatrix.task;

import org.jspecify.annotations.NullMarked;
