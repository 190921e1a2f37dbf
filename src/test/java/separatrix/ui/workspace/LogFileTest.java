package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.ui.testing.MemoryWorkspace;

/** What the window says in a sentence and the log keeps with its trace. */
class LogFileTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    memory.close();
  }

  private String logOf(Path refused) throws Exception {
    Path path = folder.resolve("logs").resolve("separatrix.log");
    try (LogFile log = new LogFile(path)) {
      log.begin();
      new Opening(workspace, _ -> {}).open(refused);
      memory.until(() -> !workspace.notices().isEmpty());
    }
    return Files.readString(path);
  }

  @Test
  void aRefusedFileIsOneSentenceInTheWindow() throws Exception {
    logOf(Files.writeString(folder.resolve("words.pt"), "no network"));
    assertThat(workspace.notices().getFirst().sentence())
        .startsWith("Opening words.pt failed. \"words.pt\" is no network file")
        .doesNotContain("Exception");
  }

  @Test
  void aRefusedFileLeavesItsTraceInTheLog() throws Exception {
    assertThat(logOf(Files.writeString(folder.resolve("words.pt"), "no network")))
        .contains(
            "Opening words.pt", "UnreadableNetworkException", "\tat separatrix.files.formats");
  }

  @Test
  void workThatFailsUnforeseenLeavesItsTraceInTheLog() throws Exception {
    Path path = folder.resolve("separatrix.log");
    try (LogFile log = new LogFile(path)) {
      log.begin();
      workspace
          .work()
          .start(
              "trouble",
              "Dividing",
              _ -> {
                throw new ArithmeticException("by zero");
              },
              _ -> {});
      memory.until(() -> !workspace.notices().isEmpty());
    }
    assertThat(Files.readString(path))
        .contains("Dividing", "ArithmeticException: by zero", "\tat ");
  }
}
