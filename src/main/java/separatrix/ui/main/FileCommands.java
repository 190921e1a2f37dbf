package separatrix.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import separatrix.files.Sample;
import separatrix.files.Samples;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Workspace;

/** The File menu. */
final class FileCommands {
  private FileCommands() {}

  static CommandMenu menu(
      Workspace workspace, Opening opening, Desk desk, SessionCommands sessions, SaveDialogs save) {
    return new CommandMenu(
        "File",
        List.of(
            List.of(
                Command.of(
                    "open",
                    "Open…",
                    "Open a network of any format that is read, a recording or a session. Dropping a file works too.",
                    "Shortcut+O",
                    "mdi2f-folder-open-outline",
                    desk::open)),
            sessions.commands(),
            samples(opening),
            List.of(
                Command.of(
                    "save-picture",
                    "Save picture…",
                    "Write what the 3-D view shows as a PNG or SVG file.",
                    "Shortcut+P",
                    "mdi2i-image-outline",
                    save::picture),
                Command.of(
                    "save-diagram",
                    "Save picture of diagram…",
                    "Write the diagram in front (skeleton, bifurcations or basins) as an SVG or PNG file.",
                    "Shortcut+Shift+D",
                    "mdi2i-image-multiple-outline",
                    save::diagram),
                Command.of(
                    "save-points",
                    "Save fixed points…",
                    "Write all points with their eigenvalues as a JSON file.",
                    "Shortcut+Shift+P",
                    "mdi2c-code-json",
                    save::points),
                Command.of(
                        "save-skeleton",
                        "Save skeleton…",
                        "Write which point leads where as a JSON, GraphML or DOT file.",
                        "Shortcut+Shift+K",
                        "mdi2g-graph-outline",
                        save::skeleton)
                    .when(
                        Bindings.createBooleanBinding(
                            () -> !workspace.session().skeleton().isEmpty(),
                            workspace.sessionProperty())),
                Command.of(
                    "save-network",
                    "Save network…",
                    "Write the network in the program's own JSON format.",
                    "Shortcut+Shift+N",
                    "mdi2e-export-variant",
                    save::network)),
            List.of(
                Command.of(
                    "quit",
                    "Quit",
                    "Close the window and end the program.",
                    "Shortcut+Q",
                    "mdi2e-exit-to-app",
                    desk::quit))));
  }

  private static List<Command> samples(Opening opening) {
    List<Command> commands = new ArrayList<>();
    List<Sample> samples = Samples.all();
    for (int i = 0; i < Math.min(9, samples.size()); i++) {
      Sample sample = samples.get(i);
      commands.add(
          Command.of(
              "sample-" + sample.name(),
              "Sample: " + sample.title(),
              sample.description(),
              "Shortcut+" + (i + 1),
              "mdi2f-flask-outline",
              () -> opening.open(sample)));
    }
    return commands;
  }
}
