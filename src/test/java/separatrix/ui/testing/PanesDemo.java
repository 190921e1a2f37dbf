package separatrix.ui.testing;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import separatrix.dynamics.Direction;
import separatrix.files.Samples;
import separatrix.scene.Selection;
import separatrix.session.KickRequest;
import separatrix.session.Origin;
import separatrix.session.Session;
import separatrix.session.SessionSettings;
import separatrix.session.Subject;
import separatrix.task.FlipFlop;
import separatrix.ui.fxml.View;
import separatrix.ui.input.LiveInputController;
import separatrix.ui.inspector.InspectorController;
import separatrix.ui.perturb.PerturbController;
import separatrix.ui.points.NetworkShelf;
import separatrix.ui.points.PointsController;
import separatrix.ui.timestrip.TimeStripController;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.Workspace;

/** Every pane on a sample network, without the 3-D view: to look at. */
public final class PanesDemo extends Application {

  /**
   * Started by its own name; JavaFX on the class path wants a main class that is no application.
   */
  static final class Start {
    private Start() {}

    static void main(String[] args) {
      launch(PanesDemo.class, args);
    }
  }

  @Override
  public void start(Stage stage) throws Exception {
    boolean dark = getParameters().getRaw().contains("dark");
    setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    String name = getParameters().getNamed().getOrDefault("sample", "flipflop-gru");
    var network = Samples.named(name).open().network();
    Session session =
        Session.open(
            new Subject(network, name, "a sample"), FlipFlop.ofBits(3), SessionSettings.standard());
    Workspace workspace = new Workspace(session, BackgroundWork.forWindow());
    var inspector =
        new SplitPane(
            View.of(new InspectorController(workspace, NoConventions.link())),
            View.of(new PerturbController(workspace)));
    inspector.setOrientation(Orientation.VERTICAL);
    inspector.setDividerPositions(0.66);
    var top =
        new SplitPane(
            View.of(
                new PointsController(
                    workspace,
                    FixedShelf.of(
                        Samples.all().stream()
                            .map(
                                sample ->
                                    new NetworkShelf.Entry(
                                        sample.name(),
                                        sample.description(),
                                        NetworkShelf.Origin.SAMPLE))
                            .toArray(NetworkShelf.Entry[]::new)))),
            View.of(new LiveInputController(workspace)),
            new Region(),
            inspector);
    top.setDividerPositions(0.27, 0.5, 0.68);
    var root = new SplitPane(top, View.of(new TimeStripController(workspace)));
    root.setOrientation(Orientation.VERTICAL);
    root.setDividerPositions(0.72);
    stage.setScene(new Scene(root, 1580, 980));
    stage.show();
    new AnimationTimer() {
      private long last;

      @Override
      public void handle(long now) {
        workspace.advance(last == 0 ? 0 : (now - last) * 1e-9);
        last = now;
      }
    }.start();
    workspace.search();
    workspace
        .searchingProperty()
        .addListener(
            (_, _, searching) -> {
              if (!searching) {
                play(workspace);
              }
            });
  }

  /** A saddle is selected and kicked both ways once the search is over. */
  private void play(Workspace workspace) {
    workspace.session().fixedPoints().points().stream()
        .filter(point -> point.isSaddle() && point.unstable() == 1)
        .findFirst()
        .ifPresent(
            saddle -> {
              var origin = new Origin.FromFixedPoint(saddle.id());
              var along = new Direction.AlongMode(saddle.id(), 1);
              workspace.kick(KickRequest.of(origin, along, 0.2));
              workspace.kick(KickRequest.of(origin, along, -0.2));
              workspace.select(new Selection.ModeOf(saddle.id(), 1));
            });
    if (getParameters().getRaw().contains("live")) {
      workspace.live().toggle();
      workspace.live().pulse(0, 1, 1);
    } else {
      workspace.playback().seek(2, 61);
    }
  }
}
