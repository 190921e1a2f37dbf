package separatrix.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.Question.Subject;
import separatrix.files.Sample;
import separatrix.files.Samples;
import separatrix.files.UnreadableNetworkException;
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
      description = "PyTorch .pt, NumPy .npz or Separatrix JSON; or sample:NAME.")
  void file(String given) {
    file = given;
  }

  @Option(names = "--layer", paramLabel = "NAME", description = "The recurrent layer to take.")
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

  /** The network, with what had to be assumed to read it. */
  ImportedNetwork read() throws UnreadableNetworkException {
    return Samples.isSample(file)
        ? Samples.asked(file).open()
        : NetworkImporters.read(Path.of(file), choices);
  }

  /** What was asked for, as it was written. */
  String source() {
    return file;
  }
}
