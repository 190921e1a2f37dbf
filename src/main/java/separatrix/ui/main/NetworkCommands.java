package separatrix.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;
import separatrix.session.SessionSettings;
import separatrix.task.Task;
import separatrix.task.Tasks;
import separatrix.ui.workspace.Workspace;

/** The Network menu: what the network does. */
final class NetworkCommands {
  private NetworkCommands() {}

  static CommandMenu menu(Workspace workspace, Runnable showTraining, List<Command> conventions) {
    return new CommandMenu(
        "Network",
        List.of(
            List.of(
                Command.of(
                    "train",
                    "Train…",
                    "Train a network on a task and watch its state space form.",
                    "Shortcut+T",
                    "mdi2s-school-outline",
                    showTraining)),
            conventions,
            tasks(workspace),
            List.of(
                Command.of(
                    "draw-trials",
                    "Draw other trials",
                    "Draw trials of the same task with the next seed.",
                    "Shortcut+R",
                    "mdi2d-dice-multiple-outline",
                    () -> draw(workspace, 1, 1)),
                Command.of(
                    "more-trials",
                    "Twice as many trials",
                    "Draw twice as many trials.",
                    "Shortcut+Shift+R",
                    "mdi2p-plus-box-multiple-outline",
                    () -> draw(workspace, 0, 2)),
                Command.of(
                    "fewer-trials",
                    "Half as many trials",
                    "Draw half as many trials.",
                    "Shortcut+Alt+R",
                    "mdi2m-minus-box-multiple-outline",
                    () -> draw(workspace, 0, 0.5))),
            List.of(
                Command.of(
                        "live",
                        "Run live",
                        "Let the network run on from the selected state, under inputs held or pulsed by hand.",
                        "L",
                        "mdi2a-access-point",
                        workspace.live()::toggle)
                    .switching(workspace.live().runningProperty()),
                Command.of(
                    "release-input",
                    "Release live inputs",
                    "Set every held input of the live run back to zero.",
                    "Shift+L",
                    "mdi2h-hand-back-left-off-outline",
                    () ->
                        workspace
                            .live()
                            .heldProperty()
                            .set(Vector.zeros(workspace.live().heldProperty().get().size()))))));
  }

  private static List<Command> tasks(Workspace workspace) {
    List<Command> commands = new ArrayList<>();
    List<Task> tasks = Tasks.all();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      commands.add(
          Command.of(
                  "task-" + task.name(),
                  "Task: " + task.name(),
                  task.description(),
                  key(i),
                  "mdi2c-clipboard-text-outline",
                  () -> fitted(workspace, task).ifPresent(workspace::chooseTask))
              .when(
                  Bindings.createBooleanBinding(
                      () -> fitted(workspace, task).isPresent(), workspace.sessionProperty()))
              .switching(
                  Bindings.createBooleanBinding(
                      () -> workspace.session().task().name().equals(task.name()),
                      workspace.sessionProperty())));
    }
    return commands;
  }

  /** Ctrl Alt 1 to 9, then Ctrl Alt Shift 1 and on. */
  private static String key(int task) {
    return task < 9 ? "Shortcut+Alt+" + (task + 1) : "Shortcut+Alt+Shift+" + (task - 8);
  }

  /** The task for the network at hand, if it can be asked of it. */
  private static Optional<Task> fitted(Workspace workspace, Task task) {
    RecurrentNetwork network = workspace.session().subject().network();
    return task.fittedTo(network.cell().inputSize(), network.readout().outputs());
  }

  private static void draw(Workspace workspace, long seeds, double factor) {
    SessionSettings now = workspace.session().settings();
    int trials = Math.clamp(Math.round(now.trials() * factor), 1, 1000);
    workspace.draw(new SessionSettings(trials, now.seed() + seeds));
  }
}
