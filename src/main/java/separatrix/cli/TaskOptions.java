package separatrix.cli;

import java.util.Map;
import picocli.CommandLine.Option;
import separatrix.files.ImportedNetwork;
import separatrix.task.Task;
import separatrix.task.TaskGuess;
import separatrix.task.Tasks;

/** The task that a command runs a network on. */
final class TaskOptions {

  @Option(
      names = "--task",
      paramLabel = "NAME",
      description =
          "The task; if not given, the one its file names or the only one that fits, else random pulses, which have no score.")
  private String task = "";

  @Option(
      names = "--set",
      paramLabel = "PARAMETER=VALUE",
      description = "A parameter of the task, as often as needed; \"tasks\" lists them.")
  private Map<String, Double> values = Map.of();

  /** The task for a network; random pulses where it is neither said nor to be guessed. */
  Task of(ImportedNetwork imported) throws BadInputException {
    return with(
        switch (guess(imported)) {
          case TaskGuess.Known(Task known, String _) -> known;
          case TaskGuess.Unknown(Task _, String sentence) when !task.isEmpty() ->
              throw new BadInputException(sentence);
          case TaskGuess.Unknown(Task pulses, String _) -> pulses;
        });
  }

  /** The task for a network, where it is said or to be guessed. */
  Task asked(ImportedNetwork imported) throws BadInputException {
    return switch (guess(imported)) {
      case TaskGuess.Known(Task known, String _) -> with(known);
      case TaskGuess.Unknown(Task _, String sentence) when !task.isEmpty() ->
          throw new BadInputException(sentence);
      case TaskGuess.Unknown _ ->
          throw new BadInputException(
              "What the network is asked to do is not known; say it with --task.");
    };
  }

  private TaskGuess guess(ImportedNetwork imported) {
    int inputs = imported.network().cell().inputSize();
    int outputs = imported.network().readout().outputs();
    String name = task.isEmpty() ? imported.task() : task;
    return name.isEmpty() ? Tasks.guess(inputs, outputs) : Tasks.named(name, inputs, outputs);
  }

  private Task with(Task known) throws BadInputException {
    Task result = known;
    for (Map.Entry<String, Double> value : values.entrySet()) {
      try {
        result = result.with(value.getKey(), value.getValue());
      } catch (IllegalArgumentException refusal) {
        throw new BadInputException("--set: " + refusal.getMessage());
      }
    }
    if (result.inputs() != known.inputs() || result.outputs() != known.outputs()) {
      throw new BadInputException(
          "--set: the task would have %d inputs and %d outputs, the network has %d and %d; leave its size alone."
              .formatted(result.inputs(), result.outputs(), known.inputs(), known.outputs()));
    }
    return result;
  }
}
