package separatrix.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import separatrix.linalg.Vector;
import separatrix.network.ProductMemory;

/**
 * Writes `network.json` and `expected.json` of every sample; run it in the project's folder. The
 * trained networks come from the reference data, the memory is computed.
 */
final class SampleNetworks {
  private static final String TRAINED =
      "Trained in PyTorch 1.13 with Adam in single precision; the weights are held as doubles.";

  private SampleNetworks() {}

  /** What a sample must show under one constant input. */
  record Condition(Vector input, List<Integer> byUnstable, int indexSum) {}

  /** Where a sample comes from and what must be found in it. */
  record Recipe(String name, ImportedNetwork network, List<Condition> conditions) {}

  public static void main(String[] arguments) throws IOException {
    for (Recipe recipe : recipes()) {
      Path folder = Path.of("sample-networks", recipe.name());
      Files.createDirectories(folder);
      NetworkJson.write(recipe.network(), folder.resolve("network.json"));
      try (Writer out = Files.newBufferedWriter(folder.resolve("expected.json"))) {
        writeExpected(recipe, out);
      }
    }
  }

  static List<Recipe> recipes() throws UnreadableNetworkException {
    Condition flipFlop = condition(List.of(8, 12, 6, 1), 0, 0, 0);
    return List.of(
        trained("flipflop-vanilla", "flipflop_tanh64", "flip-flop", flipFlop),
        trained("flipflop-gru", "flipflop_gru48", "flip-flop", flipFlop),
        trained("flipflop-lstm", "flipflop_lstm32", "flip-flop", flipFlop),
        memory(flipFlop),
        trained(
            "sine",
            "sine_tanh128",
            "sine",
            condition(List.of(0, 0, 1), 0.2696078431372549),
            condition(List.of(0, 0, 1), 0.7598039215686274),
            condition(List.of(0, 0, 1), 1.25)),
        trained(
            "context-integration",
            "cdi_tanh128",
            "context-integration",
            condition(List.of(2, 1), 0, 0, 1, 0),
            condition(List.of(2, 1), 0, 0, 0, 1)));
  }

  private static Condition condition(List<Integer> byUnstable, double... input) {
    return new Condition(Vector.of(input), byUnstable, 1);
  }

  private static Recipe trained(String name, String reference, String task, Condition... conditions)
      throws UnreadableNetworkException {
    Path file = Path.of("src", "test", "resources", "reference", reference, "model.pt");
    ImportedNetwork network = NetworkImporters.read(file, ImportChoices.none());
    List<String> notes = Stream.concat(Stream.of(TRAINED), network.notes().stream()).toList();
    return new Recipe(
        name,
        new ImportedNetwork(network.network(), name, task, notes, List.of()),
        List.of(conditions));
  }

  private static Recipe memory(Condition condition) {
    return new Recipe(
        "memory",
        new ImportedNetwork(
            new ProductMemory(3, 2, 0.1, 1).network(),
            "memory",
            "flip-flop",
            List.of("Made by hand: ẋ = −x + 2 tanh x + w u in each unit, Δt/τ = 0.1."),
            List.of()),
        List.of(condition));
  }

  private static void writeExpected(Recipe recipe, Writer out) throws IOException {
    JsonText json = new JsonText(out);
    json.beginObject().beginArray("conditions");
    for (Condition condition : recipe.conditions()) {
      double[] counts = condition.byUnstable().stream().mapToDouble(Integer::doubleValue).toArray();
      json.beginObject()
          .vector("input", condition.input())
          .vector("byUnstable", Vector.of(counts))
          .whole("indexSum", condition.indexSum())
          .endObject();
    }
    json.endArray().endObject().end();
  }
}
