package separatrix.cli;

import static separatrix.cli.Numbers.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import separatrix.dynamics.SelectionVector;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.topology.SlowManifold;
import separatrix.topology.SlowState;

/** A slow manifold as words: what it is, its states in order, what pushes along it. */
final class SlowManifoldReport {
  private SlowManifoldReport() {}

  static String of(SlowManifold found, Autonomous system) {
    String met = "%d of the starts became slow.".formatted(found.met());
    return found.kind().dimension() == 0
        ? "%s %s".formatted(capital(found.sentence()), met)
        : "%s%n%s %s%n%s"
            .formatted(
                table(found, system), capital(found.sentence()), met, selection(found, system));
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private static String table(SlowManifold found, Autonomous system) {
    int across = found.kind().dimension() + 1;
    List<String> headings = new ArrayList<>(List.of("state", "q"));
    for (int i = 1; i <= across; i++) {
      headings.add("|λ" + i + "|");
    }
    headings.addAll(List.of("cosine", "output 1"));
    TextTable table = new TextTable(headings.toArray(String[]::new));
    int number = 0;
    for (SlowState state : found.states()) {
      List<String> cells = new ArrayList<>();
      cells.add(Integer.toString(++number));
      cells.add(number("%.1e", state.q()));
      for (int i = 1; i <= across; i++) {
        cells.add(i <= state.leading().size() ? number("%.4f", state.size(i)) : "–");
      }
      cells.add(number("%.3f", state.alignment()));
      cells.add(number("%.4f", system.network().readout().of(state.state()).at(0)));
      table.row(cells.toArray(String[]::new));
    }
    return table.toString();
  }

  /** What the slowest mode in the middle listens to. */
  private static String selection(SlowManifold found, Autonomous system) {
    SlowState middle = found.states().get(found.states().size() / 2);
    if (middle.leading().getFirst().isComplex()) {
      return "The slowest mode at state %d is a complex pair: it selects no input."
          .formatted(found.states().size() / 2 + 1);
    }
    Vector products =
        SelectionVector.of(system, middle.leading().getFirst(), middle.state()).products();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < products.size(); i++) {
      parts.add("input %d: %s".formatted(i + 1, number("%.4g", products.at(i))));
    }
    return "At state %d one unit for one step moves the state along the slowest mode by: %s."
        .formatted(found.states().size() / 2 + 1, String.join(", ", parts));
  }
}
