package separatrix.files.layers;

import java.util.List;
import separatrix.files.Convention.Source;

/**
 * What is known about a convention before the user is asked.
 *
 * @param text the convention in words
 * @param options the answers that make sense
 * @param value what is taken if nobody says otherwise
 */
public record Preset(String text, List<String> options, String value, Source source) {

  public Preset {
    options = List.copyOf(options);
  }

  /** What every file of a format has. */
  public static Preset format(String text, List<String> options, String value) {
    return new Preset(text, options, value, Source.FORMAT);
  }

  /** What this file says. */
  public static Preset file(String text, List<String> options, String value) {
    return new Preset(text, options, value, Source.FILE);
  }

  /** What nobody says. */
  public static Preset assumed(String text, List<String> options, String value) {
    return new Preset(text, options, value, Source.ASSUMED);
  }
}
