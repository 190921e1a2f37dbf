package separatrix.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import separatrix.files.Convention;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.Question.Subject;
import separatrix.files.Sample;
import separatrix.files.Samples;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.check.RecordedTrials;
import separatrix.files.formats.NetworkImporters;

/** The network that a command is about, with answers to what its file leaves open. */
final class NetworkFile {
  private String file = "";
  private ImportChoices choices = ImportChoices.none();

  /** A network that comes with the program. */
  static NetworkFile of(Sample sample) {
    NetworkFile network = new NetworkFile();
    network.file(Samples.PREFIX + sample.name());
    return network;
  }

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A network file of any format that is read; or sample:NAME.")
  void file(String given) {
    file = given;
  }

  @Option(
      names = "--layer",
      paramLabel = "NAME",
      description = "The recurrent layer to take; or stacked, all as one state.")
  void layer(String given) {
    choices = choices.with(Subject.LAYER, given);
  }

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description = "tanh, relu, sigmoid or identity, where the file does not say.")
  void activation(String given) {
    choices = choices.with(Subject.ACTIVATION, given);
  }

  @Option(
      names = "--readout",
      paramLabel = "NAME",
      description = "The readout's name in the file, or none.")
  void readout(String given) {
    choices = choices.with(Subject.READOUT, given);
  }

  @Option(
      names = "--reset",
      paramLabel = "after|before",
      description = "A GRU's reset gate: after or before the product.")
  void reset(String given) {
    choices = choices.with(Subject.RESET, given);
  }

  @Option(
      names = "--leak",
      paramLabel = "ALPHA",
      description = "dt/tau of a leaky network, above 0 and at most 1.")
  void leak(String given) {
    choices = choices.with(Subject.LEAK, given);
  }

  @Option(
      names = "--form",
      paramLabel = "inside|outside",
      description = "Where a leaky network's activation stands.")
  void form(String given) {
    choices = choices.with(Subject.FORM, given);
  }

  @Option(
      names = "--assume",
      paramLabel = "CONVENTION=ANSWER",
      description =
          "Any convention that info --conventions lists: recurrent, input, bias, orientation,"
              + " gates, update, forget-bias, and those above.")
  void assume(Map<String, String> given) {
    given.forEach((word, answer) -> choices = choices.with(subject(word), answer));
  }

  private static Subject subject(String word) {
    for (Subject subject : Subject.values()) {
      if (CellWords.option(subject).equals(word)) {
        return subject;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no convention; info --conventions lists them.".formatted(word));
  }

  /**
   * The network, with what had to be assumed to read it.
   *
   * @throws UnreadableNetworkException also where an answer is to nothing that the file asks
   */
  ImportedNetwork read() throws UnreadableNetworkException {
    ImportedNetwork network = read(choices);
    for (Map.Entry<Subject, String> answer : choices.answers().entrySet()) {
      if (network.conventions().stream().noneMatch(taken -> isAnswered(taken, answer))) {
        throw new UnreadableNetworkException(
            "\"%s\" does not leave open what %s would answer; leave it out."
                .formatted(file, CellWords.flag(answer.getKey())));
      }
    }
    return network;
  }

  private static boolean isAnswered(Convention taken, Map.Entry<Subject, String> answer) {
    return taken.subject() == answer.getKey()
        && taken.source() == Convention.Source.CHOSEN
        && taken.taken().equals(answer.getValue());
  }

  /** The network under other answers. */
  ImportedNetwork read(ImportChoices answers) throws UnreadableNetworkException {
    return Samples.isSample(file)
        ? Samples.asked(file).open()
        : NetworkImporters.read(Path.of(file), answers);
  }

  /** The answers that were given. */
  ImportChoices choices() {
    return choices;
  }

  /** A recorded run beside the file, called like it: network.pt and network.run.npz. */
  Optional<Path> runBeside() {
    return Samples.isSample(file) ? Optional.empty() : RecordedTrials.beside(Path.of(file));
  }

  /** What was asked for, as it was written. */
  String source() {
    return file;
  }
}
