package separatrix.ui.main;

import java.util.ArrayList;
import java.util.List;
import separatrix.files.Sample;
import separatrix.files.Samples;
import separatrix.ui.workspace.Opening;

/** The File menu. */
final class FileCommands {
  private FileCommands() {}

  static CommandMenu menu(Opening opening, Desk desk) {
    return new CommandMenu(
        "File",
        List.of(
            List.of(
                Command.of(
                    "open",
                    "Open…",
                    "Open a network: PyTorch .pt, NumPy .npz or Separatrix JSON. Dropping a file works too.",
                    "Shortcut+O",
                    "mdi2f-folder-open-outline",
                    desk::open)),
            samples(opening),
            List.of(
                Command.of(
                    "save-picture",
                    "Save picture…",
                    "Write what the 3-D view shows as a PNG or SVG file.",
                    "Shortcut+P",
                    "mdi2i-image-outline",
                    desk::savePicture),
                Command.of(
                    "save-points",
                    "Save fixed points…",
                    "Write all points with their eigenvalues as a JSON file.",
                    "Shortcut+Shift+S",
                    "mdi2c-code-json",
                    desk::savePoints),
                Command.of(
                    "save-network",
                    "Save network…",
                    "Write the network in the program's own JSON format.",
                    "Shortcut+S",
                    "mdi2c-content-save-outline",
                    desk::saveNetwork)),
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
