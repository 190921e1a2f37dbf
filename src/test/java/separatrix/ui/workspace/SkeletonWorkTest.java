package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.fixedpoint.SearchProgress;
import separatrix.fixedpoint.SearchSettings;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.RandomPulses;
import separatrix.ui.testing.MemoryWorkspace;

class SkeletonWorkTest {
  private final MemoryWorkspace memory = new MemoryWorkspace(toggle());
  private final Workspace workspace = memory.workspace();

  @AfterEach
  void close() {
    memory.close();
  }

  /** A switch of two units that its trials never turn over. */
  private static Session toggle() {
    RecurrentNetwork network =
        new RecurrentNetwork(
            new Leaky(
                Leaky.Form.OUTSIDE,
                Matrix.of(new double[][] {{0, -12}, {-12, 0}}),
                Matrix.of(new double[][] {{1}, {-1}}),
                Vector.of(6, 6),
                Activation.SIGMOID,
                0.2),
            Readout.identity(2),
            Vector.of(0.9, 0.1));
    return Session.open(
            new Subject(network, "toggle", "made by hand"),
            RandomPulses.on(1),
            new SessionSettings(4, 1))
        // So few starts leave none for states that no trial came near.
        .search(SearchSettings.standard().withStarts(4), SearchProgress.silent());
  }

  private void findSkeleton() throws InterruptedException {
    workspace.structure().skeleton().find();
    memory.until(() -> !workspace.session().skeleton().isEmpty());
  }

  @Test
  void pointsThatTheSearchMissedAreTold() throws InterruptedException {
    findSkeleton();

    assertThat(workspace.notices())
        .singleElement()
        .extracting(Notice::text)
        .asString()
        .contains("A2, S3");
  }

  @Test
  void whatWasToldOfThemGoesWithTheirNetwork() throws InterruptedException {
    findSkeleton();
    workspace.show("Open", MemoryWorkspace.session());

    assertThat(workspace.notices()).isEmpty();
  }
}
