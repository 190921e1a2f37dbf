package separatrix.files;

import java.util.Set;
import separatrix.training.Architecture;
import separatrix.training.ReadoutRule;
import separatrix.training.Reservoir;
import separatrix.training.ReservoirSettings;

/** Settings of a reservoir as a JSON object, in which every field may be left out. */
final class ReservoirJson {
  static final String RESERVOIR = "reservoir";
  static final String ECHO_STATE = "echoState";
  static final String FORCE = "force";

  private ReservoirJson() {}

  /** The settings in `top`; what is left out there is that of `given`, but for the architecture. */
  static ReservoirSettings read(JsonFields top, Architecture architecture, ReservoirSettings given)
      throws UnreadableNetworkException {
    String ruleField =
        switch (given.rule()) {
          case ReadoutRule.Ridge _ -> ECHO_STATE;
          case ReadoutRule.Feedback _ -> FORCE;
        };
    top.mayHave(
        Set.of(
            "task",
            "method",
            "architecture",
            RESERVOIR,
            ruleField,
            "stopping",
            "checkpoints",
            "seed"));
    return new ReservoirSettings(
        architecture,
        reservoir(top.objectOrEmpty(RESERVOIR), given.reservoir()),
        rule(top.objectOrEmpty(ruleField), given.rule()),
        SettingsJson.stopping(top.objectOrEmpty("stopping"), given.stopping()),
        SettingsJson.checkpoints(top.objectOrEmpty("checkpoints"), given.checkpoints()),
        top.longWhole("seed", given.seed()));
  }

  private static Reservoir reservoir(JsonFields json, Reservoir given)
      throws UnreadableNetworkException {
    json.mayHave(Set.of("radius", "density", "inputScale", "biasScale", "startScale"));
    return new Reservoir(
        json.number("radius", given.radius()),
        json.number("density", given.density()),
        json.number("inputScale", given.inputScale()),
        json.number("biasScale", given.biasScale()),
        json.number("startScale", given.startScale()));
  }

  private static ReadoutRule rule(JsonFields json, ReadoutRule given)
      throws UnreadableNetworkException {
    return switch (given) {
      case ReadoutRule.Ridge ridge -> {
        json.mayHave(Set.of("ridge", "washout", "batchSize"));
        yield new ReadoutRule.Ridge(
            json.number("ridge", ridge.ridge()),
            json.whole("washout", ridge.washout()),
            json.whole("batchSize", ridge.batchSize()));
      }
      case ReadoutRule.Feedback feedback -> {
        json.mayHave(Set.of("scale", "every", "alpha"));
        yield new ReadoutRule.Feedback(
            json.number("scale", feedback.scale()),
            json.whole("every", feedback.every()),
            json.number("alpha", feedback.alpha()));
      }
    };
  }
}
