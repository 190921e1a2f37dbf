package separatrix.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Three plots that one change concerns. */
@ExtendWith(ApplicationExtension.class)
class PaintTurnsTest {
  private final List<Long> paintedIn = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> painted = Collections.synchronizedList(new ArrayList<>());
  private List<PlotSurface> plots = List.of();
  private long pulse;

  @Start
  void start(Stage stage) {
    plots = IntStream.range(0, 3).mapToObj(_ -> new PlotSurface()).toList();
    plots.forEach(plot -> plot.setPrefSize(80, 60));
    stage.setScene(new Scene(new VBox(plots.toArray(PlotSurface[]::new))));
    stage.show();
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        pulse++;
      }
    }.start();
  }

  private void record(int index) {
    painted.add(index);
    paintedIn.add(pulse);
  }

  @Test
  void eachPaintsInAPulseOfItsOwnAndNoneIsForgotten(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> IntStream.range(0, 3).forEach(i -> plots.get(i).paintWith(_ -> record(i))));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> painted.containsAll(List.of(0, 1, 2)));
    assertThat(paintedIn).doesNotHaveDuplicates();
  }
}
