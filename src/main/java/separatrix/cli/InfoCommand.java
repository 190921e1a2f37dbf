package separatrix.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import separatrix.files.ImportedNetwork;
import separatrix.files.Question;
import separatrix.network.RecurrentNetwork;

/** Says what a file holds, and what had to be assumed to read it. */
@Command(name = "info", description = "Says what a network file holds, and what it leaves open.")
final class InfoCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private NetworkFile file = new NetworkFile();

  InfoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ImportedNetwork imported = file.read();
    RecurrentNetwork network = imported.network();
    PrintWriter out = terminal.out();
    out.println(
        new TextTable("network", imported.name())
            .row("cell", CellWords.of(network.cell()))
            .row("time", CellWords.of(network.cell().time()))
            .row("units", Integer.toString(network.cell().units()))
            .row("state", network.cell().stateSize() + " numbers")
            .row("inputs", Integer.toString(network.cell().inputSize()))
            .row("outputs", Integer.toString(network.readout().outputs()))
            .row("task", imported.task().isEmpty() ? "not said" : imported.task())
            .leftAligned());
    imported.notes().forEach(out::println);
    for (Question question : imported.questions()) {
      out.printf(
          "%s Assumed: %s; --%s takes %s.%n",
          question.text(),
          question.assumed(),
          CellWords.option(question.subject()),
          String.join(", ", question.options()));
    }
    return 0;
  }
}
