package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import separatrix.dynamics.Linearization;
import separatrix.dynamics.Mode;
import separatrix.dynamics.Spectrum;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.scene.Bounds;
import separatrix.scene.Camera;
import separatrix.scene.Point3;
import separatrix.session.Session;
import separatrix.ui.testing.MemoryWorkspace;

class AutosaveWriterTest {
  private static final long PATIENCE_SECONDS = 20;

  private final MemoryWorkspace memory = new MemoryWorkspace();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    memory.close();
  }

  private AutosaveWriter writer() {
    return new AutosaveWriter(new AutosaveFolder(folder));
  }

  private SessionState.Whole whole() {
    return new SessionDocument(memory.workspace(), new Still()).whole();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** A window that nobody arranges. */
  private static final class Still implements StageSetting {
    @Override
    public WindowState.Stage now() {
      Bounds bounds = Bounds.around(List.of(new Point3(0, 0, 0), new Point3(1, 1, 1)));
      return new WindowState.Stage(
          Camera.fitting(bounds), bounds, Set.of(), List.of(), "spectrum", "kick");
    }

    @Override
    public void arrange(WindowState.Stage stage) {}
  }

  /** The session that is shown, whose first point does something before it knows its modes. */
  private void knowModesAfter(Runnable first) {
    Session session = memory.workspace().session();
    FixedPoints points = session.fixedPoints();
    FixedPoint point = points.points().getFirst();
    Linearization at = point.linearization();
    List<Mode> modes = at.spectrum().modes();
    Spectrum later =
        Spectrum.later(
            modes.size(),
            at.spectrum().time(),
            List.of(),
            () -> {
              first.run();
              return modes;
            });
    FixedPoint waiting =
        new FixedPoint(
            point.id(),
            point.state(),
            point.input(),
            point.q(),
            point.kind(),
            new Linearization(at.state(), at.jacobian(), later, at.index()),
            point.hits(),
            point.marginal(),
            point.reason());
    memory
        .workspace()
        .enter(
            session.withFixedPoints(
                new FixedPoints(List.of(waiting), points.audit(), points.report())));
  }

  @Test
  void whatIsWrittenIsThereUntilTheProgramEnds() throws IOException {
    AutosaveWriter writer = writer();
    assertThat(writer.write(whole(), Optional.empty())).isEmpty();
    assertThat(files()).isNotEmpty();

    writer.end();

    assertThat(files()).isEmpty();
  }

  @Test
  void theProgramEndsWithoutWaitingForModesThatAreNotKnownYet() throws IOException {
    AutosaveWriter writer = writer();
    // It would wait for itself if ending had to wait for what is being written.
    knowModesAfter(
        () ->
            CompletableFuture.runAsync(writer::end)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join());

    assertThat(writer.write(whole(), Optional.empty())).isEmpty();

    assertThat(files()).isEmpty();
  }
}
