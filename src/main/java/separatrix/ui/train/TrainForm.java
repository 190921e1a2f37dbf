package separatrix.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import separatrix.network.Activation;
import separatrix.task.Task;
import separatrix.task.Tasks;
import separatrix.training.Architecture;
import separatrix.training.CellKind;
import separatrix.training.CheckpointPolicy;
import separatrix.training.Initialisation;
import separatrix.training.Recipes;
import separatrix.training.TrainingSettings;
import separatrix.ui.workspace.TrainingPlan;

/** What the user asks for: a task, an architecture and how to train, as typed and as settings. */
final class TrainForm {
  /** A checkpoint holds all weights: large networks have fewer. */
  private static final int MOST_WEIGHTS_KEPT = 100_000;

  private static final int FIRST_UNITS = 32;
  private static final int MOST_PER_DECADE = 20;
  private static final int LEAST_PER_DECADE = 4;

  private final List<Task> tasks =
      Tasks.all().stream().filter(task -> task.criterion().isPresent()).toList();
  private final ObjectProperty<Task> task =
      new SimpleObjectProperty<>(this, "task", tasks.getFirst());
  private final ObjectProperty<CellKind> cell =
      new SimpleObjectProperty<>(this, "cell", CellKind.GRU);
  private final ObjectProperty<Activation> activation =
      new SimpleObjectProperty<>(this, "activation", Activation.TANH);
  private final ObjectProperty<Initialisation.Scheme> scheme =
      new SimpleObjectProperty<>(this, "scheme", Initialisation.Scheme.ORTHOGONAL);
  private final NumberField units =
      new NumberField("number of units", NumberField.Kind.WHOLE, 1, 4096);
  private final NumberField seed =
      new NumberField("seed", NumberField.Kind.WHOLE, -9_000_000_000_000_000.0, 9e15);
  private final NumberField rate =
      new NumberField("learning rate", NumberField.Kind.REAL, 1e-9, 10);
  private final NumberField batch =
      new NumberField("batch size", NumberField.Kind.WHOLE, 1, 100_000);
  private final NumberField mostSteps =
      new NumberField("number of steps", NumberField.Kind.WHOLE, 1, 10_000_000);
  private final NumberField gain = new NumberField("gain", NumberField.Kind.REAL, 0, 100);
  private final NumberField leak = new NumberField("leak", NumberField.Kind.REAL, 1e-6, 1);
  private final NumberField clip =
      new NumberField("gradient norm to clip at", NumberField.Kind.REAL, 0, 1e9);
  private final NumberField l2 = new NumberField("weight of L2", NumberField.Kind.REAL, 0, 1000);
  private final NumberField activity =
      new NumberField("weight of the activity", NumberField.Kind.REAL, 0, 1000);
  private final NumberField noise =
      new NumberField("recurrent noise", NumberField.Kind.REAL, 0, 100);
  private TrainingSettings base;
  // While the form fills itself in, its choices are nobody's wish.
  private boolean isFilling;

  TrainForm() {
    leak.set(Architecture.of(CellKind.LEAKY_INSIDE, 1).leak());
    base = Recipes.of(task.get(), Architecture.of(CellKind.GRU, FIRST_UNITS));
    fill(base);
    seed.set((double) base.seed());
    task.addListener((_, _, now) -> suggest(now, Recipes.architecture(now)));
    cell.addListener((_, _, now) -> suggest(task.get(), Architecture.of(now, units.whole())));
  }

  List<Task> tasks() {
    return tasks;
  }

  ObjectProperty<Task> taskProperty() {
    return task;
  }

  ObjectProperty<CellKind> cellProperty() {
    return cell;
  }

  ObjectProperty<Activation> activationProperty() {
    return activation;
  }

  ObjectProperty<Initialisation.Scheme> schemeProperty() {
    return scheme;
  }

  NumberField units() {
    return units;
  }

  NumberField seed() {
    return seed;
  }

  NumberField rate() {
    return rate;
  }

  NumberField batch() {
    return batch;
  }

  NumberField mostSteps() {
    return mostSteps;
  }

