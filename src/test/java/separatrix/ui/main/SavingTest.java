package separatrix.ui.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.files.Convention;
import separatrix.files.ImportChoices;
import separatrix.files.Question.Subject;
import separatrix.files.formats.NetworkImporters;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.Opening;

class SavingTest {

  @Test
  void aSavedNetworkSaysUnderWhichConventionsItWasRead(@TempDir Path folder) throws Exception {
    Path saved = folder.resolve("saved.json");
    try (MemoryWorkspace memory = new MemoryWorkspace()) {
      Opening opening = new Opening(memory.workspace(), _ -> {});
      opening.open(Path.of("src/test/resources/files/rnn_relu.pt"));
      memory.until(() -> memory.workspace().session().subject().name().equals("rnn_relu"));
      opening.conventions().answer(Subject.ACTIVATION, "relu");
      memory.until(() -> memory.workspace().session().subject().toString().contains("CHOSEN"));
      Saving.network(memory.workspace(), saved);
      memory.until(() -> Files.exists(saved) && !memory.workspace().notices().isEmpty());
    }
    assertThat(NetworkImporters.read(saved, ImportChoices.none()).conventions())
        .extracting(Convention::subject, Convention::taken, Convention::source)
        .contains(tuple(Subject.ACTIVATION, "relu", Convention.Source.FILE));
  }
}
