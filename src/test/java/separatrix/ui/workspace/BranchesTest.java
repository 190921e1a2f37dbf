package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Vector;
import separatrix.session.Session;
import separatrix.ui.testing.MemoryWorkspace;

class BranchesTest {
  private final Session session = MemoryWorkspace.session();

  private Branches of(Parameter parameter) {
    return new Branches(session, parameter, List.of(), List.of());
  }

  @Test
  void turningTheInputThatWasChangedLeavesThemStanding() {
    Session turned = session.withInput(Vector.of(0.2, 0, 0));
    assertThat(of(new Parameter.Input(0)).standFor(turned)).isTrue();
  }

  @Test
  void turningAnotherInputDoesNot() {
    Session turned = session.withInput(Vector.of(0, 0.2, 0));
    assertThat(of(new Parameter.Input(0)).standFor(turned)).isFalse();
  }

  @Test
  void anyInputEndsBranchesOfTheGain() {
    Session turned = session.withInput(Vector.of(0.2, 0, 0));
    assertThat(of(new Parameter.Gain()).standFor(session)).isTrue();
    assertThat(of(new Parameter.Gain()).standFor(turned)).isFalse();
  }
}
