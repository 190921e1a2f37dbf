package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import separatrix.network.ProductMemory;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.FlipFlop;

/** Networks of fewer than three units have fewer axes, and are shown all the same. */
class SmallSystemTest {

  @Test
  void theStandardViewOfTwoUnitsIsAPlane() {
    Session session =
        Session.open(
            new Subject(new ProductMemory(2, 2, 0.2, 1).network(), "two bits", "made by hand"),
            FlipFlop.ofBits(2),
            SessionSettings.standard());
    var view = AxisChoice.view(session, AxisChoice.standard());
    assertThat(view.axisName(1)).isEqualTo("PC 2");
    assertThat(view.axisName(2)).isEmpty();
    assertThat(AxisChoice.standard().get(2).caption(session)).isEqualTo("PC 3 — 0.0 %");
  }
}
