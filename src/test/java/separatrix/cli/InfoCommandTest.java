package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.files.NumpyArchive;
import separatrix.files.Tensor;

class InfoCommandTest {

  @Test
  void namesOutOfAFileDoNotMoveTheCursor(@TempDir Path folder) throws Exception {
    Tensor matrix = Tensor.of(new int[] {2, 2}, new double[] {1, 2, 3, 4});
    Path file = folder.resolve("names.npz");
    NumpyArchive.of(Map.of("a\u001b[2J", matrix, "b\nAll is well.", matrix)).write(file);
    Spoken spoken = Spoken.by("info", file.toString(), "--conventions");
    assertThat(spoken.status()).isZero();
    assertThat(spoken.out()).contains("a?[2J", "b?All is well.").doesNotContain("\u001b", "\nAll");
  }
}
