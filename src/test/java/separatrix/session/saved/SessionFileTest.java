package separatrix.session.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.session.Session;

class SessionFileTest {
  @TempDir private Path folder;

  private Path path() {
    return folder.resolve("a.separatrix");
  }

  private static java.util.stream.Stream<String> names() {
    return SampleSessions.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSessionComesBackToItsLastBit(String name) throws IOException {
    Analysis before = Analysis.of(SampleSessions.whole(name));
    SessionFile.write(before, path());
    Analysis after = SessionFile.read(path()).analysis();
    assertThat(Exactly.same(after, before)).isGreaterThan(1000);
  }

  @Test
  void theSameSessionGivesTheSameBytes() throws IOException {
    Session session = SampleSessions.opened("memory");
    SessionFile.write(Analysis.of(session), path());
    byte[] first = Files.readAllBytes(path());
    SessionFile.write(Analysis.of(session), path());
    assertThat(Files.readAllBytes(path())).isEqualTo(first);
  }

  @Test
  void aDiagramAndATrainingComeBackToTheirLastBit() throws IOException {
    Analysis before = SampleSessions.full();
    SessionFile.write(before, path());
    assertThat(Exactly.same(SessionFile.read(path()).analysis(), before)).isGreaterThan(1000);
  }

  @Test
  void sharedPointsAreOneAgain() throws IOException {
    Session before = SampleSessions.whole("memory");
    SessionFile.write(Analysis.of(before), path());
    Session after = SessionFile.read(path()).analysis().session();
    assertThat(after.skeleton().points().points().getFirst())
        .isSameAs(after.fixedPoints().points().getFirst());
  }

  @Test
  void aWindowComesBack() throws IOException {
    record Pane(String name, java.util.Set<Integer> folded, double share) {}
    record Window(List<Pane> panes, Selection selection, double limit) {}
    Window before =
        new Window(
            List.of(new Pane("tables", java.util.Set.of(3, 1), 0.25)),
            new Selection.Step(2, 17),
            Double.POSITIVE_INFINITY);
    SessionFile.write(Analysis.of(SampleSessions.opened("memory")), before, path());
    assertThat(SessionFile.read(path()).window(Window.class)).contains(before);
  }

  /** One of several things. */
  sealed interface Selection {
    record Nothing() implements Selection {}

    record Step(int trial, int step) implements Selection {}
  }

  @Test
  void aSessionIsRecognisedByItsContent() throws IOException, UnreadableNetworkException {
    SessionFile.write(Analysis.of(SampleSessions.opened("memory")), path());
    Path other = Files.move(path(), folder.resolve("renamed.txt"));
    assertThat(SessionFile.recognises(SourceFile.read(other))).isTrue();
  }
}
