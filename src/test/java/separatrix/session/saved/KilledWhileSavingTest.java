package separatrix.session.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bounded run of {@link KillsWhileSaving}. */
class KilledWhileSavingTest {
  private static final int KILLS = 20;

  @TempDir private Path folder;

  @Test
  void whateverIsKilledTheFileIsWhole() throws IOException, InterruptedException {
    KillsWhileSaving kills = new KillsWhileSaving(SampleSessions.whole("memory"), folder, 4);
    for (int i = 0; i < KILLS; i++) {
      kills.kill();
    }
    assertThat(kills.saves()).isGreaterThanOrEqualTo(KILLS);
    assertThat(kills.inTheMidst()).as("kills that met a save").isPositive();
  }
}
