package separatrix.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

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
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
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
