package separatrix.ui.conventions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import separatrix.network.RecurrentNetwork;
import separatrix.session.Subject;
import separatrix.ui.plot.Architecture;
import separatrix.ui.plot.Figures;

/**
 * What was understood of a network's file.
 *
 * @param summary cell and sizes in a line
 * @param name of the network
 * @param source of the network, the file's path
 * @param notes what was found, a sentence each
 * @param lines the conventions, open ones first; empty if the network came from no foreign file
 * @param ways what the user can do about them; empty if the file is gone
 */
public record UnderstoodFile(
    String summary,
    String name,
    String source,
    List<String> notes,
    List<ConventionLine> lines,
    List<Way> ways) {

  /** What can be done about conventions. */
  enum Way {
    ANSWER,
    REVERT,
    FORGET
  }

  public UnderstoodFile {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
    ways = List.copyOf(ways);
  }

  /** Cell and sizes, such as "Vanilla, tanh, 64 units, 3 inputs, 3 outputs". */
  static String summary(Subject subject) {
    RecurrentNetwork network = subject.network();
    String cell = Architecture.of(network.cell());
    return "%s%s, %s, %s, %s"
        .formatted(
            cell.substring(0, 1).toUpperCase(Locale.ROOT),
            cell.substring(1),
            Figures.counted(network.cell().units(), "unit"),
            Figures.counted(network.cell().inputSize(), "input"),
            Figures.counted(network.readout().outputs(), "output"));
  }

  /** How many conventions nobody answered. */
  public long assumptions() {
    return lines.stream().filter(ConventionLine::isAssumed).count();
  }

  /** What nobody answered, in a few words: "1 assumption: activation tanh". */
  public String assumed() {
    List<ConventionLine> open = lines.stream().filter(ConventionLine::isAssumed).toList();
    if (open.isEmpty()) {
      return "nothing was assumed";
    }
    String count = Figures.counted(open.size(), "assumption");
    return open.size() > 3
        ? count
        : count
            + ": "
            + String.join(
                ", ",
                open.stream()
                    .map(line -> line.name().toLowerCase(Locale.ROOT) + " " + line.taken())
                    .toList());
  }

  /** Whether there are conventions to look at. */
  public boolean hasConventions() {
    return !lines.isEmpty();
  }

  /** For the network's card; empty without conventions and without a comparison. */
  String words(String compared) {
    String understood =
        hasConventions()
            ? "How it was understood: %d conventions, %s assumed"
                .formatted(lines.size(), assumptions() == 0 ? "none" : assumptions() + "")
            : "";
    return Stream.of(understood, compared)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** Whether the file has several things that fit. */
  boolean isAmbiguous() {
    return lines.stream()
        .anyMatch(line -> line.isAssumed() && ConventionLine.isOfTheFile(line.subject()));
  }

  boolean can(Way way) {
    return ways.contains(way);
  }
}
