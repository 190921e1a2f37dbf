package separatrix.scene;

/** What the colours along trajectories say. */
public sealed interface ColourBy {

  /** Which trial a trajectory belongs to. */
  record ByTrial() implements ColourBy {}

  /** What kind of trial it is, such as its context; each kind has its colour. */
  record ByCondition() implements ColourBy {}

  /** How long ago the trial began. */
  record ByTime() implements ColourBy {}

  /** How fast the state moves. */
  record BySpeed() implements ColourBy {}

  /** The value of one output, from 0. */
  record ByOutput(int output) implements ColourBy {}

  /** The value of one input, from 0. */
  record ByInput(int input) implements ColourBy {}

  /** Words for a menu. */
  default String caption() {
    return switch (this) {
      case ByTrial _ -> "trial";
      case ByCondition _ -> "condition";
      case ByTime _ -> "time";
      case BySpeed _ -> "speed";
      case ByOutput(int output) -> "output " + (output + 1);
      case ByInput(int input) -> "input " + (input + 1);
    };
  }
}
