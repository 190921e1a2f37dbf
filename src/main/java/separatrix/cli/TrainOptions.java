package separatrix.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import separatrix.files.TrainingRequest;
import separatrix.files.UnreadableNetworkException;
import separatrix.task.Task;
import separatrix.task.Tasks;
import separatrix.training.Architecture;
import separatrix.training.CellKind;
import separatrix.training.Recipes;
import separatrix.training.ReservoirSettings;
import separatrix.training.TrainingSettings;

/** What to train, on what and how: a settings file, and options that go before it. */
final class TrainOptions {
  @Option(names = "--task", paramLabel = "NAME", description = "The task; \"tasks\" lists them.")
  private String task = "";

  @Option(
      names = "--set",
      paramLabel = "PARAMETER=VALUE",
      description = "A parameter of the task, as often as needed.")
  private Map<String, Double> parameters = Map.of();

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description = "bptt (backpropagation through time), echo-state or force; bptt if not given.")
  private String method = "";

  @Option(
      names = "--cell",
      paramLabel = "NAME",
      description =
          "vanilla, leaky-inside, leaky-outside, ugrnn, gru, gru-reset-before or lstm; what suits the task if not given, for echo-state and force a leaky one.")
  private String cell = "";

  @Option(
      names = "--units",
      paramLabel = "N",
      description =
          "How many units; what suits the task if not given, 300 for echo-state and force.")
  private List<Integer> units = List.of();

  @Option(names = "--seed", paramLabel = "S", description = "The seed of everything random.")
  private List<Long> seed = List.of();

  @Option(names = "--steps", paramLabel = "K", description = "The most updates of the weights.")
  private List<Integer> steps = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; as many as cores if not given.")
  private List<Integer> threads = List.of();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "JSON with any of the training settings, and a task.")
  private List<Path> settings = List.of();

  /** The task to train on. */
  Task task() throws BadInputException, UnreadableNetworkException {
    TrainingRequest request = request();
    String name = task.isEmpty() ? request.task() : task;
    if (name.isEmpty()) {
      throw new BadInputException("What to train on is not said; name it with --task.");
    }
    Map<String, Double> values =
        new LinkedHashMap<>(
            name.equals(request.task()) || request.task().isEmpty()
                ? request.parameters()
                : Map.of());
    values.putAll(parameters);
    return named(name, values);
  }

  /** The task of this name with these values of its parameters. */
  static Task named(String name, Map<String, Double> values) throws BadInputException {
    Task result =
        Tasks.all().stream()
            .filter(known -> known.name().equals(name) && known.criterion().isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "There is no task \"%s\" to learn; choose one of %s."
                            .formatted(name, learnable())));
    for (Map.Entry<String, Double> value : values.entrySet()) {
      Task before = result;
      result = checked(() -> before.with(value.getKey(), value.getValue()));
    }
    return result;
  }

  private static String learnable() {
    return Tasks.all().stream()
        .filter(known -> known.criterion().isPresent())
        .map(Task::name)
        .collect(Collectors.joining(", "));
  }

  /** How to train on it. */
  TrainingPlan plan(Task asked) throws BadInputException, UnreadableNetworkException {
    TrainingRequest request = request();
    TrainingMethod chosen = method(request);
    Architecture said = request.architecture(chosen.usual(asked));
    Architecture architecture = checked(() -> architecture(said));
    return switch (chosen) {
      case BPTT -> {
        TrainingSettings filed = request.settings(architecture, Recipes.of(asked, architecture));
        yield new TrainingPlan.Backpropagation(checked(() -> withOptions(filed)));
      }
      case ECHO_STATE -> readout(request, checked(() -> ReservoirSettings.echoState(architecture)));
      case FORCE -> readout(request, checked(() -> Recipes.force(asked, architecture)));
    };
  }

  private TrainingPlan readout(TrainingRequest request, ReservoirSettings usual)
      throws BadInputException, UnreadableNetworkException {
    if (!threads.isEmpty()) {
      throw new BadInputException(
          "The method %s learns on one thread; leave --threads out."
              .formatted(usual.rule().word()));
    }
    ReservoirSettings filed = request.reservoir(usual.architecture(), usual);
    return new TrainingPlan.Readout(checked(() -> withOptions(filed)));
  }

  private TrainingMethod method(TrainingRequest request)
      throws BadInputException, UnreadableNetworkException {
    String word = method.isEmpty() ? request.method() : method;
    return word.isEmpty() ? TrainingMethod.BPTT : TrainingMethod.of(word);
  }

  /** Refuses to go on with a run of a method that keeps none. */
  void checkKept() throws BadInputException, UnreadableNetworkException {
    TrainingMethod chosen = method(request());
    if (chosen != TrainingMethod.BPTT) {
      throw new BadInputException(
          "A run of %s is not kept on its way; leave --resume out to begin again."
              .formatted(chosen.word()));
    }
  }

  private Architecture architecture(Architecture said) {
    CellKind kind = cell.isEmpty() ? said.kind() : CellKind.of(cell);
    Architecture chosen = kind == said.kind() ? said : Architecture.of(kind, said.units());
    return units.isEmpty() ? chosen : chosen.withUnits(units.getLast());
  }

  private TrainingSettings withOptions(TrainingSettings filed) {
    TrainingSettings result = filed;
    for (long value : seed) {
      result = result.withSeed(value);
    }
    for (int value : steps) {
      result = result.withStopping(result.stopping().withMostSteps(value));
    }
    for (int value : threads) {
      result = result.withThreads(value);
    }
    return result;
  }

  private ReservoirSettings withOptions(ReservoirSettings filed) {
    ReservoirSettings result = filed;
    for (long value : seed) {
      result = result.withSeed(value);
    }
    for (int value : steps) {
      result = result.withStopping(result.stopping().withMostSteps(value));
    }
    return result;
  }

  private TrainingRequest request() throws UnreadableNetworkException {
    return settings.isEmpty() ? TrainingRequest.empty() : TrainingRequest.read(settings.getLast());
  }

  /** A value that one of our records made; its complaint, if any, is about what was asked for. */
  static <T> T checked(Supplier<T> maker) throws BadInputException {
    try {
      return maker.get();
    } catch (IllegalArgumentException refusal) {
      throw new BadInputException(String.valueOf(refusal.getMessage()));
    }
  }
}
