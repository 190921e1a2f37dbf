package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class GivingWayTest {
  /** Of the nineteenth field of a thread's state; its second field ends with a parenthesis. */
  private static final int FIELDS_AFTER_NAME = 16;

  private static int niceness() {
    try {
      String state = Files.readString(Path.of("/proc/thread-self/stat"));
      String[] fields = state.substring(state.lastIndexOf(')') + 2).split(" ", -1);
      return Integer.parseInt(fields[FIELDS_AFTER_NAME]);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void aThreadThatGivesWayRunsAfterTheOthers() {
    CompletableFuture<Integer> found = new CompletableFuture<>();
    Thread.ofPlatform().start(GivingWay.toTheWindow(() -> found.complete(niceness())));
    assertThat(found.join()).isGreaterThan(niceness());
  }

  @Test
  void whatItStartsGivesWayToo() {
    CompletableFuture<Integer> found = new CompletableFuture<>();
    Runnable inner = () -> found.complete(niceness());
    Thread.ofPlatform().start(GivingWay.toTheWindow(() -> Thread.ofPlatform().start(inner)));
    assertThat(found.join()).isGreaterThan(niceness());
  }
}
