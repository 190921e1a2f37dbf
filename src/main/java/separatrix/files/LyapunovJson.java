package separatrix.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import separatrix.dynamics.LyapunovSpectrum;

/**
 * A Lyapunov spectrum as JSON: `exponents` and `errors` per step, `perTime` and `errorsPerTime` per
 * unit of the system's own time (none of these where it was ended before a step was measured),
 * `steps` and how many were `asked` for, `motion`, `margin` of the first exponent, `sentence`.
 */
public final class LyapunovJson {
  private LyapunovJson() {}

  /**
   * Writes the spectrum of the network called `network`, replacing what is at `path`.
   *
   * @param asked how many steps were asked for: more than were measured if it was ended early
   */
  public static void write(LyapunovSpectrum found, int asked, String network, Path path)
      throws IOException {
    WholeFile.text(
        path,
        out -> {
          JsonText json = new JsonText(out);
          json.beginObject()
              .text("format", "separatrix-lyapunov")
              .whole("version", 1)
              .text("network", network)
              .whole("steps", found.steps())
              .whole("asked", asked);
          if (found.steps() > 0) {
            json.vector("exponents", found.exponents())
                .vector("errors", found.errors())
                .vector("perTime", found.perTime())
                .vector("errorsPerTime", found.errorsPerTime())
                .real("margin", found.margin(0));
          }
          json.text("motion", found.motion().name().toLowerCase(Locale.ROOT).replace('_', ' '))
              .text("sentence", found.sentence())
              .endObject()
              .end();
        });
  }
}
