package separatrix.ui.workspace;

import separatrix.files.ImportedNetwork;
import separatrix.network.RecurrentNetwork;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.TaskGuess;
import separatrix.task.Tasks;

/** Sessions of networks out of files. */
final class OpenedSession {
  private OpenedSession() {}

  static Session of(ImportedNetwork network, TaskGuess guess, String source) {
    return Session.open(
        subject(network, network.network(), source), guess.task(), SessionSettings.standard());
  }

  /** The same file read in another way: asked the same, where the channels allow it. */
  static Session again(ImportedNetwork network, Session before) {
    Subject subject = subject(network, network.network(), before.subject().source());
    RecurrentNetwork old = before.subject().network();
    boolean isAsAsked =
        old.cell().inputSize() == network.network().cell().inputSize()
            && old.readout().outputs() == network.network().readout().outputs();
    return isAsAsked
        ? Session.open(subject, before.task(), before.settings())
        : Session.open(subject, guess(network).task(), before.settings());
  }

  /** What is known of `network`, which equals that of the file. */
  static Subject subject(ImportedNetwork file, RecurrentNetwork network, String source) {
    return new Subject(network, file.name(), source, file.notes(), file.conventions());
  }

  /** The task that the file names, or one that fits its channels. */
  static TaskGuess guess(ImportedNetwork network) {
    int inputs = network.network().cell().inputSize();
    int outputs = network.network().readout().outputs();
    return network.task().isEmpty()
        ? Tasks.guess(inputs, outputs)
        : Tasks.named(network.task(), inputs, outputs);
  }
}
