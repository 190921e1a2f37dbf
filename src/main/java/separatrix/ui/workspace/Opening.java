package separatrix.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.Question;
import separatrix.files.Sample;
import separatrix.files.Samples;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.formats.NetworkImporters;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.Task;
import separatrix.task.TaskGuess;
import separatrix.task.Tasks;

/**
 * Opens networks. What a file leaves open is assumed and shown at once; each question stays, and
 * another answer reads the file again.
 */
public final class Opening {
  private static final String KEY = "change";
  private static final String SAMPLE = "comes with the program";

  /** Reads a network, given the user's answers to what its file leaves open. */
  @FunctionalInterface
  private interface Reading {
    ImportedNetwork read(ImportChoices choices) throws UnreadableNetworkException;
  }

  /** A wish to open something, which can be made again with other answers. */
  private record Wish(String title, String source, Reading reading, ImportChoices choices) {
    Wish with(Question question, String answer) {
      return new Wish(title, source, reading, choices.with(question.subject(), answer));
    }
  }

  private sealed interface Outcome {
    record Read(ImportedNetwork network, TaskGuess guess, Session session) implements Outcome {}

    record Refused(String sentence) implements Outcome {}
  }

  private final Workspace workspace;
  private final Consumer<Path> remember;
  private final ReadOnlyObjectWrapper<List<Question>> questions =
      new ReadOnlyObjectWrapper<>(this, "questions", List.of());
  private List<Wish> last = List.of();

  /**
   * @param remember is told of every file that was opened
   */
  public Opening(Workspace workspace, Consumer<Path> remember) {
    this.workspace = workspace;
    this.remember = remember;
  }

  /** What the file opened last leaves open. */
  public ReadOnlyObjectProperty<List<Question>> questionsProperty() {
    return questions.getReadOnlyProperty();
  }

  /** Opens a file; what is wrong with it is told in a notice. */
  public void open(Path path) {
    openAll(List.of(path));
  }

  /** Opens files or samples one after the other; the first of them is shown in the end. */
  public void openAll(List<Path> paths) {
    if (!paths.isEmpty()) {
      Path last = paths.getLast();
      start(wish(last), () -> remember(last), () -> openAll(paths.subList(0, paths.size() - 1)));
    }
  }

  private static Wish wish(Path path) {
    if (Samples.isSample(path.toString())) {
      return new Wish(
          "Opening " + path,
          SAMPLE,
          _ -> Samples.asked(path.toString()).open(),
          ImportChoices.none());
    }
    return new Wish(
        "Opening " + path.getFileName(),
        path.toString(),
        choices -> NetworkImporters.read(path, choices),
        ImportChoices.none());
  }

  private void remember(Path path) {
    if (!Samples.isSample(path.toString())) {
      remember.accept(path.toAbsolutePath());
    }
  }

  /** Opens a network that comes with the program. */
  public void open(Sample sample) {
    start(
        new Wish("Opening " + sample.title(), SAMPLE, _ -> sample.open(), ImportChoices.none()),
        () -> {},
        () -> {});
  }

  /** Reads the last file again with another answer. */
  public void answer(Question question, String answer) {
    last.forEach(wish -> start(wish.with(question, answer), () -> {}, () -> {}));
  }

  /** Takes what was assumed as the answer. */
  public void acceptAnswers() {
    questions.set(List.of());
  }

  /** The session of a sample, worked out on the caller's thread. */
  public static Session session(Sample sample) {
    ImportedNetwork network = sample.open();
    return session(network, guess(network), SAMPLE);
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
                  last = List.of(wish);
                  show(found);
                  read.run();
                }
                case Outcome.Refused(String sentence) ->
                    workspace.tell(Notice.error(wish.title() + " failed.", sentence));
              }
              then.run();
            });
  }

  private void show(Outcome.Read read) {
    questions.set(read.network().questions());
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
      ImportedNetwork network = wish.reading().read(wish.choices());
      TaskGuess guess = guess(network);
      return new Outcome.Read(network, guess, session(network, guess, wish.source()));
    } catch (UnreadableNetworkException refused) {
      return new Outcome.Refused(String.valueOf(refused.getMessage()));
    }
  }

  private static Session session(ImportedNetwork network, TaskGuess guess, String source) {
    return Session.open(
        new Subject(network.network(), network.name(), source),
        guess.task(),
        SessionSettings.standard());
  }

  private static TaskGuess guess(ImportedNetwork network) {
    int inputs = network.network().cell().inputSize();
    int outputs = network.network().readout().outputs();
    return network.task().isEmpty()
        ? Tasks.guess(inputs, outputs)
        : Tasks.named(network.task(), inputs, outputs);
  }
}
