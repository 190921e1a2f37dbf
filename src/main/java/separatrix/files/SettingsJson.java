package separatrix.files;

import java.io.IOException;
import java.util.Set;
import separatrix.network.Activation;
import separatrix.training.Architecture;
import separatrix.training.CellKind;
import separatrix.training.CheckpointPolicy;
import separatrix.training.Constraints;
import separatrix.training.Initialisation;
import separatrix.training.Optimiser;
import separatrix.training.Regularisation;
import separatrix.training.Schedule;
import separatrix.training.Stopping;
import separatrix.training.TrainingSettings;

/** Training settings as a JSON object; every field may be left out where others are given. */
final class SettingsJson {
  static final Set<String> FIELDS =
      Set.of(
          "architecture",
          "initialisation",
          "optimiser",
          "schedule",
          "regularisation",
          "constraints",
          "stopping",
          "checkpoints",
          "batchSize",
          "seed",
          "threads");

  private SettingsJson() {}

  /** Writes the fields into an object that has begun. */
  static void write(JsonText json, TrainingSettings settings) throws IOException {
    Architecture architecture = settings.architecture();
    json.beginObject("architecture")
        .text("cell", architecture.kind().word())
        .whole("units", architecture.units())
        .text("activation", Words.of(architecture.activation()))
        .real("leak", architecture.leak())
        .endObject();
    Initialisation first = settings.initialisation();
    json.beginObject("initialisation")
        .text("scheme", Words.of(first.scheme()))
        .real("gain", first.gain())
        .real("gateBias", first.gateBias())
        .text("start", Words.of(first.start()))
        .endObject();
    write(json, settings.optimiser());
    write(json, settings.schedule());
    Regularisation regularisation = settings.regularisation();
    json.beginObject("regularisation")
        .real("clipNorm", regularisation.clipNorm())
        .real("l2", regularisation.l2())
        .real("activity", regularisation.activity())
        .real("noise", regularisation.noise())
        .endObject();
    Constraints constraints = settings.constraints();
    json.beginObject("constraints")
        .real("excitatory", constraints.excitatory())
        .real("density", constraints.density())
        .whole("rank", constraints.rank())
        .endObject();
    Stopping stopping = settings.stopping();
    json.beginObject("stopping")
        .whole("mostSteps", stopping.mostSteps())
        .whole("validationEvery", stopping.validationEvery())
        .whole("validationTrials", stopping.validationTrials())
        .text("rule", Words.of(stopping.rule()))
        .endObject();
    json.beginObject("checkpoints")
        .whole("perDecade", settings.checkpoints().perDecade())
        .whole("every", settings.checkpoints().every())
        .endObject();
    json.whole("batchSize", settings.batchSize())
        .whole("seed", settings.seed())
        .whole("threads", settings.threads());
  }

  private static void write(JsonText json, Optimiser optimiser) throws IOException {
    json.beginObject("optimiser");
    switch (optimiser) {
      case Optimiser.Adam adam ->
          json.text("type", "adam")
              .real("rate", adam.rate())
              .real("decay1", adam.decay1())
              .real("decay2", adam.decay2())
              .real("epsilon", adam.epsilon());
      case Optimiser.Descent descent ->
          json.text("type", "descent")
              .real("rate", descent.rate())
              .real("momentum", descent.momentum());
    }
    json.endObject();
  }

  private static void write(JsonText json, Schedule schedule) throws IOException {
    json.beginObject("schedule");
    switch (schedule) {
      case Schedule.Constant() -> json.text("type", "constant");
      case Schedule.Exponential(double factor) ->
          json.text("type", "exponential").real("factor", factor);
      case Schedule.Plateau(double factor, int patience, double least) ->
          json.text("type", "plateau")
              .real("factor", factor)
              .whole("patience", patience)
              .real("least", least);
    }
    json.endObject();
  }

  /** The architecture in `top`; what is left out there is that of `given`. */
  static Architecture architecture(JsonFields top, Architecture given)
      throws UnreadableNetworkException {
    JsonFields json = top.objectOrEmpty("architecture");
    json.mayHave(Set.of("cell", "units", "activation", "leak"));
    CellKind kind = json.has("cell") ? CellKind.of(json.text("cell")) : given.kind();
    Architecture usual = kind == given.kind() ? given : Architecture.of(kind, given.units());
    return new Architecture(
        kind,
        json.whole("units", usual.units()),
        json.constant("activation", Activation.class, usual.activation()),
        json.number("leak", usual.leak()));
  }

