package separatrix.session.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.records.Migration;
import separatrix.files.records.RecordFile;
import separatrix.files.records.RecordForms;
import separatrix.files.records.RecordWriter;
import separatrix.network.Vanilla;
import separatrix.session.Session;

class SessionVersionsTest {
  @TempDir private Path folder;

  private static IntStream versions() {
    return IntStream.rangeClosed(1, SessionFile.version());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aFileOfEveryVersionIsRead(int version) throws IOException {
    SessionFile.Opened opened = SessionFile.read(SavedVersions.file(version));
    assertThat(opened.version()).isEqualTo(version);
    Analysis analysis = opened.analysis();
    Session session = analysis.session();
    assertThat(session.subject().name()).isEqualTo("small");
    // As SampleSessions makes it.
    assertThat(((Vanilla) session.subject().network().cell()).recurrentWeights().toRowMajor())
        .containsExactly(1.4, -0.3, 0.2, 1.4);
    assertThat(session.settings().seed()).isEqualTo(-5);
    assertThat(analysis.search().seed()).isEqualTo(1L << 61);
    assertThat(session.trials()).hasSize(3);
    assertThat(session.kicks()).hasSize(1);
    assertThat(session.fixedPoints().fixed()).isNotEmpty();
    assertThat(session.skeleton().connections()).isNotEmpty();
    assertThat(analysis.past().orElseThrow().moments()).hasSize(2);
    assertThat(analysis.diagram().orElseThrow().branches()).isNotEmpty();
    assertThat(analysis.others()).hasSize(2);
  }

  @Test
  void aVersionFromTheFutureIsRefusedInASentence() throws IOException {
    Migration none = fields -> fields;
    RecordFile future =
        new RecordFile("separatrix-session", Collections.nCopies(SessionFile.version(), none));
    Path path = folder.resolve("future.separatrix");
    future.write(Map.of(), new RecordWriter(RecordForms.plain()), path);
    assertThatThrownBy(() -> SessionFile.read(path))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessage(
            "The session is of version %d, this program reads versions 1 to %d; open it with a newer Separatrix.",
            SessionFile.version() + 1, SessionFile.version());
  }

  /**
   * A record that changes its shape makes a new version: add a migration to the session's form, and
   * a file of the new version with SavedVersions. Where only a kind or a constant was added, the
   * list of shapes alone is written anew.
   */
  @Test
  void theShapesAreThoseOfTheVersion() throws IOException {
    assertThat(Shapes.of(SavedForms.fresh(), Analysis.class))
        .isEqualTo(Files.readString(SavedVersions.SHAPES));
  }
}
