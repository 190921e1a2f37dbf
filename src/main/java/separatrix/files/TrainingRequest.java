package separatrix.files;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import separatrix.training.Architecture;
import separatrix.training.ReservoirSettings;
import separatrix.training.TrainingSettings;

/**
 * What a settings file asks for: a JSON object with the fields of {@link TrainingSettings}, or of
 * {@link ReservoirSettings}, each of which may be left out, a `method`, and a `task` with `name`
 * and `parameters`.
 */
public final class TrainingRequest {
  private final JsonFields top;

  private TrainingRequest(JsonFields top) {
    this.top = top;
  }

  /** The request in a file. */
  public static TrainingRequest read(Path path) throws UnreadableNetworkException {
    return of(SourceFile.read(path).bytes());
  }

  /** One that leaves everything out. */
  public static TrainingRequest empty() {
    return new TrainingRequest(new JsonFields("", new JsonNode.Fields(Map.of())));
  }

  static TrainingRequest of(byte[] document) throws UnreadableNetworkException {
    JsonFields top = JsonFields.top(JsonNode.read(document));
    Set<String> known = backpropagation();
    known.addAll(Set.of(ReservoirJson.RESERVOIR, ReservoirJson.ECHO_STATE, ReservoirJson.FORCE));
    top.mayHave(known);
    top.objectOrEmpty("task").mayHave(Set.of("name", "parameters"));
    return new TrainingRequest(top);
  }

  private static Set<String> backpropagation() {
    Set<String> known = new HashSet<>(SettingsJson.FIELDS);
    known.addAll(Set.of("task", "method"));
    return known;
  }

  static TrainingRequest of(JsonFields top) {
    return new TrainingRequest(top);
  }

  /** The method's name; empty if it is not said. */
  public String method() throws UnreadableNetworkException {
    return top.textOrEmpty("method");
  }

  /** The task's name; empty if it is not said. */
  public String task() throws UnreadableNetworkException {
    return top.objectOrEmpty("task").textOrEmpty("name");
  }

  /** The task's parameters that are said. */
  public Map<String, Double> parameters() throws UnreadableNetworkException {
    JsonFields json = top.objectOrEmpty("task").objectOrEmpty("parameters");
    Map<String, Double> values = new LinkedHashMap<>();
    for (String name : json.names()) {
      values.put(name, json.number(name));
    }
    return values;
  }

  /** The architecture; what is left out is that of `given`. */
  public Architecture architecture(Architecture given) throws UnreadableNetworkException {
    return Refusals.checked(() -> SettingsJson.architecture(top, given));
  }

  /** The settings for a reservoir; what is left out is that of `given`, its method included. */
  public ReservoirSettings reservoir(Architecture architecture, ReservoirSettings given)
      throws UnreadableNetworkException {
    return Refusals.checked(() -> ReservoirJson.read(top, architecture, given));
  }

  /** The settings for an architecture; what is left out is that of `given`. */
  public TrainingSettings settings(Architecture architecture, TrainingSettings given)
      throws UnreadableNetworkException {
    top.mayHave(backpropagation());
    return Refusals.checked(() -> SettingsJson.read(top, architecture, given));
  }
}
