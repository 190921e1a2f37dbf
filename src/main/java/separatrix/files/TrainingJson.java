package separatrix.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import separatrix.network.Cell;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Parameter;
import separatrix.task.Task;
import separatrix.training.Architecture;
import separatrix.training.Checkpoint;
import separatrix.training.TrainingSettings;
import separatrix.training.TrainingState;

/**
 * A training run that is under way, as a network file with a `training` object more: the task and
 * the settings as in a settings file, the step, the parameters and the optimiser's memory, packed.
 */
public final class TrainingJson {
  private static final Set<String> FIELDS =
      Set.of(
          "task",
          "settings",
          "step",
          "parameters",
          "moments",
          "momentSteps",
          "rateFactor",
          "bestLoss",
          "validationsSinceBest",
          "seconds");

  /**
   * A run that was under way.
   *
   * @param task its task's name
   * @param parameters its task's parameters
   */
  public record Run(String task, Map<String, Double> parameters, TrainingState state) {
    public Run {
      parameters = Map.copyOf(parameters);
    }
  }

  private TrainingJson() {}

  /**
   * Writes a state so that at every moment `path` holds a whole state, this or the one before, even
   * if the program or the machine ends now.
   */
  public static void write(TrainingState state, Task task, String name, Path path)
      throws IOException {
    ImportedNetwork network =
        new ImportedNetwork(
            state.network(), name, task.name(), List.of(), List.of(), state.checkpoints());
    String text = NetworkJson.text(network, json -> training(json, state, task));
    WholeFile.text(path, out -> out.write(text));
  }

  private static void training(JsonText json, TrainingState state, Task task) {
    try {
      json.beginObject("training").beginObject("task").text("name", task.name());
      json.beginObject("parameters");
      for (Parameter parameter : task.parameters()) {
        json.real(parameter.name(), parameter.value());
      }
      json.endObject().endObject().beginObject("settings");
      SettingsJson.write(json, state.settings());
      json.endObject()
          .whole("step", state.step())
          .text("parameters", PackedNumbers.of(state.parameters()))
          .text("moments", PackedNumbers.of(state.moments()))
          .whole("momentSteps", state.momentSteps())
          .real("rateFactor", state.rateFactor())
          .real("bestLoss", state.bestLoss())
          .whole("validationsSinceBest", state.validationsSinceBest())
          .real("seconds", state.seconds())
          .endObject();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The run that was under way when the file was written. */
  public static Run read(Path path) throws UnreadableNetworkException {
    SourceFile file = SourceFile.read(path);
    ImportedNetwork network = new NetworkJson().read(file, ImportChoices.none());
    JsonFields top = JsonFields.top(JsonNode.read(file.bytes()));
    JsonFields json = top.object("training");
    json.mayHave(FIELDS);
    JsonFields task = json.object("task");
    task.mayHave(Set.of("name", "parameters"));
    JsonFields values = task.object("parameters");
    Map<String, Double> parameters = new LinkedHashMap<>();
    for (String name : values.names()) {
      parameters.put(name, values.number(name));
    }
    JsonFields settings = json.object("settings");
    settings.mayHave(SettingsJson.FIELDS);
    TrainingState state =
        Refusals.checked(
            () ->
                new TrainingState(
                    settings(settings, network.network()),
                    network.network(),
                    json.whole("step"),
                    json.vector("parameters"),
                    json.vector("moments"),
                    json.whole("momentSteps"),
                    json.number("rateFactor"),
                    json.number("bestLoss"),
                    json.whole("validationsSinceBest"),
                    network.checkpoints(),
                    json.number("seconds")));
    return new Run(task.text("name"), parameters, state);
  }

  private static TrainingSettings settings(JsonFields json, RecurrentNetwork network)
      throws UnreadableNetworkException {
    Architecture architecture = SettingsJson.architecture(json, Architecture.of(network.cell()));
    return SettingsJson.read(json, architecture, TrainingSettings.standard(architecture));
  }

  /** Writes the checkpoints as a list of networks with `step`, `loss` and `score`. */
  static void write(JsonText json, List<Checkpoint> checkpoints) throws IOException {
    json.beginArray("checkpoints").packed();
    for (Checkpoint checkpoint : checkpoints) {
      json.beginObject()
          .whole("step", checkpoint.step())
          .real("loss", bounded(checkpoint.loss()))
          .real("score", bounded(checkpoint.score()));
      NetworkJson.body(json, checkpoint.network());
      json.endObject();
    }
    json.unpacked().endArray();
  }

  /** JSON knows no infinity. */
  private static double bounded(double value) {
    return Double.isNaN(value)
        ? Double.MAX_VALUE
        : Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  static List<Checkpoint> checkpoints(JsonFields top) throws UnreadableNetworkException {
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (JsonFields json : top.objects("checkpoints")) {
      json.mayHave(Set.of("step", "loss", "score", "cell", "readout", "initialState"));
      Cell cell = Refusals.checked(() -> CellJson.read(json.object("cell")));
      checkpoints.add(
          new Checkpoint(
              json.whole("step"),
              json.number("loss"),
              json.number("score"),
              NetworkJson.network(json, cell)));
    }
    return checkpoints;
  }
}
