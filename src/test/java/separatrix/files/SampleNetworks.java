package separatrix.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import separatrix.files.formats.NetworkImporters;
import separatrix.network.ProductMemory;

/**
 * Writes the `network.json` of a sample; run it in the project's folder with the sample's name and
 * the file that `train` wrote by the sample's `settings.json`. Only the sample that shows learning
 * keeps its checkpoints. The memory is computed: it needs no file.
 */
final class SampleNetworks {
  private static final String LEARNING = "flipflop-learning";

  private SampleNetworks() {}

  public static void main(String[] arguments) throws IOException {
    String name = arguments[0];
    ImportedNetwork network =
        arguments.length == 1
            ? memory()
            : sample(name, NetworkImporters.read(Path.of(arguments[1]), ImportChoices.none()));
    Path folder = Path.of("sample-networks", name);
    Files.createDirectories(folder);
    NetworkJson.write(network, folder.resolve("network.json"));
  }

  private static ImportedNetwork sample(String name, ImportedNetwork trained) {
    return new ImportedNetwork(
        trained.network(),
        name,
        trained.task(),
        trained.notes(),
        List.of(),
        name.equals(LEARNING) ? trained.checkpoints() : List.of());
  }

  /** Three units that remember a bit each. */
  static ImportedNetwork memory() {
    return new ImportedNetwork(
        new ProductMemory(3, 2, 0.1, 1).network(),
        "memory",
        "flip-flop",
        List.of(
            "Made by hand: ẋ = −x + 2 tanh x + w u in each unit, Δt/τ = 0.1.",
            "A pulse that follows another too soon does not flip its bit, so that it falls short"
                + " of the flip-flop as drawn here; with pulses far apart it solves it."),
        List.of());
  }
}
