package separatrix.ui.main;

import java.util.List;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Workspace;

/** All menus of the window. */
final class Menus {
  private Menus() {}

  static List<CommandMenu> of(
      Workspace workspace,
      Opening opening,
      Desk desk,
      SessionCommands sessions,
      SaveDialogs save,
      Panes panes,
      ConventionCommands corrections,
      Runnable showTraining) {
    List<CommandMenu> all =
        List.of(
            FileCommands.menu(workspace, opening, desk, sessions, save),
            EditCommands.menu(workspace),
            ViewCommands.menu(workspace, desk),
            NetworkCommands.menu(workspace, showTraining, corrections.commands()),
            AnalysisCommands.menu(workspace, panes.perturb()),
            StructureCommands.menu(workspace, panes.diagram(), panes.perturb()),
            PlaybackCommands.menu(workspace),
            HelpCommands.menu(desk));
    return NetworkNeed.bar(all, opening.recordings());
  }
}
