package separatrix.ui.main;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import separatrix.ui.perturb.PerturbController;
import separatrix.ui.workspace.Exits;
import separatrix.ui.workspace.Selections;
import separatrix.ui.workspace.Workspace;

/** The Analysis menu: fixed points and what leaves them. */
final class AnalysisCommands {
  private AnalysisCommands() {}

  static CommandMenu menu(Workspace workspace, PerturbController perturb) {
    Exits exits = new Exits(workspace);
    BooleanBinding found =
        Bindings.createBooleanBinding(
            () -> !workspace.session().fixedPoints().points().isEmpty(),
            workspace.sessionProperty());
    BooleanBinding pointSelected =
        Bindings.createBooleanBinding(
            () -> Selections.point(workspace.session(), workspace.selection()).isPresent(),
            workspace.sessionProperty(),
            workspace.selectionProperty());
    return new CommandMenu(
        "Analysis",
        List.of(
            List.of(
                Command.of(
                    "search",
                    "Find fixed points",
                    "Search from visited states and mixtures of them, from the start.",
                    "S",
                    "mdi2m-magnify",
                    workspace::search),
                Command.of(
                    "search-on",
                    "Search on",
                    "Search from more starts; the points that are there stay.",
                    "Shift+S",
                    "mdi2m-magnify-plus-outline",
                    workspace::searchOn),
                Command.of(
                        "cancel-search",
                        "Cancel search",
                        "End the search; what it has found stays.",
                        "Shortcut+Period",
                        "mdi2c-close-circle-outline",
                        workspace::cancelSearch)
                    .when(workspace.searchingProperty())),
            List.of(
                Command.of(
                        "next-point",
                        "Next point",
                        "Select the next fixed point.",
                        "Close Bracket",
                        "mdi2c-chevron-right",
                        () -> exits.selectNeighbour(1))
                    .when(found),
                Command.of(
                        "previous-point",
                        "Previous point",
                        "Select the fixed point before.",
                        "Open Bracket",
                        "mdi2c-chevron-left",
                        () -> exits.selectNeighbour(-1))
                    .when(found)),
            List.of(
                Command.of(
                    "kick",
                    "Kick",
                    "Push the selected state as the Kick pane says, off a saddle along its unstable mode, and follow the flow.",
                    "P",
                    "mdi2a-arrow-top-right-bold-outline",
                    perturb::kick),
                Command.of(
                    "kick-both",
                    "Kick both ways",
                    "Push the selected state forth and back, and follow both flows.",
                    "Shift+P",
                    "mdi2a-arrow-left-right",
                    perturb::kickBothWays),
                Command.of(
                        "exits",
                        "All exits of this point",
                        "Kick both ways along every unstable mode of the selected point.",
                        "M",
                        "mdi2a-arrow-expand-all",
                        exits::kickAll)
                    .when(pointSelected)),
            List.of(
                Command.of(
                        "own-axes",
                        "Axes of this point",
                        "See the state space along the modes of the selected point.",
                        "B",
                        "mdi2a-axis-arrow",
                        exits::ownAxes)
                    .when(pointSelected),
                Command.of(
                    "standard-axes",
                    "Principal axes",
                    "See the state space along the three components of largest variance.",
                    "C",
                    "mdi2a-axis",
                    exits::standardAxes))));
  }
}
