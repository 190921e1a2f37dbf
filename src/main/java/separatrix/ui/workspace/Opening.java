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
import separatrix.files.check.RecordedTrials;
import separatrix.files.formats.NetworkImporters;
import separatrix.files.recording.RecordingFiles;
import separatrix.network.RecurrentNetwork;
import separatrix.session.Session;
import separatrix.session.saved.SessionFile;
import separatrix.task.Task;
import separatrix.task.TaskGuess;

/**
 * Opens networks, sessions and recordings. What a network's file leaves open is assumed, or
 * answered as for the last file of its shape, and shown at once; the {@link Conventions} say so,
 * and take other answers.
 */
public final class Opening {
  private static final String KEY = "change";
  private static final String SAMPLE = "comes with the program";

  /** Finds what there is to open. */
  @FunctionalInterface
  private interface Reading {
    Outcome read() throws UnreadableNetworkException;
  }

  /** A wish to open something. */
  private record Wish(String title, Reading reading) {}

  private sealed interface Outcome {
    record Read(ImportedNetwork network, TaskGuess guess, Session session) implements Outcome {}

    record Kept(SessionState.Read session, Path path) implements Outcome {}

    /** A run of the network that is shown. */
    record Run(Path path) implements Outcome {}

    /** Activity, and no network. */
    record Activity(Path path) implements Outcome {}

    record Refused(String sentence) implements Outcome {}
  }

  private final Workspace workspace;
  private final Consumer<Path> remember;
  private final Conventions conventions;
  private Optional<SessionDocument> document = Optional.empty();
  private final Recordings recordings;

  /**
   * @param remember is told of every file that was opened
   */
  public Opening(Workspace workspace, Consumer<Path> remember) {
    this.workspace = workspace;
    this.remember = remember;
    this.conventions = new Conventions(workspace);
    this.recordings = new Recordings(workspace);
  }

  /** Recorded activity that is looked at. */
  public Recordings recordings() {
    return recordings;
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
    RecurrentNetwork shown = workspace.session().subject().network();
    return new Wish("Opening " + path.getFileName(), () -> file(path, memory, shown));
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
                  recordings.close();
                  document.ifPresent(it -> it.show(session, path.toAbsolutePath()));
                  remember.accept(path.toAbsolutePath());
                }
                case Outcome.Run(Path path) -> conventions.compare(path);
                case Outcome.Activity(Path path) -> {
                  remember.accept(path.toAbsolutePath());
                  recordings.open(path.toAbsolutePath());
                }
                case Outcome.Refused(String sentence) ->
                    workspace.tell(Notice.error(wish.title() + " failed.", sentence));
              }
              then.run();
            });
  }

  private void show(Outcome.Read read) {
    recordings.close();
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

  private static Outcome network(ImportedNetwork network, String source) {
    TaskGuess guess = OpenedSession.guess(network);
    return new Outcome.Read(network, guess, OpenedSession.of(network, guess, source));
  }

  /** A session or a network; else a run of the network that is shown, or other activity. */
  private static Outcome file(Path path, ImportMemory memory, RecurrentNetwork shown)
      throws UnreadableNetworkException {
    if (SessionFile.recognises(path)) {
      return new Outcome.Kept(SessionState.Read.of(SourceFile.read(path)), path);
    }
    if (RecordingFiles.isPlainly(path)) {
      return new Outcome.Activity(path);
    }
    try {
      return network(NetworkImporters.read(path, memory), path.toString());
    } catch (UnreadableNetworkException refused) {
      if (isRunOf(shown, path)) {
        return new Outcome.Run(path);
      }
      if (isActivity(path)) {
        return new Outcome.Activity(path);
      }
      throw refused;
    }
  }

  private static boolean isRunOf(RecurrentNetwork network, Path path) {
    try {
      return RecordedTrials.isRun(path) && RecordedTrials.read(path).fits(network);
    } catch (UnreadableNetworkException _) {
      return false;
    }
  }

  private static boolean isActivity(Path path) {
    try {
      return RecordingFiles.open(path).isLikely();
    } catch (UnreadableNetworkException _) {
      return false;
    }
  }
}
