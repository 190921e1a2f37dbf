package separatrix.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import separatrix.task.Task;
import separatrix.training.Architecture;
import separatrix.training.Recipes;

/** What `--method` names. */
enum TrainingMethod {
  /** Backpropagation through time. */
  BPTT,
  /** Ridge regression on a reservoir. */
  ECHO_STATE,
  /** Recursive least squares on a reservoir that hears its output. */
  FORCE;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static TrainingMethod of(String word) throws BadInputException {
    return Arrays.stream(values())
        .filter(method -> method.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "There is no method \"%s\"; choose one of %s."
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(TrainingMethod::word)
                                .collect(Collectors.joining(", ")))));
  }

  /** What is trained if nothing is said. */
  Architecture usual(Task task) {
    return switch (this) {
      case BPTT -> Recipes.architecture(task);
      case ECHO_STATE -> Recipes.echoStateArchitecture();
      case FORCE -> Recipes.forceArchitecture(task);
    };
  }
}
