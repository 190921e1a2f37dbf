package separatrix.ui.main;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import separatrix.scene.Selection;
import separatrix.ui.workspace.Selections;
import separatrix.ui.workspace.Workspace;

/** The Edit menu. */
final class EditCommands {
  private EditCommands() {}

  static CommandMenu menu(Workspace workspace) {
    BooleanBinding kicked =
        Bindings.createBooleanBinding(
            () -> !workspace.session().kicks().isEmpty(), workspace.sessionProperty());
    BooleanBinding kickSelected =
        Bindings.createBooleanBinding(
            () -> workspace.selection() instanceof Selection.KickSelected,
            workspace.selectionProperty());
    return new CommandMenu(
        "Edit",
        List.of(
            List.of(
                Command.of(
                        "undo",
                        "Undo",
                        "Take back the last change: a kick, an opened file, other axes, …",
                        "Shortcut+Z",
                        "mdi2u-undo",
                        workspace::undo)
                    .when(workspace.history().undoNameProperty().isNotEmpty()),
                Command.of(
                        "redo",
                        "Redo",
                        "Bring back what was undone last.",
                        "Shortcut+Shift+Z",
                        "mdi2r-redo",
                        workspace::redo)
                    .when(workspace.history().redoNameProperty().isNotEmpty())),
            List.of(
                Command.of(
                        "remove-kick",
                        "Remove kick",
                        "Remove the selected kick and its flow.",
                        "Delete",
                        "mdi2d-delete-outline",
                        () -> removeSelected(workspace))
                    .when(kickSelected),
                Command.of(
                        "clear-kicks",
                        "Remove all kicks",
                        "Remove all kicks and their flows.",
                        "Shift+Delete",
                        "mdi2d-delete-sweep-outline",
                        workspace::clearKicks)
                    .when(kicked),
                Command.of(
                    "select-nothing",
                    "Select nothing",
                    "Let go of the selected point, mode, state or kick.",
                    "Esc",
                    "mdi2s-selection-off",
                    () -> workspace.select(Selection.nothing())))));
  }

  private static void removeSelected(Workspace workspace) {
    Selections.kick(workspace.session(), workspace.selection())
        .ifPresent(kick -> workspace.removeKick(kick.id()));
  }
}
