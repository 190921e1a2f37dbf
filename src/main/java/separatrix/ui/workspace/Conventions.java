package separatrix.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import separatrix.files.Convention;
import separatrix.files.ImportChoices;
import separatrix.files.ImportMemory;
import separatrix.files.ImportedNetwork;
import separatrix.files.Question;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.formats.NetworkImporters;
import separatrix.session.Session;
import separatrix.session.Subject;

/**
 * The conventions under which the file of the network that is shown was read. Another answer reads
 * the file again and begins the analysis anew; answers are remembered for the next file of the same
 * shape.
 */
public final class Conventions {
  private static final String KEY = "change";

  private sealed interface Outcome {
    record Read(Session session, String shape, ImportChoices choices) implements Outcome {}

    /** The network is the same, and more is known of it. */
    record Known(Subject subject, String shape, ImportChoices choices) implements Outcome {}

    record Refused(String sentence) implements Outcome {}
  }

  private final Workspace workspace;
  private final RunCheck check;
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyStringWrapper announced = new ReadOnlyStringWrapper(this, "announced", "");
  // What each file was read with when it was opened.
  private final Map<String, ImportChoices> opened = new HashMap<>();
  private ImportMemory memory = ImportMemory.empty();
  private Optional<ImportMemoryFile> store = Optional.empty();

  Conventions(Workspace workspace) {
    this.workspace = workspace;
    this.check = new RunCheck(workspace);
    workspace.sessionProperty().subscribe(_ -> trouble.set(""));
  }

  /** Remembers answers in a file, beginning with those that are there. */
  public void keepIn(ImportMemoryFile file) {
    memory = file.read();
    store = Optional.of(file);
  }

  /** Why the last answer was refused; empty if it was not. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The source of the file that was opened last, until the user has taken note of it. */
  public ReadOnlyStringProperty announcedProperty() {
    return announced.getReadOnlyProperty();
  }

  /** The comparison with a recorded run. */
  public RunCheck check() {
    return check;
  }

  /** What was answered for files of each shape. */
  ImportMemory memory() {
    return memory;
  }

  /** Whether the network's file is there, to be read again. */
  public boolean canAnswer() {
    return file(workspace.session().subject()).isPresent();
  }

  /** Whether the user has given other answers than the file was opened with. */
  public boolean hasChanged() {
    return !given().equals(openedWith());
  }

  /** Whether answers of an earlier file were taken. */
  public boolean isRemembered() {
    return conventions().stream()
        .anyMatch(convention -> convention.source() == Convention.Source.REMEMBERED);
  }

  /** Gives another answer. */
  public void answer(Question.Subject subject, String answer) {
    use(given().with(subject, answer));
  }

  /** Gives these answers. */
  public void use(ImportChoices choices) {
    Session before = workspace.session();
    ImportChoices earlier = openedWith();
    Optional<Path> run = check.latestProperty().get().map(RunCheck.Checked::run);
    file(before.subject())
        .ifPresent(
            path ->
                workspace
                    .work()
                    .start(
                        KEY,
                        "Reading %s again".formatted(path.getFileName()),
                        _ -> again(before, path, choices, earlier),
                        outcome -> show(outcome, before, run)));
  }

  /** Takes what was assumed as the answer, and as that of the next file of this shape. */
  public void accept() {
    announced.set("");
    ImportChoices all = given();
    for (Convention convention : conventions()) {
      if (convention.source() == Convention.Source.ASSUMED) {
        all = all.with(convention.subject(), convention.taken());
      }
    }
    if (canAnswer() && !all.equals(given())) {
      use(all);
    }
  }

  /** Leaves open what is open. */
  public void dismiss() {
    announced.set("");
  }

  /** Goes back to the answers that the file was opened with. */
  public void revert() {
    use(openedWith());
  }

  /** Goes back to what is assumed where nobody answered, for the next file too. */
  public void forget() {
    opened.remove(workspace.session().subject().source());
    use(ImportChoices.none());
  }

  /** Compares the network with a recorded run, and has it said in the window's line. */
  void compare(Path run) {
    announced.set(workspace.session().subject().source());
    check.check(run);
  }

  /** Tells that a file was opened and is shown. */
  void opened(Path path) {
    Subject subject = workspace.session().subject();
    opened.put(subject.source(), given());
    boolean isForeign = subject.conventions().stream().anyMatch(Convention::hasAlternatives);
    announced.set(isForeign ? subject.source() : "");
    check.runBeside(path);
  }

  private List<Convention> conventions() {
    return workspace.session().subject().conventions();
  }

  private ImportChoices given() {
    return ImportChoices.given(conventions());
  }

  private ImportChoices openedWith() {
    return opened.getOrDefault(workspace.session().subject().source(), ImportChoices.none());
  }

  /** The network's file, if it is there and was read under conventions. */
  static Optional<Path> file(Subject subject) {
    try {
      Path path = Path.of(subject.source());
      boolean isThere = !subject.conventions().isEmpty() && Files.isRegularFile(path);
      return isThere ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Outcome again(
      Session before, Path path, ImportChoices choices, ImportChoices earlier) {
    try {
      SourceFile file = SourceFile.read(path);
      ImportedNetwork imported = NetworkImporters.read(file, choices).remembering(earlier);
      String shape = ImportMemory.shape(NetworkImporters.read(file, ImportChoices.none()));
      Subject old = before.subject();
      return imported.network().equals(old.network())
          ? new Outcome.Known(
              OpenedSession.subject(imported, old.network(), old.source()), shape, choices)
          : new Outcome.Read(OpenedSession.again(imported, before), shape, choices);
    } catch (UnreadableNetworkException refused) {
      return new Outcome.Refused(String.valueOf(refused.getMessage()));
    }
  }

  private void show(Outcome outcome, Session before, Optional<Path> run) {
    switch (outcome) {
      case Outcome.Refused(String sentence) -> trouble.set(sentence);
      case Outcome.Read(Session next, String shape, ImportChoices choices) -> {
        remember(shape, choices);
        workspace.show("Read with other conventions", next);
        run.ifPresent(check::check);
      }
      case Outcome.Known(Subject subject, String shape, ImportChoices choices) -> {
        remember(shape, choices);
        if (workspace.session().subject().equals(before.subject())) {
          workspace.enter(workspace.session().withSubject(subject));
          run.ifPresent(check::check);
        }
      }
    }
  }

  private void remember(String shape, ImportChoices choices) {
    memory = choices.answers().isEmpty() ? memory.without(shape) : memory.with(shape, choices);
    ImportMemory now = memory;
    store.ifPresent(
        file ->
            workspace
                .work()
                .startQuietly("Remembering conventions", () -> write(file, now), _ -> {}));
  }

  /** A convenience: where it cannot be kept, the next start has none. */
  private static ImportMemoryFile write(ImportMemoryFile file, ImportMemory memory) {
    try {
      file.write(memory);
    } catch (IOException unwritable) {
      System.getLogger("separatrix")
          .log(System.Logger.Level.WARNING, "Conventions cannot be kept in " + file, unwritable);
    }
    return file;
  }
}
