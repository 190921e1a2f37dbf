package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input ends with status 2 and one line on standard error. */
class RefusalTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fly",
        "info",
        "info --colour",
        "info nowhere.pt",
        "info sample:nothing",
        "info .",
        "info sample:memory --axes units_steps_trials",
        "info sample:memory --variable states",
        "info sample:memory --activation relu",
        "info sample:memory --recording --conventions",
        "fixed-points sample:memory --inputs there.csv --input 0,0,0",
        "fixed-points sample:memory --inputs there.csv --spectra there.csv",
        "continue sample:memory",
        "continue sample:memory --gain --input-index 1 --from 0 --to 1",
        "lyapunov sample:memory --along 1 --input 0,0,0",
        "lyapunov sample:memory --along 1 --steps 100",
        "train --task flip-flop --resume --anew",
        "open nowhere.pt",
        "open sample:memory",
        "convert sample:memory",
        "convert sample:memory there.xml",
        "convert sample:memory nowhere/there.json",
        "simulate sample:memory --task juggling",
        "simulate sample:memory --task sine",
        "simulate sample:memory --trials 0",
        "simulate sample:memory --trials many",
        "simulate sample:memory --seed 1.5",
        "simulate sample:memory --out there.doc",
        "fixed-points sample:memory --input 1,2",
        "fixed-points sample:memory --input a,b,c",
        "fixed-points sample:memory --input NaN,0,0",
        "fixed-points sample:memory --starts -1",
        "fixed-points sample:memory --noise -1",
        "fixed-points sample:memory --states nowhere.npy",
        "fixed-points sample:memory --trials 2 --out nowhere/points.json",
        "render sample:memory",
        "render sample:memory --out there.bmp",
        "render sample:memory --out there.png --size big",
        "render sample:memory --out there.png --size 0x10",
        "render sample:memory --out there.png --size 99999x99999",
        "render sample:memory --out there.png --theme mauve",
        "tasks --out nowhere/tasks.json",
        "tasks flip-flop",
        "score",
        "score sample:memory --task juggling",
        "score sample:memory --task sine",
        "score sample:memory --task random-pulses",
        "score sample:memory --trials 0",
        "score sample:memory --set colour=1",
        "score sample:memory --set length",
        "score sample:memory --set length=long",
        "score sample:memory --set length=-1",
        "score sample:memory --set bits=2",
        "score sample:memory --out nowhere/score.json",
        "score src/test/resources/files/no_readout.pt",
        "simulate sample:memory --set length=0",
      })
  void badInputIsRefusedInOneLine(String command) {
    Spoken spoken = Spoken.by(command.split(" ", -1));

    assertThat(spoken).as("%s: %s", command, spoken).matches(Spoken::isRefusal);
  }

  @Test
  void aFileThatIsNoNetworkIsRefusedByName() throws IOException {
    Path file = Files.writeString(folder.resolve("poem.txt"), "Rough winds do shake");

    Spoken spoken = Spoken.by("info", file.toString());

    assertThat(spoken).matches(Spoken::isRefusal);
    assertThat(spoken.err()).contains("poem.txt");
  }

  @Test
  void statesOfAnotherSizeAreRefusedWithTheSizeThatIsDue() throws IOException {
    Path file = folder.resolve("runs.npz");
    Spoken.by("simulate", "sample:memory", "--trials", "2", "--out", file.toString());

    Spoken spoken = Spoken.by("fixed-points", "sample:flipflop-gru", "--states", file.toString());

    assertThat(spoken).matches(Spoken::isRefusal);
    assertThat(spoken.err()).contains("48");
  }

  @Test
  void aBadOptionNamesTheHelpOfItsCommand() {
    assertThat(Spoken.by("render", "sample:memory").err()).contains("separatrix render --help");
  }
}