  /** The settings in `top`; what is left out there is that of `given`, but for the architecture. */
  static TrainingSettings read(JsonFields top, Architecture architecture, TrainingSettings given)
      throws UnreadableNetworkException {
    return new TrainingSettings(
        architecture,
        initialisation(top.objectOrEmpty("initialisation"), given.initialisation()),
        optimiser(top.objectOrEmpty("optimiser"), given.optimiser()),
        schedule(top.objectOrEmpty("schedule"), given.schedule()),
        regularisation(top.objectOrEmpty("regularisation"), given.regularisation()),
        constraints(top.objectOrEmpty("constraints"), given.constraints()),
        stopping(top.objectOrEmpty("stopping"), given.stopping()),
        checkpoints(top.objectOrEmpty("checkpoints"), given.checkpoints()),
        top.whole("batchSize", given.batchSize()),
        top.longWhole("seed", given.seed()),
        top.whole("threads", given.threads()));
  }

  private static Initialisation initialisation(JsonFields json, Initialisation given)
      throws UnreadableNetworkException {
    json.mayHave(Set.of("scheme", "gain", "gateBias", "start"));
    return new Initialisation(
        json.constant("scheme", Initialisation.Scheme.class, given.scheme()),
        json.number("gain", given.gain()),
        json.number("gateBias", given.gateBias()),
        json.constant("start", Initialisation.Start.class, given.start()));
  }

  /** A type that is named begins with its usual numbers, unless it is the one that is given. */
  private static Optimiser optimiser(JsonFields json, Optimiser given)
      throws UnreadableNetworkException {
    Optimiser usual =
        switch (json.textOrEmpty("type")) {
          case "" -> given;
          case "adam" -> given instanceof Optimiser.Adam ? given : Optimiser.Adam.of(given.rate());
          case "descent" ->
              given instanceof Optimiser.Descent ? given : new Optimiser.Descent(given.rate(), 0);
          default -> throw json.unknown("type", "adam, descent");
        };
    return switch (usual) {
      case Optimiser.Adam adam -> {
        json.mayHave(Set.of("type", "rate", "decay1", "decay2", "epsilon"));
        yield new Optimiser.Adam(
            json.number("rate", adam.rate()),
            json.number("decay1", adam.decay1()),
            json.number("decay2", adam.decay2()),
            json.number("epsilon", adam.epsilon()));
      }
      case Optimiser.Descent descent -> {
        json.mayHave(Set.of("type", "rate", "momentum"));
        yield new Optimiser.Descent(
            json.number("rate", descent.rate()), json.number("momentum", descent.momentum()));
      }
    };
  }

  private static Schedule schedule(JsonFields json, Schedule given)
      throws UnreadableNetworkException {
    Schedule usual =
        switch (json.textOrEmpty("type")) {
          case "" -> given;
          case "constant" -> new Schedule.Constant();
          case "exponential" ->
              given instanceof Schedule.Exponential ? given : new Schedule.Exponential(0.9998);
          case "plateau" ->
              given instanceof Schedule.Plateau ? given : new Schedule.Plateau(0.5, 10, 1e-3);
          default -> throw json.unknown("type", "constant, exponential, plateau");
        };
    return switch (usual) {
      case Schedule.Constant constant -> {
        json.mayHave(Set.of("type"));
        yield constant;
      }
      case Schedule.Exponential(double factor) -> {
        json.mayHave(Set.of("type", "factor"));
        yield new Schedule.Exponential(json.number("factor", factor));
      }
      case Schedule.Plateau(double factor, int patience, double least) -> {
        json.mayHave(Set.of("type", "factor", "patience", "least"));
        yield new Schedule.Plateau(
            json.number("factor", factor),
            json.whole("patience", patience),
            json.number("least", least));
      }
    };
  }

  private static Regularisation regularisation(JsonFields json, Regularisation given)
      throws UnreadableNetworkException {
    json.mayHave(Set.of("clipNorm", "l2", "activity", "noise"));
    return new Regularisation(
        json.number("clipNorm", given.clipNorm()),
        json.number("l2", given.l2()),
        json.number("activity", given.activity()),
        json.number("noise", given.noise()));
  }

  private static Constraints constraints(JsonFields json, Constraints given)
      throws UnreadableNetworkException {
    json.mayHave(Set.of("excitatory", "density", "rank"));
    return new Constraints(
        json.number("excitatory", given.excitatory()),
        json.number("density", given.density()),
        json.whole("rank", given.rank()));
  }

  static Stopping stopping(JsonFields json, Stopping given) throws UnreadableNetworkException {
    json.mayHave(Set.of("mostSteps", "validationEvery", "validationTrials", "rule"));
    return new Stopping(
        json.whole("mostSteps", given.mostSteps()),
        json.whole("validationEvery", given.validationEvery()),
        json.whole("validationTrials", given.validationTrials()),
        json.constant("rule", Stopping.Rule.class, given.rule()));
  }

  static CheckpointPolicy checkpoints(JsonFields json, CheckpointPolicy given)
      throws UnreadableNetworkException {
    json.mayHave(Set.of("perDecade", "every"));
    return new CheckpointPolicy(
        json.whole("perDecade", given.perDecade()), json.whole("every", given.every()));
  }
}
