package separatrix.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** What a command said, and the status that it ended with. */
record Spoken(int status, String out, String err) {

  /** Runs a command on a machine without a display. */
  static Spoken by(String... arguments) {
    return by(
        _ -> {
          throw new NoWindowException("no display");
        },
        arguments);
  }

  static Spoken by(Window window, String... arguments) {
    return by(window, () -> false, arguments);
  }

  /** Runs a command of which whoever asked for it has had enough after it asked so many times. */
  static Spoken givenUpAfter(int asked, String... arguments) {
    AtomicInteger times = new AtomicInteger();
    return by(
        _ -> {
          throw new NoWindowException("no display");
        },
        () -> times.incrementAndGet() > asked,
        arguments);
  }

  private static Spoken by(Window window, BooleanSupplier givenUp, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, givenUp);
    int status = new Commands(terminal, window).run(arguments);
    return new Spoken(status, out.toString(), err.toString());
  }

  /** Whether it is bad input, said in one line and nothing else. */
  boolean isRefusal() {
    return status == 2 && out.isEmpty() && err.endsWith("\n") && err.lines().count() == 1;
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
