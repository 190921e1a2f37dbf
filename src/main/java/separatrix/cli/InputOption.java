package separatrix.cli;

import java.util.List;
import picocli.CommandLine.Option;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;

/** The constant input under which a network is seen. */
final class InputOption {

  @Option(
      names = "--input",
      paramLabel = "v,v,…",
      split = ",",
      hideParamSyntax = true,
      description = "The constant input, a number per channel; zeros if not given.")
  private List<Double> input = List.of();

  boolean isGiven() {
    return !input.isEmpty();
  }

  /** The constant input of `network`. */
  Vector of(RecurrentNetwork network) throws BadInputException {
    int channels = network.cell().inputSize();
    if (input.isEmpty()) {
      return Vector.zeros(channels);
    }
    if (input.size() != channels) {
      throw new BadInputException(
          "--input has %d numbers, the network takes %d; give one per channel."
              .formatted(input.size(), channels));
    }
    Vector values = Vector.of(input.stream().mapToDouble(Double::doubleValue).toArray());
    if (!values.isFinite()) {
      throw new BadInputException("--input must be finite numbers.");
    }
    return values;
  }
}
