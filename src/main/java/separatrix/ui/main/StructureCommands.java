package separatrix.ui.main;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import separatrix.scene.ExitMap;
import separatrix.ui.diagram.DiagramController;
import separatrix.ui.perturb.PerturbController;
import separatrix.ui.workspace.Workspace;

/** The Structure menu: how the points hang together. */
final class StructureCommands {
  private StructureCommands() {}

  static CommandMenu menu(
      Workspace workspace, DiagramController diagram, PerturbController perturb) {
    BooleanBinding found =
        Bindings.createBooleanBinding(
            () -> !workspace.session().fixedPoints().fixed().isEmpty(),
            workspace.sessionProperty());
    BooleanProperty dial = workspace.structure().dial().onProperty();
    BooleanBinding joined =
        Bindings.createBooleanBinding(
            () -> !workspace.session().skeleton().isEmpty(), workspace.sessionProperty());
    return new CommandMenu(
        "Structure",
        List.of(
            List.of(
                Command.of(
                        "skeleton",
                        "Find skeleton",
                        "Follow every way out of every unstable point to where it ends.",
                        "K",
                        "mdi2g-graph-outline",
                        workspace.structure().skeleton()::find)
                    .when(found),
                Command.of(
                        "cancel-skeleton",
                        "Cancel skeleton",
                        "End early; the ways that have ended stay.",
                        "Shift+K",
                        "mdi2c-close-circle-outline",
                        workspace.structure().skeleton()::cancel)
                    .when(workspace.structure().skeleton().runningProperty()),
                Command.of(
                        "exit-map",
                        "Exit map",
                        "Draw all ways out of all points in the picture, in the colour of where they end.",
                        "X",
                        "mdi2m-map-outline",
                        diagram::toggleMap)
                    .when(joined)
                    .switching(
                        Bindings.createBooleanBinding(
                            () -> workspace.viewProperty().get().exitMap() == ExitMap.SHOWN,
                            workspace.viewProperty())),
                Command.of(
                        "next-way",
                        "Next way out",
                        "Play the next way out of the selected point.",
                        "W",
                        "mdi2p-play-circle-outline",
                        diagram::replayNext)
                    .when(joined)),
            List.of(
                Command.of(
                        "threshold",
                        "Find threshold",
                        "Find the smallest kick along the direction of the Kick pane that changes where the state ends, and show both runs beside it.",
                        "T",
                        "mdi2a-arrow-split-vertical",
                        perturb::findThreshold)
                    .when(found)),
            List.of(
                Command.of(
                        "dial",
                        "Points follow the input",
                        "While on, the fixed points move as an input of the live run is turned, and what becomes of them is told.",
                        "D",
                        "mdi2k-knob",
                        () -> dial.set(!dial.get()))
                    .switching(dial),
                Command.of(
                        "branches",
                        "Bifurcation diagram",
                        "Follow the fixed points through a range of an input, of the gain, or towards another network.",
                        "G",
                        "mdi2s-source-branch",
                        diagram::follow)
                    .when(found),
                Command.of(
                        "basins",
                        "Measure basins",
                        "Follow visited and random states to where they end, and paint a plane by it.",
                        "A",
                        "mdi2c-chart-pie",
                        diagram::measureBasins)
                    .when(found),
                Command.of(
                    "motion",
                    "Name this motion",
                    "Say by the Lyapunov spectrum whether the flow from the end of the selected kick, or from the selected state, comes to rest, a cycle, a torus or chaos.",
                    "Y",
                    "mdi2s-sine-wave",
                    workspace.structure().motion()::name))));
  }
}
