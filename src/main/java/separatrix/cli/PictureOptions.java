package separatrix.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import separatrix.scene.PictureSize;
import separatrix.scene.SceneTheme;

/** How large a picture is, and in which colours. */
final class PictureOptions {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})[x×]([0-9]{1,5})");

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1200x900",
      description = "Pixels of a picture; ${DEFAULT-VALUE} if not given.")
  private String size = "";

  @Option(
      names = "--theme",
      defaultValue = "light",
      description =
          "Colours of a picture: light, dark or projector; ${DEFAULT-VALUE} if not given.")
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

  SceneTheme theme() {
    return theme.colours();
  }

  PictureSize size() throws BadInputException {
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
