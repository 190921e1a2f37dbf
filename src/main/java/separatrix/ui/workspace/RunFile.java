package separatrix.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.TrainingJson;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.formats.NetworkImporters;
import separatrix.task.Task;
import separatrix.task.Tasks;

/**
 * Keeps the run that is under way in a file, which is whole at every moment. A file that cannot be
 * read counts as none, so that the program always starts.
 */
public record RunFile(Path path) implements RunKeeper {

  /** The file beside the user's preferences. */
  public static RunFile beside(PreferencesFile preferences) {
    return new RunFile(preferences.path().resolveSibling("training-under-way.json"));
  }

  @Override
  public void keep(Kept run) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    TrainingJson.write(run.state(), run.plan().task(), run.plan().name(), path);
  }

  @Override
  public Optional<Kept> left() {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      ImportedNetwork network = NetworkImporters.read(path, ImportChoices.none());
      TrainingJson.Run run = TrainingJson.read(path);
      return task(run)
          .map(
              task ->
                  new Kept(
                      new TrainingPlan(network.name(), task, run.state().settings()), run.state()));
    } catch (UnreadableNetworkException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Task> task(TrainingJson.Run run) {
    return Tasks.all().stream()
        .filter(task -> task.name().equals(run.task()))
        .findFirst()
        .map(task -> with(task, run.parameters()));
  }

  /** A value may be out of range until another is set, so what is refused is tried again. */
  private static Task with(Task task, Map<String, Double> parameters) {
    Task result = task;
    Map<String, Double> left = new TreeMap<>(parameters);
    for (int round = parameters.size(); round >= 0 && !left.isEmpty(); round--) {
      for (Map.Entry<String, Double> value : Map.copyOf(left).entrySet()) {
        try {
          result = result.with(value.getKey(), value.getValue());
          left.remove(value.getKey());
        } catch (IllegalArgumentException refused) {
          if (round == 0) {
            throw refused;
          }
        }
      }
    }
    return result;
  }

  @Override
  public void forget() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException stays) {
      System.getLogger("separatrix")
          .log(System.Logger.Level.WARNING, "The ended run stays in " + path + ": " + stays);
    }
  }
}
