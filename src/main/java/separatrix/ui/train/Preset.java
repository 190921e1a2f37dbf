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
    return new Preset(
        "Golub & Sussillo flip-flop",
        "Three bits, pulses at every other step, 16 tanh units, batches of 128 (2018); the learning rate is ours.",
        variant(FlipFlop.ofBits(3), "Golub & Sussillo 2018"),
        standard(Architecture.of(CellKind.VANILLA, 16)));
  }

  private static Preset sine() {
    TrainingSettings settings =
        standard(Architecture.of(CellKind.LEAKY_INSIDE, 200).withLeak(0.25));
    return new Preset(
        "Sussillo & Barak sine",
        "51 frequencies and 200 units with a leak of 0.25 (2013); the paper learns by a Hessian-free method, here it is Adam.",
        variant(FrequencyCuedSine.standard(), "Sussillo & Barak 2013, leak 0.25"),
        settings.withBatchSize(51));
  }

  private static Preset context() {
    TrainingSettings settings = standard(Architecture.of(CellKind.VANILLA, 100));
    return new Preset(
        "Mante context",
        "Two streams, the context says which to integrate: 100 units after Mante et al. (2013), in the form of Google's tutorial.",
        variant(ContextIntegration.standard(), "Google's computation-thru-dynamics"),
        settings.withInitialisation(Initialisation.of(Initialisation.Scheme.GAUSSIAN, 0.8)));
  }

  private static Preset readySetGo() {
    TrainingSettings settings = standard(Architecture.of(CellKind.VANILLA, 40));
    return new Preset(
        "Turner Ready-Set-Go",
        "Intervals of 20 to 50 steps, 40 tanh units, batches of 32 (Turner et al., 2021); the learning rate is ours. Some seeds do not solve it.",
        variant(ReadySetGo.standard(), "Turner et al. 2021"),
        settings.withBatchSize(32));
  }

  private static TrainingSettings standard(Architecture architecture) {
    return TrainingSettings.standard(architecture);
  }

  private static Task variant(Task task, String source) {
    return task.variants().stream()
        .filter(variant -> variant.source().equals(source))
        .map(Variant::task)
        .findFirst()
        .orElse(task);
  }
}
