package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.scene.PictureSize;
import separatrix.scene.SceneTheme;
import separatrix.session.Session;

/** Draws trajectories and fixed points of a network; needs no display. */
@Command(
    name = "render",
    description = "Draws trajectories and fixed points of a network; needs no display.")
final class RenderCommand implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})[x×]([0-9]{1,5})");

  private final Terminal terminal;

  @Mixin private SearchedNetwork searched = new SearchedNetwork();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The picture to write, .png or .svg.")
  private Path out = Path.of("");

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1200x900",
      description = "Pixels; ${DEFAULT-VALUE} if not given.")
  private String size = "";

  @Option(
      names = "--theme",
      defaultValue = "light",
      description = "light, dark or projector; ${DEFAULT-VALUE} if not given.")
  private Theme theme = Theme.LIGHT;

  enum Theme {
    LIGHT,
    DARK,
    PROJECTOR;

    SceneTheme colours() {
      return switch (this) {
        case LIGHT -> SceneTheme.LIGHT;
        case DARK -> SceneTheme.DARK;
        case PROJECTOR -> SceneTheme.PROJECTOR;
      };
    }
  }

  RenderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    PictureFile picture = PictureFile.at(out);
    PictureSize pixels = pixels();
    try (Interruption interruption = new Interruption()) {
      Session session = searched.session(terminal, interruption);
      picture.draw(session, theme.colours(), pixels);
      terminal.out().printf("Wrote %s: %s.%n", out, session.fixedPoints().summary());
      terminal.out().flush();
    }
    return 0;
  }

  private PictureSize pixels() throws BadInputException {
    Matcher matcher = SIZE.matcher(size);
    if (!matcher.matches()) {
      throw new BadInputException(
          "\"%s\" is no size; width x height in pixels is due, such as 1200x900.".formatted(size));
    }
    try {
      return PictureSize.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    } catch (IllegalArgumentException tooLarge) {
      throw new BadInputException(String.valueOf(tooLarge.getMessage()));
    }
  }
}
