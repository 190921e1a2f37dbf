package separatrix.ui;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a window can be opened here, found out without starting JavaFX, which may crash. */
final class Display {
  /** What JavaFX's window library on Linux needs of the system. */
  private static final List<String> LIBRARIES =
      List.of("libgtk-3.so.0", "libX11.so.6", "libXtst.so.6", "libGL.so.1");

  private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

  private Display() {}

  /** Closed when nothing speaks against a window. */
  static Launch.Outcome check(Map<String, String> environment, Properties properties) {
    boolean linux =
        properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = properties.getProperty("glass.platform", "").equalsIgnoreCase("Headless");
    if (!linux || headless) {
      return new Launch.Outcome.Closed();
    }
    String display = environment.getOrDefault("DISPLAY", "");
    if (display.isBlank()) {
      // JavaFX speaks X11 only; Wayland desktops offer it through XWayland, which sets DISPLAY.
      return new Launch.Outcome.NoDisplay("no display: DISPLAY is not set");
    }
    Matcher local = LOCAL.matcher(display);
    if (local.matches() && !listens(local.group(1))) {
      return new Launch.Outcome.NoDisplay("no display: nothing listens at DISPLAY=" + display);
    }
    return LIBRARIES.stream()
        .filter(library -> !isThere(library))
        .findFirst()
        .<Launch.Outcome>map(
            library ->
                new Launch.Outcome.NoDisplay(
                    "no display: the system library %s is missing".formatted(library)))
        .orElseGet(Launch.Outcome.Closed::new);
  }

  private static boolean listens(String number) {
    Path socket = Path.of("/tmp/.X11-unix/X" + number);
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return channel.isConnected();
    } catch (IOException nobody) {
      return false;
    }
  }

  @SuppressWarnings("restricted") // The loader only looks whether it can be loaded.
  private static boolean isThere(String library) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException missing) {
      return false;
    }
  }
}
