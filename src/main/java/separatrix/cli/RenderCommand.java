package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.scene.PictureSize;
import separatrix.session.Session;

/** Draws trajectories and fixed points of a network; needs no display. */
@Command(
    name = "render",
    description = "Draws trajectories and fixed points of a network; needs no display.")
final class RenderCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private SearchedNetwork searched = new SearchedNetwork();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The picture to write, .png or .svg.")
  private Path out = Path.of("");

  @Mixin private PictureOptions options = new PictureOptions();

  RenderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    PictureFile picture = PictureFile.at(out);
    PictureSize pixels = options.size();
    try (Interruption interruption = new Interruption(terminal)) {
      Session session = searched.session(terminal, interruption);
      picture.draw(session, options.theme(), pixels);
      terminal.out().printf("Wrote %s: %s.%n", out, session.fixedPoints().summary());
      terminal.out().flush();
    }
    return 0;
  }
}
