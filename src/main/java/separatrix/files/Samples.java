package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.List;
import java.util.stream.Collectors;

/** The networks that come with the program. */
public final class Samples {
  private static final List<Sample> ALL =
      List.of(
          new Sample(
              "flipflop-vanilla",
              "3-bit flip-flop, 64 tanh units",
              "Remembers the last pulse on each of three inputs: eight attractors, and the saddles"
                  + " between them."),
          new Sample(
              "flipflop-gru",
              "3-bit flip-flop, 48-unit GRU",
              "The same memory with gates: the same 27 fixed points in another geometry."),
          new Sample(
              "flipflop-lstm",
              "3-bit flip-flop, 32-unit LSTM",
              "The same memory where the state is hidden units and memory cells together."),
          new Sample(
              "flipflop-ugrnn",
              "3-bit flip-flop, 32-unit UGRNN",
              "The same memory with a single gate."),
          new Sample(
              "flipflop-learning",
              "3-bit flip-flop as it is learnt, 32 tanh units",
              "The same memory with the steps of its training: the points are born one after the"
                  + " other."),
          new Sample(
              "flipflop-1000",
              "3-bit flip-flop, 1,000 tanh units",
              "The same memory in a thousand dimensions; its points take minutes to find."),
          new Sample(
              "memory",
              "Exact three-unit memory",
              "Three independent units ẋ = −x + 2 tanh x, whose 27 fixed points are known by"
                  + " hand."),
          new Sample(
              "sine",
              "Sine generator, 128 tanh units",
              "A constant input sets the frequency: an unstable spiral inside a limit cycle."),
          new Sample(
              "context-integration",
              "Context-dependent integration, 100 tanh units",
              "Integrates one of two noisy inputs as a context says: a line attractor for each"
                  + " context."),
          new Sample(
              "context-integration-gru",
              "Context-dependent integration, 64-unit GRU",
              "The same task with gates, which share the integral among several modes."),
          new Sample(
              "two-point-average",
              "Two-point average, 64-unit GRU",
              "Holds two numbers: a plane of states that hardly move."),
          new Sample(
              "binary-decision",
              "Binary decision, 64-unit GRU",
              "Sums up a noisy stream for a yes or no: a bent line attractor."),
          new Sample(
              "ready-set-go",
              "Ready-Set-Go, 64 tanh units",
              "Lets an interval pass once more, also twice as long as it was taught; never rests."),
          new Sample(
              "ready-set-go-early",
              "Ready-Set-Go half-way, 64 tanh units",
              "The same network earlier in its training: left alone after Ready, it comes to rest."),
          new Sample(
              "ready-set-go-gru",
              "Ready-Set-Go, 64-unit GRU",
              "The same task with gates: intervals longer than it was taught come out alike."),
          new Sample(
              "multitask",
              "Fifteen tasks, 128-unit GRU",
              "One network for a family of tasks: a rule input says which, and moves the skeleton."));

  /** What a sample's name is written with where a file could stand as well. */
  public static final String PREFIX = "sample:";

  private Samples() {}

  /** Whether words name a sample and not a file: "sample:memory". */
  public static boolean isSample(String words) {
    return words.startsWith(PREFIX);
  }

  /**
   * The sample that such words name.
   *
   * @throws UnreadableNetworkException where there is none of that name
   */
  public static Sample asked(String words) throws UnreadableNetworkException {
    return named(words.substring(PREFIX.length()));
  }

  public static List<Sample> all() {
    return ALL;
  }

  /** The sample that a window opens with. */
  public static Sample first() {
    return ALL.getFirst();
  }

  /** The sample called `name`. */
  public static Sample named(String name) throws UnreadableNetworkException {
    return ALL.stream()
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableNetworkException(
                    "There is no sample %s; choose among %s."
                        .formatted(
                            quoted(name),
                            ALL.stream().map(Sample::name).collect(Collectors.joining(", ")))));
  }
}
