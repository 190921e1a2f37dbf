package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.files.Convention.Source;
import separatrix.files.Question.Subject;
import separatrix.files.formats.NetworkExporters;
import separatrix.files.formats.NetworkImporters;

class ImportMemoryTest {
  @TempDir private Path folder;

  @Test
  void answersComeBackForTheNextFileOfTheShape() throws Exception {
    ImportChoices relu = ImportChoices.none().with(Subject.ACTIVATION, "relu");
    ImportMemory memory =
        ImportMemory.empty().with(ImportMemory.shape(read("rnn_tanh", ImportChoices.none())), relu);
    assertThat(memory.answersFor(ImportMemory.shape(read("rnn_relu", ImportChoices.none()))))
        .isEqualTo(relu);
  }

  @Test
  void aFileOfAnotherShapeIsNotMeant() throws Exception {
    ImportMemory memory =
        ImportMemory.empty()
            .with(
                ImportMemory.shape(read("rnn_tanh", ImportChoices.none())),
                ImportChoices.none().with(Subject.ACTIVATION, "relu"));
    assertThat(memory.answersFor(ImportMemory.shape(read("gru", ImportChoices.none()))))
        .isEqualTo(ImportChoices.none());
  }

  @Test
  void theMemoryComesBackFromItsText() throws Exception {
    ImportMemory memory =
        ImportMemory.empty()
            .with("a\nshape", ImportChoices.none().with(Subject.FORGET_BIAS, "1"))
            .with("another", ImportChoices.none().with(Subject.LEAK, "0.2"));
    assertThat(ImportMemory.read(memory.text())).isEqualTo(memory);
  }

  @Test
  void ourOwnFileKeepsTheConventions() throws Exception {
    ImportedNetwork read = read("rnn_relu", ImportChoices.none().with(Subject.ACTIVATION, "relu"));
    Path path = folder.resolve("network.json");
    NetworkExporters.write(read, path);
    assertThat(NetworkImporters.read(path, ImportChoices.none()).conventions())
        .extracting(Convention::subject, Convention::taken, Convention::source)
        .contains(tuple(Subject.ACTIVATION, "relu", Source.FILE));
  }

  @Test
  void whatWasAnsweredOnceIsNotAskedAgainInOurOwnFile() throws Exception {
    Path path = folder.resolve("network.json");
    NetworkExporters.write(read("rnn_relu", ImportChoices.none()), path);
    assertThat(NetworkImporters.read(path, ImportChoices.none()).questions()).isEmpty();
  }

  private static ImportedNetwork read(String name, ImportChoices choices)
      throws UnreadableNetworkException {
    return NetworkImporters.read(TestFiles.path("files/" + name + ".pt"), choices);
  }
}
