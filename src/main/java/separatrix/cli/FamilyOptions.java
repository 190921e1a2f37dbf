package separatrix.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import separatrix.continuation.ContinuationSettings;
import separatrix.continuation.Family;
import separatrix.continuation.GainFamily;
import separatrix.continuation.InputFamily;
import separatrix.continuation.LineFamily;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;

/** Which parameter changes, and over which range. */
final class FamilyOptions {

  @Option(
      names = "--input-index",
      paramLabel = "I",
      description = "The parameter is one input channel, from 1.")
  private List<Integer> channel = List.of();

  @Option(names = "--gain", description = "The parameter multiplies all recurrent weights.")
  private boolean isGain;

  @Option(
      names = "--towards",
      paramLabel = "OTHER",
      description =
          "The parameter is the share of another network of the same shape: 0 is FILE, 1 is OTHER.")
  private List<String> other = List.of();

  @Option(names = "--from", paramLabel = "A", description = "The smallest parameter.")
  private List<Double> from = List.of();

  @Option(names = "--to", paramLabel = "B", description = "The largest parameter.")
  private List<Double> to = List.of();

  /** A family with the parameter at which it is the network itself. */
  record Choice(Family family, double present) {}

  Choice choice(RecurrentNetwork network, Vector input) throws BadInputException, IOException {
    try {
      if (isGain) {
        return new Choice(new GainFamily(network, input), 1);
      }
      if (!other.isEmpty()) {
        NetworkFile file = new NetworkFile();
        file.file(other.getLast());
        return new Choice(new LineFamily(network, file.read().network(), input), 0);
      }
      int index = channel.getLast() - 1;
      InputFamily family = new InputFamily(network, input, index);
      return new Choice(family, input.at(index));
    } catch (IllegalArgumentException refusal) {
      throw new BadInputException(String.valueOf(refusal.getMessage()));
    }
  }

  /** The range, once it is sure which parameter it is of. */
  ContinuationSettings settings() throws BadInputException {
    long given = Stream.of(!channel.isEmpty(), isGain, !other.isEmpty()).filter(is -> is).count();
    if (given != 1) {
      throw new BadInputException(
          "%d parameters are given; give one of --input-index, --gain and --towards."
              .formatted(given));
    }
    boolean isLine = !other.isEmpty();
    if (!isLine && (from.isEmpty() || to.isEmpty())) {
      throw new BadInputException("The range of the parameter is not known; give --from and --to.");
    }
    try {
      return ContinuationSettings.over(
          from.isEmpty() ? 0 : from.getLast(), to.isEmpty() ? 1 : to.getLast());
    } catch (IllegalArgumentException refusal) {
      throw new BadInputException(String.valueOf(refusal.getMessage()));
    }
  }
}
