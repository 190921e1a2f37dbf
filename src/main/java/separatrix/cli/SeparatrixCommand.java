package separatrix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import separatrix.files.Sample;
import separatrix.files.Samples;
import separatrix.scene.PictureSize;
import separatrix.scene.SceneTheme;
import separatrix.session.Session;

/** No command at all: the window, or the main job without one where none can be opened. */
@Command(
    name = "separatrix",
    description = {
      "Explores the state spaces of recurrent neural networks.",
      "Without a command it opens the window."
    },
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]")
final class SeparatrixCommand implements Callable<Integer> {
  private static final long SEED = 1;

  private final Terminal terminal;
  private final Window window;

  SeparatrixCommand(Terminal terminal, Window window) {
    this.terminal = terminal;
    this.window = window;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    try {
      window.open(List.of());
    } catch (NoWindowException failure) {
      withoutWindow(failure.reason());
    }
    return 0;
  }

  /** The main job on the first sample: the table of its fixed points, and its picture. */
  private void withoutWindow(String reason) throws BadInputException, IOException {
    Sample sample = Samples.first();
    terminal
        .out()
        .printf(
            "No window can be opened here (%s): these are the fixed points of the sample %s.%n",
            reason, sample.name());
    try (Interruption interruption = new Interruption(terminal)) {
      Session session =
          new SearchOptions()
              .searched(
                  new TrialOptions().session(NetworkFile.of(sample), terminal),
                  SEED,
                  terminal,
                  interruption);
      show(session, sample);
    }
  }

  private void show(Session session, Sample sample) throws BadInputException, IOException {
    terminal.out().println(PointReport.of(session.fixedPoints(), session.input()));
    Path target = Path.of("target");
    if (!Files.isDirectory(target)) {
      terminal
          .out()
          .printf(
              "For its picture: separatrix render sample:%s --out picture.png%n", sample.name());
      return;
    }
    Path picture = target.resolve(sample.name() + ".png");
    PictureFile.at(picture).draw(session, SceneTheme.LIGHT, PictureSize.of(1200, 900));
    terminal.out().println("Its picture: " + picture + ".");
  }
}
