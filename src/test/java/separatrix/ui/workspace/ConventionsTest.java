package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.files.Convention;
import separatrix.files.Question.Subject;
import separatrix.files.check.CheckReport;
import separatrix.network.Activation;
import separatrix.network.Vanilla;
import separatrix.session.Session;
import separatrix.ui.testing.MemoryWorkspace;

/** Files that leave a nonlinearity open, opened, answered and compared. */
class ConventionsTest {
  private static final Path FILES = Path.of("src/test/resources/files");

  private int opened;
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final Opening opening = new Opening(workspace, _ -> opened++);
  private final Conventions conventions = opening.conventions();

  @TempDir private Path folder;
  private Path file = FILES;

  @BeforeEach
  void copy() throws IOException {
    file = Files.copy(FILES.resolve("rnn_relu.pt"), folder.resolve("net.pt"));
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private void open(Path path) throws InterruptedException {
    int changes = opened;
    opening.open(path);
    memory.until(() -> opened > changes);
  }

  private void answer(Subject subject, String answer) throws InterruptedException {
    conventions.answer(subject, answer);
    memory.until(() -> convention(subject).taken().equals(answer));
  }

  private Convention convention(Subject subject) {
    return workspace.session().subject().conventions().stream()
        .filter(convention -> convention.subject() == subject)
        .findFirst()
        .orElseThrow();
  }

  private Activation activation() {
    return workspace.session().subject().network().cell() instanceof Vanilla vanilla
        ? vanilla.activation()
        : Activation.IDENTITY;
  }

  private CheckReport report() {
    return conventions
        .check()
        .latestProperty()
        .get()
        .map(RunCheck.Checked::outcome)
        .filter(RunCheck.Outcome.Compared.class::isInstance)
        .map(RunCheck.Outcome.Compared.class::cast)
        .map(RunCheck.Outcome.Compared::report)
        .orElseThrow();
  }

  private void untilChecked() throws InterruptedException {
    memory.until(() -> conventions.check().latestProperty().get().isPresent());
  }

  @Test
  void whatNobodySaidIsAssumed() throws InterruptedException {
    open(file);
    assertThat(convention(Subject.ACTIVATION).source()).isEqualTo(Convention.Source.ASSUMED);
  }

  @Test
  void anotherAnswerReadsTheFileAgain() throws InterruptedException {
    open(file);
    answer(Subject.ACTIVATION, "relu");
    assertThat(activation()).isEqualTo(Activation.RELU);
  }

  @Test
  void anotherAnswerKeepsTheTrials() throws InterruptedException {
    open(file);
    Session before = workspace.session();
    answer(Subject.ACTIVATION, "relu");
    assertThat(workspace.session().trials()).isEqualTo(before.trials());
  }

  @Test
  void undoTakesAnAnswerBack() throws InterruptedException {
    open(file);
    answer(Subject.ACTIVATION, "relu");
    workspace.undo();
    assertThat(convention(Subject.ACTIVATION).taken()).isEqualTo("tanh");
  }

  @Test
  void anAnswerIsRememberedForTheNextFileOfItsShape() throws Exception {
    open(file);
    answer(Subject.ACTIVATION, "relu");
    open(Files.copy(FILES.resolve("rnn_tanh.pt"), folder.resolve("next.pt")));
    assertThat(convention(Subject.ACTIVATION).source()).isEqualTo(Convention.Source.REMEMBERED);
    assertThat(activation()).isEqualTo(Activation.RELU);
  }

  @Test
  void whatIsForgottenIsAssumedAgain() throws InterruptedException {
    open(file);
    answer(Subject.ACTIVATION, "relu");
    conventions.forget();
    memory.until(() -> activation() == Activation.TANH);
    open(file);
    assertThat(convention(Subject.ACTIVATION).source()).isEqualTo(Convention.Source.ASSUMED);
  }

  @Test
  void revertingGoesBackToWhatTheFileWasOpenedWith() throws InterruptedException {
    open(file);
    answer(Subject.ACTIVATION, "relu");
    open(file);
    answer(Subject.LEAK, "0.5");
    conventions.revert();
    memory.until(() -> convention(Subject.LEAK).taken().equals("1"));
    assertThat(convention(Subject.ACTIVATION).source()).isEqualTo(Convention.Source.REMEMBERED);
  }

  @Test
  void whatIsAcceptedLeavesTheSessionAsItIs() throws InterruptedException {
    open(file);
    Session before = workspace.session();
    conventions.accept();
    memory.until(() -> convention(Subject.ACTIVATION).source() == Convention.Source.CHOSEN);
    assertThat(workspace.session().trajectories()).isSameAs(before.trajectories());
  }

  @Test
  void whatIsAcceptedIsNotAssumedOfTheNextFile() throws Exception {
    open(file);
    conventions.accept();
    memory.until(() -> convention(Subject.ACTIVATION).source() == Convention.Source.CHOSEN);
    open(Files.copy(file, folder.resolve("next.pt")));
    assertThat(workspace.session().subject().conventions()).noneMatch(Convention::isAssumed);
  }

  @Test
  void answersOutliveTheProgram() throws Exception {
    ImportMemoryFile store = new ImportMemoryFile(folder.resolve("conventions.json"));
    conventions.keepIn(store);
    open(file);
    answer(Subject.ACTIVATION, "relu");
    memory.until(() -> !store.read().answers().isEmpty());
    try (MemoryWorkspace later = new MemoryWorkspace()) {
      Opening again = new Opening(later.workspace(), _ -> {});
      again.conventions().keepIn(store);
      again.open(file);
      later.until(() -> later.workspace().session().subject().name().equals("net"));
      assertThat(later.workspace().session().subject().conventions())
          .filteredOn(convention -> convention.subject() == Subject.ACTIVATION)
          .extracting(Convention::taken)
          .containsExactly("relu");
    }
  }

  @Test
  void anAnswerThatIsNoneIsRefusedInASentence() throws InterruptedException {
    open(file);
    conventions.answer(Subject.LEAK, "much");
    memory.until(() -> !conventions.troubleProperty().get().isEmpty());
    assertThat(conventions.troubleProperty().get())
        .isEqualTo("The leak \"much\" is no number; a finite one is due.");
    assertThat(convention(Subject.LEAK).taken()).isEqualTo("1");
  }

  @Test
  void theRunBesideTheFileNamesTheWrongAssumption() throws Exception {
    Files.copy(FILES.resolve("rnn_relu.npz"), folder.resolve("net.run.npz"));
    open(file);
    untilChecked();
    assertThat(report().better().getFirst().words()).isEqualTo("activation relu");
  }

  @Test
  void usingWhatTheRunSaysMakesTheDifferenceVanish() throws Exception {
    Files.copy(FILES.resolve("rnn_relu.npz"), folder.resolve("net.run.npz"));
    open(file);
    untilChecked();
    conventions.use(report().better().getFirst().choices());
    memory.until(() -> activation() == Activation.RELU);
    untilChecked();
    assertThat(report().found().largest()).isLessThan(1e-12);
  }

  @Test
  void theDifferenceIsSaidWithItsPlace() throws Exception {
    Files.copy(FILES.resolve("rnn_relu.npz"), folder.resolve("net.run.npz"));
    open(file);
    untilChecked();
    assertThat(report().words()).contains("in trial 3 at step 4");
  }

  @Test
  void aRunThatCannotBeReadIsToldAsSuch() throws Exception {
    open(file);
    conventions.check().check(FILES.resolve("gru.pt"));
    untilChecked();
    assertThat(conventions.check().latestProperty().get().orElseThrow().outcome())
        .isInstanceOf(RunCheck.Outcome.Refused.class);
  }

  @Test
  void aFileOfOurOwnIsNotAnnounced() throws InterruptedException {
    opening.openAll(List.of(Path.of("sample:flipflop-gru")));
    memory.until(() -> workspace.session().subject().source().equals("comes with the program"));
    assertThat(conventions.announcedProperty().get()).isEmpty();
  }
}
