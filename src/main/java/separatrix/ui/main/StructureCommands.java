package separatrix.ui.main;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import separatrix.scene.ExitMap;
import separatrix.ui.diagram.DiagramController;
import separatrix.ui.workspace.Workspace;

/** The Structure menu: how the points hang together. */
final class StructureCommands {
  private StructureCommands() {}

  static CommandMenu menu(Workspace workspace, DiagramController diagram) {
    BooleanBinding found =
        Bindings.createBooleanBinding(
            () -> !workspace.session().fixedPoints().fixed().isEmpty(),
            workspace.sessionProperty());
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
                    .when(joined))));
  }
}