  NumberField gain() {
    return gain;
  }

  NumberField leak() {
    return leak;
  }

  NumberField clip() {
    return clip;
  }

  NumberField l2() {
    return l2;
  }

  NumberField activity() {
    return activity;
  }

  NumberField noise() {
    return noise;
  }

  /** What is wrong with what was typed, the first thing; empty when nothing is. */
  StringBinding trouble() {
    List<NumberField> all = numbers();
    var parts = all.stream().map(NumberField::troubleProperty).toList();
    return Bindings.createStringBinding(
        () ->
            fields().stream()
                .map(field -> field.troubleProperty().get())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(""),
        java.util.stream.Stream.concat(parts.stream(), java.util.stream.Stream.of(cell))
            .toArray(javafx.beans.Observable[]::new));
  }

  /** The numbers that count for the cell at hand. */
  private List<NumberField> fields() {
    List<NumberField> fields = new ArrayList<>(numbers());
    if (!cell.get().isLeaky()) {
      fields.remove(leak);
    }
    return fields;
  }

  private List<NumberField> numbers() {
    return List.of(units, seed, rate, batch, mostSteps, gain, leak, clip, l2, activity, noise);
  }

  /** Takes a preset as the starting point. */
  void take(Preset preset) {
    isFilling = true;
    task.set(preset.task());
    isFilling = false;
    base = preset.settings();
    fill(base);
  }

  /** Another task or cell is trained in another way; the seed stays the user's. */
  private void suggest(Task asked, Architecture architecture) {
    if (!isFilling) {
      base = Recipes.of(asked, architecture);
      fill(base);
    }
  }

  private void fill(TrainingSettings settings) {
    isFilling = true;
    fillIn(settings);
    isFilling = false;
  }

  private void fillIn(TrainingSettings settings) {
    Architecture architecture = settings.architecture();
    cell.set(architecture.kind());
    activation.set(architecture.activation());
    scheme.set(settings.initialisation().scheme());
    units.set(architecture.units());
    rate.set(settings.optimiser().rate());
    batch.set(settings.batchSize());
    mostSteps.set(settings.stopping().mostSteps());
    gain.set(settings.initialisation().gain());
    if (architecture.kind().isLeaky()) {
      leak.set(architecture.leak());
    }
    clip.set(settings.regularisation().clipNorm());
    l2.set(settings.regularisation().l2());
    activity.set(settings.regularisation().activity());
    noise.set(settings.regularisation().noise());
  }

  /** The plan, where all that was typed is in order. */
  Optional<TrainingPlan> plan() {
    if (fields().stream().anyMatch(field -> !field.troubleProperty().get().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new TrainingPlan(name(), task.get(), settings()));
  }

  private String name() {
    return "%s, %s, %d units".formatted(task.get().name(), CellWords.of(cell.get()), units.whole());
  }

  private TrainingSettings settings() {
    boolean isLeaky = cell.get().isLeaky();
    Architecture architecture =
        new Architecture(cell.get(), units.whole(), activation.get(), isLeaky ? leak.value() : 1);
    Initialisation first = base.initialisation();
    return base.withArchitecture(architecture)
        .withInitialisation(
            new Initialisation(scheme.get(), gain.value(), first.gateBias(), first.start()))
        .withOptimiser(base.optimiser().withRate(rate.value()))
        .withRegularisation(
            base.regularisation()
                .withClipNorm(clip.value())
                .withL2(l2.value())
                .withActivity(activity.value())
                .withNoise(noise.value()))
        .withStopping(base.stopping().withMostSteps(mostSteps.whole()))
        .withCheckpoints(checkpoints())
        .withBatchSize(batch.whole())
        .withSeed((long) seed.value());
  }

  /** Denser than the command line's: the axis of training time is scrubbed through. */
  private CheckpointPolicy checkpoints() {
    int weights = units.whole() * units.whole();
    return new CheckpointPolicy(
        Math.clamp(MOST_WEIGHTS_KEPT / weights, LEAST_PER_DECADE, MOST_PER_DECADE), 0);
  }
}
