package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import separatrix.dynamics.Direction;
import separatrix.fixedpoint.FixedPoint;
import separatrix.session.Kick;
import separatrix.session.Origin;
import separatrix.topology.Threshold;
import separatrix.topology.ThresholdSearch;
import separatrix.ui.testing.MemoryWorkspace;

class ThresholdWorkTest {
  private final MemoryWorkspace memory = new MemoryWorkspace();
  private final Workspace workspace = memory.workspace();
  private final ThresholdWork work = workspace.structure().threshold();

  @AfterEach
  void close() {
    memory.close();
  }

  private FixedPoint point(int unstable) {
    return workspace.session().fixedPoints().fixed().stream()
        .filter(point -> point.unstable() == unstable)
        .findFirst()
        .orElseThrow();
  }

  /** Against the sign of its first output, so that the first bit flips. */
  private Threshold flipFirstBit() throws InterruptedException {
    FixedPoint attractor = point(0);
    double output = workspace.session().subject().network().readout().of(attractor.state()).at(0);
    work.find(
        new Origin.FromFixedPoint(attractor.id()),
        new Direction.AlongReadout(0),
        output > 0 ? -1 : 1);
    memory.until(() -> work.resultProperty().get().isPresent());
    assertThat(work.resultProperty().get().orElseThrow().search())
        .isInstanceOf(ThresholdSearch.Found.class);
    return work.resultProperty().get().orElseThrow().search()
            instanceof ThresholdSearch.Found(Threshold threshold)
        ? threshold
        : flipFirstBit();
  }

  @Test
  void theBracketIsAMillionthOfTheKick() throws InterruptedException {
    assertThat(flipFirstBit().bracket()).isLessThanOrEqualTo(1e-6);
  }

  @Test
  void theRunsPassTheSaddleBetweenTheTwoAttractors() throws InterruptedException {
    assertThat(flipFirstBit().edge())
        .isInstanceOfSatisfying(
            Threshold.Edge.AtPoint.class,
            edge ->
                assertThat(
                        workspace
                            .session()
                            .fixedPoints()
                            .byId(edge.fixedPointId())
                            .orElseThrow()
                            .unstable())
                    .isEqualTo(1));
  }

  @Test
  void theRunsOnEitherSideAreKicksWithDifferentEnds() throws InterruptedException {
    flipFirstBit();
    assertThat(workspace.session().kicks()).hasSize(2);
    assertThat(workspace.session().kicks()).extracting(Kick::destination).doesNotHaveDuplicates();
  }

  @Test
  void anUnstablePointHasNoThreshold() {
    work.find(new Origin.FromFixedPoint(point(1).id()), new Direction.AlongReadout(0), 1);
    assertThat(workspace.notices()).singleElement().asString().contains("is unstable");
  }

  @Test
  void anotherInputTakesTheResultAway() throws InterruptedException {
    flipFirstBit();
    workspace.setInput(workspace.session().input().map(_ -> 0.05));
    assertThat(work.resultProperty().get()).isEmpty();
  }
}
