package separatrix.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import separatrix.dynamics.LyapunovSpectrum;

/**
 * A Lyapunov spectrum as JSON: `exponents` and `errors` per step, `perTime` and `errorsPerTime` per
 * unit of the system's own time, `steps`, `motion`, `margin` of the first exponent, `sentence`.
 */
public final class LyapunovJson {
  private LyapunovJson() {}

  /** Writes the spectrum of the network called `network`, replacing what is at `path`. */
  public static void write(LyapunovSpectrum found, String network, Path path) throws IOException {
    WholeFile.text(
        path,
        out -> {
          new JsonText(out)
              .beginObject()
              .text("format", "separatrix-lyapunov")
              .whole("version", 1)
              .text("network", network)
              .whole("steps", found.steps())
              .vector("exponents", found.exponents())
              .vector("errors", found.errors())
              .vector("perTime", found.perTime())
              .vector("errorsPerTime", found.errorsPerTime())
              .real("margin", found.margin(0))
              .text("motion", found.motion().name().toLowerCase(Locale.ROOT).replace('_', ' '))
              .text("sentence", found.sentence())
              .endObject()
              .end();
        });
  }
}
