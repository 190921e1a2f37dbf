package separatrix.ui.train;

import java.util.List;
import separatrix.task.ContextIntegration;
import separatrix.task.FlipFlop;
import separatrix.task.FrequencyCuedSine;
import separatrix.task.ReadySetGo;
import separatrix.task.Task;
import separatrix.task.Variant;
import separatrix.training.Architecture;
import separatrix.training.CellKind;
import separatrix.training.Initialisation;
import separatrix.training.Recipes;
import separatrix.training.TrainingSettings;

/**
 * A task and an architecture as a paper has them.
 *
 * @param note what is the paper's and what is ours, in a sentence
 */
record Preset(String name, String note, Task task, TrainingSettings settings) {

  /** The presets of the papers. */
  static List<Preset> all() {
    return List.of(flipFlop(), sine(), context(), readySetGo());
  }

  private static Preset flipFlop() {
    Task task = variant(FlipFlop.ofBits(3), "Golub & Sussillo 2018");
    return new Preset(
        "Golub & Sussillo flip-flop",
        "Three bits, pulses at every other step, 16 tanh units, batches of 128 (2018); the learning rate is ours. Seed 1 solves it after 200 steps, within a minute.",
        task,
        Recipes.of(task, Architecture.of(CellKind.VANILLA, 16)));
  }

  private static Preset sine() {
    Task task = variant(FrequencyCuedSine.standard(), "Sussillo & Barak 2013, leak 0.25");
    return new Preset(
        "Sussillo & Barak sine",
        "51 frequencies and 200 units with a leak of 0.25 (2013); the paper learns by a Hessian-free method, here it is Adam. Seed 1 solves it after 600 steps, which are long: minutes.",
        task,
        Recipes.of(task, Architecture.of(CellKind.LEAKY_INSIDE, 200).withLeak(0.25)));
  }

  private static Preset context() {
    Task task = variant(ContextIntegration.standard(), "Google's computation-thru-dynamics");
    return new Preset(
        "Mante context",
        "Two streams, the context says which to integrate: 100 units after Mante et al. (2013), in the form of Google's tutorial. Seed 1 solves it after 700 steps, within two minutes.",
        task,
        Recipes.of(task, Architecture.of(CellKind.VANILLA, 100))
            .withInitialisation(Initialisation.of(Initialisation.Scheme.GAUSSIAN, 0.8)));
  }

  private static Preset readySetGo() {
    Task task = variant(ReadySetGo.standard(), "Turner et al. 2021");
    return new Preset(
        "Turner Ready-Set-Go",
        "Intervals of 20 to 50 steps, 40 tanh units, batches of 32 (Turner et al., 2021); the learning rate is ours. Seed 1 solves it after 7000 steps, within seven minutes; some seeds do not.",
        task,
        Recipes.of(task, Architecture.of(CellKind.VANILLA, 40)).withBatchSize(32));
  }

  private static Task variant(Task task, String source) {
    return task.variants().stream()
        .filter(variant -> variant.source().equals(source))
        .map(Variant::task)
        .findFirst()
        .orElse(task);
  }
}
