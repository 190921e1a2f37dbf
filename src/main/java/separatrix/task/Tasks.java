package separatrix.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The list of tasks: a new one is one line here. */
public final class Tasks {
  private Tasks() {}

  /** Every task as it is usually asked. */
  public static List<Task> all() {
    return List.of(
        FlipFlop.ofBits(3),
        FrequencyCuedSine.standard(),
        ContextIntegration.standard(),
        Integration.standard(),
        BinaryDecision.standard(),
        TwoPointAverage.standard(),
        ReadySetGo.standard(),
        IntervalDiscrimination.standard(),
        DelayedDiscrimination.standard(),
        DelayedMatch.standard(),
        TwoNeuron.standard(),
        Multitask.standard(),
        RandomPulses.on(3),
        ConstantInput.atRest(3));
  }

  /** The tasks that can be asked of a network of so many inputs and outputs. */
  public static List<Task> fitting(int inputs, int outputs) {
    return all().stream().flatMap(task -> task.fittedTo(inputs, outputs).stream()).toList();
  }

  /** The task of a network that says only how many inputs and outputs it has. */
  public static TaskGuess guess(int inputs, int outputs) {
    List<Task> asking =
        fitting(inputs, outputs).stream().filter(task -> task.outputs() > 0).toList();
    String shape = shape(inputs, outputs);
    if (asking.size() == 1) {
      Task task = asking.getFirst();
      return new TaskGuess.Known(
          task, "Of the known tasks only %s has %s.".formatted(task.name(), shape));
    }
    String why =
        asking.isEmpty()
            ? "No known task has %s".formatted(shape)
            : "Several tasks have %s (%s)".formatted(shape, names(asking));
    return new TaskGuess.Unknown(
        RandomPulses.on(inputs), why + ": random pulses until you choose a task.");
  }

  /** The task of this name for a network of so many inputs and outputs. */
  public static TaskGuess named(String name, int inputs, int outputs) {
    Optional<Task> known = all().stream().filter(task -> task.name().equals(name)).findFirst();
    Optional<Task> fitted = known.flatMap(task -> task.fittedTo(inputs, outputs));
    if (fitted.isPresent()) {
      return new TaskGuess.Known(fitted.get(), "The task is " + name + ".");
    }
    String sentence =
        known.isPresent()
            ? "The task %s cannot be asked of a network with %s; choose one of %s."
                .formatted(name, shape(inputs, outputs), names(fitting(inputs, outputs)))
            : "There is no task \"%s\"; choose one of %s."
                .formatted(name, names(fitting(inputs, outputs)));
    return new TaskGuess.Unknown(RandomPulses.on(inputs), sentence);
  }

  private static String names(List<Task> tasks) {
    return tasks.stream().map(Task::name).collect(Collectors.joining(", "));
  }

  private static String shape(int inputs, int outputs) {
    return "%d input%s and %d output%s"
        .formatted(inputs, inputs == 1 ? "" : "s", outputs, outputs == 1 ? "" : "s");
  }
}
