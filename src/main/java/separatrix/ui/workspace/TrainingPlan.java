package separatrix.ui.workspace;

import separatrix.task.Task;
import separatrix.training.TrainingSettings;

/**
 * What is to be learnt, by what, and how.
 *
 * @param name of the network that comes of it
 */
public record TrainingPlan(String name, Task task, TrainingSettings settings) {}
