package separatrix.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import separatrix.ui.fxml.View;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.Workspace;

/** The form of training as its user sees it. */
@ExtendWith(ApplicationExtension.class)
class TrainFormWindowTest {
  private final BackgroundWork work = BackgroundWork.forWindow();
  private final Workspace workspace = new Workspace(MemoryWorkspace.session(), work);

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(View.of(new TrainController(workspace)), 400, 700));
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    // Work that is still under way is bound to controls.
    robot.interact(work::close);
  }

  @Test
  void aPresetsTaskIsShownByItsName(FxRobot robot) {
    ComboBox<?> presets = robot.lookup("#preset").queryAs(ComboBox.class);
    ComboBox<?> task = robot.lookup("#task").queryAs(ComboBox.class);
    for (Object preset : presets.getItems()) {
      List<String> shown = new ArrayList<>();
      robot.interact(
          () -> {
            presets.getSelectionModel().select(presets.getItems().indexOf(preset));
            Node words = ((ComboBoxListViewSkin<?>) task.getSkin()).getDisplayNode();
            shown.add(((Labeled) words).getText());
          });
      assertThat(shown).containsExactly(((Preset) preset).task().name());
    }
  }
}
