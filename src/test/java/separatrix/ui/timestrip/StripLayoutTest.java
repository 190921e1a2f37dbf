package separatrix.ui.timestrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;

class StripLayoutTest {
  private static final Strip STRIP =
      new Strip(
          0,
          100,
          List.of(
              new Lane.HeatMap("one", 1, Matrix.zeros(101, 2), 1),
              new Lane.HeatMap("two", 2, Matrix.zeros(101, 2), 1)));
  private static final StripLayout LAYOUT = StripLayout.of(STRIP, 900, 300, 12);

  @Test
  void timeAndPlaceAreInverse() {
    assertThat(LAYOUT.time(LAYOUT.x(37.5))).isCloseTo(37.5, within(1e-9));
  }

  @Test
  void aPlaceBeforeTheStartIsTheStart() {
    assertThat(LAYOUT.time(0)).isZero();
  }

  @Test
  void lanesShareTheHeightAsTheyAsk() {
    assertThat(LAYOUT.bands().get(1).height())
        .isCloseTo(2 * LAYOUT.bands().get(0).height(), within(1e-9));
  }

  @Test
  void theLastLaneEndsWhereTheTimeAxisBegins() {
    StripLayout.Band last = LAYOUT.bands().getLast();
    assertThat(last.top() + last.height()).isCloseTo(LAYOUT.bottom(), within(1e-9));
  }
}
