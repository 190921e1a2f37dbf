package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import separatrix.network.ProductMemory;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.FlipFlop;

class ColouringTest {
  private static final int TRIALS = 24;

  private final Session session =
      Session.open(
          new Subject(new ProductMemory(3, 2, 0.5, 1).network(), "memory", "made by hand"),
          FlipFlop.ofBits(3),
          new SessionSettings(TRIALS, 1));

  @Test
  void trialsHaveOneColourWhereTheyAreOfOneCondition() {
    ViewSettings view = ViewSettings.standard().withColourBy(new ColourBy.ByCondition());
    Polylines lines =
        new SceneComposer()
            .compose(session, view, Selection.nothing(), Set.of())
            .lines()
            .getFirst();
    for (int i = 0; i < TRIALS; i++) {
      for (int j = 0; j < i; j++) {
        boolean isOneKind =
            session.trials().get(i).condition().equals(session.trials().get(j).condition());
        boolean isOneColour = lines.colour(lines.start(i)) == lines.colour(lines.start(j));
        assertThat(isOneColour).as("trials %d and %d", i, j).isEqualTo(isOneKind);
      }
    }
  }
}
