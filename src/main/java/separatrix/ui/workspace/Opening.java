package separatrix.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import separatrix.files.ImportMemory;
import separatrix.files.ImportedNetwork;
import separatrix.files.Sample;
import separatrix.files.Samples;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.formats.NetworkImporters;
import separatrix.session.Session;
import separatrix.session.saved.SessionFile;
import separatrix.task.Task;
import separatrix.task.TaskGuess;

/**
 * Opens networks and sessions. What a file leaves open is assumed, or answered as for the last file
 * of its shape, and shown at once; the {@link Conventions} say so, and take other answers.
 */
public final class Opening {
  private static final String KEY = "change";
  private static final String SAMPLE = "comes with the program";

  /** Reads a file or a sample. */
  @FunctionalInterface
  private interface Reading {
    Outcome read() throws UnreadableNetworkException;
  }

  /** A wish to open something. */
  private record Wish(String title, Reading reading) {}

  private sealed interface Outcome {
    record Read(ImportedNetwork network, TaskGuess guess, Session session) implements Outcome {}

    record Kept(SessionState.Read session, Path path) implements Outcome {}

    record Refused(String sentence) implements Outcome {}
  }

  private final Workspace workspace;
  private final Consumer<Path> remember;
  private final Conventions conventions;
  private Optional<SessionDocument> document = Optional.empty();

  /**
   * @param remember is told of every file that was opened
   */
  public Opening(Workspace workspace, Consumer<Path> remember) {
    this.workspace = workspace;
    this.remember = remember;
    this.conventions = new Conventions(workspace);
  }

  /** Opens sessions in this document from now on. */
  public void openSessionsIn(SessionDocument now) {
    document = Optional.of(now);
  }

  /** How the file of the network that is shown was read. */
  public Conventions conventions() {
    return conventions;
  }

  /** Opens a file; what is wrong with it is told in a notice. */
  public void open(Path path) {
    openAll(List.of(path));
  }

  /** Opens files or samples one after the other; the first of them is shown in the end. */
  public void openAll(List<Path> paths) {
    if (!paths.isEmpty()) {
      Path last = paths.getLast();
      start(wish(last), () -> opened(last), () -> openAll(paths.subList(0, paths.size() - 1)));
    }
  }

  private Wish wish(Path path) {
    if (Samples.isSample(path.toString())) {
      return new Wish(
          "Opening " + path, () -> network(Samples.asked(path.toString()).open(), SAMPLE));
    }
    ImportMemory memory = conventions.memory();
    return new Wish("Opening " + path.getFileName(), () -> read(path, memory));
  }

  private static Outcome read(Path path, ImportMemory memory) throws UnreadableNetworkException {
    return SessionFile.recognises(path)
        ? new Outcome.Kept(SessionState.Read.of(SourceFile.read(path)), path)
        : network(NetworkImporters.read(path, memory), path.toString());
  }

  private static Outcome network(ImportedNetwork network, String source) {
    TaskGuess guess = OpenedSession.guess(network);
    return new Outcome.Read(network, guess, OpenedSession.of(network, guess, source));
  }

  private void opened(Path path) {
    if (!Samples.isSample(path.toString())) {
      remember.accept(path.toAbsolutePath());
      conventions.opened(path);
    }
  }

  /** Opens a network that comes with the program. */
  public void open(Sample sample) {
    start(
        new Wish("Opening " + sample.title(), () -> network(sample.open(), SAMPLE)),
        () -> {},
        () -> {});
  }

  /** The session of a sample, worked out on the caller's thread. */
  public static Session session(Sample sample) {
    ImportedNetwork network = sample.open();
    return OpenedSession.of(network, OpenedSession.guess(network), SAMPLE);
  }

  /**
   * @param read runs when it could be read
   * @param then runs in any case
   */
  private void start(Wish wish, Runnable read, Runnable then) {
    workspace
        .work()
        .start(
            KEY,
            wish.title(),
            _ -> read(wish),
            outcome -> {
              switch (outcome) {
                case Outcome.Read found -> {
                  show(found);
                  read.run();
                }
                case Outcome.Kept(SessionState.Read session, Path path) -> {
                  document.ifPresent(it -> it.show(session, path.toAbsolutePath()));
                  remember.accept(path.toAbsolutePath());
                }
                case Outcome.Refused(String sentence) ->
                    workspace.tell(Notice.error(wish.title() + " failed.", sentence));
              }
              then.run();
            });
  }

  private void show(Outcome.Read read) {
    workspace.show("Open " + read.network().name(), read.session());
    if (read.network().checkpoints().size() > 1) {
      workspace.past().begin(read.session(), read.network().checkpoints());
    }
    if (read.guess() instanceof TaskGuess.Unknown(Task _, String why)) {
      workspace.tell(Notice.information(why));
    }
  }

  private static Outcome read(Wish wish) {
    try {
      return wish.reading().read();
    } catch (UnreadableNetworkException refused) {
      System.getLogger("separatrix").log(System.Logger.Level.DEBUG, wish.title(), refused);
      return new Outcome.Refused(String.valueOf(refused.getMessage()));
    }
  }
}
