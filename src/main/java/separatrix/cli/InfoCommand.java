package separatrix.cli;

import static separatrix.files.UnreadableNetworkException.printable;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.files.Convention;
import separatrix.files.ImportedNetwork;
import separatrix.files.Question;
import separatrix.files.check.RecordedTrials;
import separatrix.files.check.SelfCheck;
import separatrix.files.recording.AxisOrder;
import separatrix.files.recording.Recording;
import separatrix.files.recording.RecordingFiles;
import separatrix.network.RecurrentNetwork;

/** Says what a file holds, and what had to be assumed to read it. */
@Command(
    name = "info",
    description = "Says what a network or session file holds, and what it leaves open.")
final class InfoCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private NetworkFile file = new NetworkFile();

  @Option(
      names = "--check",
      paramLabel = "RUN.npz",
      description = "Compare with a recorded run: inputs, and states or outputs.")
  private List<Path> check = List.of();

  @Option(
      names = "--conventions",
      description = "Show everything that was taken to be so, with its alternatives.")
  private boolean showsConventions;

  @Option(
      names = "--recording",
      description = "The file holds activity, trials x steps x units, and no network.")
  private boolean isRecording;

  @Option(
      names = "--axes",
      paramLabel = "ORDER",
      description = "A recording's axes: ${COMPLETION-CANDIDATES}.")
  private List<AxisOrder> axes = List.of();

  @Option(
      names = "--variable",
      paramLabel = "NAME",
      description = "The recording's array, where a file has several.")
  private String variable = "";

  InfoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    List<String> idle = idle();
    if (!idle.isEmpty()) {
      throw new BadInputException(
          "%s has no effect %s --recording; leave it out."
              .formatted(String.join(", ", idle), isRecording ? "with" : "without"));
    }
    if (isRecording) {
      Path path = Path.of(file.source());
      AxisOrder order = axes.isEmpty() ? AxisOrder.TRIALS_STEPS_UNITS : axes.getLast();
      terminal.out().println(table(RecordingFiles.read(path, order, variable)));
      return 0;
    }
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
    SessionReport.of(file.source()).ifPresent(session -> out.println(session.table()));
    imported.notes().forEach(out::println);
    for (Question question : imported.questions()) {
      out.printf(
          "%s Assumed: %s; %s takes %s.%n",
          question.text().replaceFirst("([^.?!])$", "$1."),
          printable(question.assumed()),
          CellWords.flag(question.subject()),
          printable(String.join(", ", question.options())));
    }
    for (Path run : checks()) {
      out.println(
          printable(SelfCheck.of(file::read, file.choices(), RecordedTrials.read(run)).words()));
    }
    if (showsConventions) {
      out.println(conventions(imported));
    }
    return 0;
  }

  /** The options that were given and would change nothing. */
  private List<String> idle() {
    List<String> idle = new ArrayList<>();
    if (isRecording) {
      file.choices().answers().keySet().forEach(subject -> idle.add(CellWords.flag(subject)));
      check.forEach(_ -> idle.add("--check"));
      idle.addAll(showsConventions ? List.of("--conventions") : List.of());
    } else {
      axes.forEach(_ -> idle.add("--axes"));
      idle.addAll(variable.isEmpty() ? List.of() : List.of("--variable"));
    }
    return idle;
  }

  private static TextTable table(Recording recording) {
    return new TextTable("recording", recording.name())
        .row("trials", Integer.toString(recording.trials()))
        .row("steps", Integer.toString(recording.steps()))
        .row("units", Integer.toString(recording.units()))
        .leftAligned();
  }

  /** The runs to compare with: those asked for, else the one that lies beside the file. */
  private List<Path> checks() {
    return check.isEmpty() ? file.runBeside().stream().toList() : check;
  }

  private static TextTable conventions(ImportedNetwork imported) {
    TextTable table = new TextTable("convention", "taken", "because", "options");
    for (Convention convention : imported.conventions()) {
      table =
          table.row(
              CellWords.option(convention.subject()),
              printable(convention.taken()),
              because(convention.source()),
              printable(String.join(", ", convention.options())));
    }
    return table.leftAligned();
  }

  private static String because(Convention.Source source) {
    return switch (source) {
      case FILE -> "the file says so";
      case FORMAT -> "the format has it so";
      case ASSUMED -> "assumed";
      case REMEMBERED -> "remembered";
      case CHOSEN -> "chosen";
    };
  }
}
