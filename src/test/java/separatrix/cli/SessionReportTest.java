package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionReportTest {
  private static final String SESSION = "src/test/resources/session/version-2.separatrix";

  @TempDir private Path folder;

  @Test
  void infoSaysWhatASessionHolds() {
    Spoken spoken = Spoken.by("info", SESSION);

    assertThat(spoken.status()).isZero();
    assertThat(spoken.out())
        .contains("network", "small", "vanilla, tanh", "random-pulses")
        .containsPattern("session +version 2")
        .containsPattern("trials +3 \\(seed -5\\)")
        .containsPattern("kicks +1")
        .containsPattern("diagram +gain, \\d+ branches")
        .containsPattern("basins +measured")
        .containsPattern("checkpoints +2")
        .containsPattern("other networks +small, other")
        .containsPattern("window +not shown yet");
  }

  @Test
  void anEarlierVersionIsSaidToBeThat() {
    assertThat(Spoken.by("info", SESSION.replace("2.s", "1.s")).out())
        .containsPattern("session +version 1");
  }

  @Test
  void commandsTakeTheNetworkOfASession() {
    Spoken spoken = Spoken.by("fixed-points", SESSION, "--starts", "32");

    assertThat(spoken.status()).isZero();
    assertThat(spoken.out()).contains("index sum");
  }

  @Test
  void aBrokenSessionIsRefusedInASentence() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of(SESSION));
    Path half =
        Files.write(folder.resolve("half.separatrix"), Arrays.copyOf(whole, whole.length / 2));
    Spoken spoken = Spoken.by("info", half.toString());

    assertThat(spoken.status()).isEqualTo(2);
    assertThat(spoken.err()).contains("The archive is damaged").hasLineCount(1);
  }
}
