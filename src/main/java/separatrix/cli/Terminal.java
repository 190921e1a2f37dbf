package separatrix.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where a command speaks.
 *
 * @param out results
 * @param err progress, and the one line of a failure
 * @param watched whether somebody looks on, so that progress is worth showing
 * @param givenUp whether who asked wants no more than there is by now; Ctrl-C says so too
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean watched, BooleanSupplier givenUp) {

  /** The terminal of this process. */
  public static Terminal ofThisProcess() {
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent(),
        () -> false);
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, charset());
  }

  /** Windows consoles have a code page; elsewhere λ is always welcome. */
  private static Charset charset() {
    return System.getProperty("os.name", "").startsWith("Windows")
        ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))
        : StandardCharsets.UTF_8;
  }
}
