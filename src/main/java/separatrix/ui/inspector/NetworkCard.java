package separatrix.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import separatrix.network.Cell;
import separatrix.network.RecurrentNetwork;
import separatrix.session.Session;
import separatrix.system.TimeAxis;
import separatrix.ui.plot.Architecture;
import separatrix.ui.plot.Figures;

/** The card of the whole network, for when nothing is selected. */
final class NetworkCard {
  private NetworkCard() {}

  static InspectorCard of(Session session) {
    RecurrentNetwork network = session.subject().network();
    Cell cell = network.cell();
    List<InspectorCard.Fact> facts = new ArrayList<>();
    facts.add(
        new InspectorCard.Fact("Cell", Architecture.of(cell), "The rule that makes each step"));
    facts.add(
        new InspectorCard.Fact(
            "Units",
            cell.stateSize() == cell.units()
                ? "" + cell.units()
                : "%d (%d state coordinates)".formatted(cell.units(), cell.stateSize()),
            "What the readout sees; the state may hold more"));
    facts.add(
        new InspectorCard.Fact(
            "Inputs, outputs",
            "%d, %d".formatted(cell.inputSize(), network.readout().outputs()),
            "Channels in and out"));
    facts.add(
        new InspectorCard.Fact(
            "Time",
            switch (cell.time()) {
              case TimeAxis.Steps _ -> "steps of a map";
              case TimeAxis.Continuous(double dt) ->
                  "a flow, steps of %s τ".formatted(Figures.chosen(dt));
            },
            "Whether stability means |λ| < 1 or Re λ < 0"));
    facts.add(new InspectorCard.Fact("Task", session.task().name(), session.task().description()));
    facts.add(
        new InspectorCard.Fact(
            "Trials",
            "%d (seed %d)".formatted(session.trajectories().size(), session.settings().seed()),
            "Drawn at random, the same for the same seed"));
    facts.add(
        new InspectorCard.Fact(
            "Variance",
            components(session),
            "Shares of the states' variance along the first principal components"));
    facts.add(
        new InspectorCard.Fact(
            "This view shows",
            Figures.percent(session.projection().totalShare()),
            "The share of the states' variance that the three axes show"));
    facts.add(new InspectorCard.Fact("From", session.subject().source(), "Where it came from"));
    return new InspectorCard(
        new InspectorCard.Sign.None(), session.subject().name(), advice(session), facts);
  }

  private static String advice(Session session) {
    if (session.fixedPoints().points().isEmpty()) {
      return "Choose Search at the left to look for its fixed points, or play a trial below.";
    }
    return "Click a fixed point, in the picture or in the table, to see what happens around it;"
        + " then kick it with P.";
  }

  private static String components(Session session) {
    var pca = session.components();
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < Math.min(3, pca.dimension()); k++) {
      text.append(k == 0 ? "" : ", ")
          .append("PC ")
          .append(k + 1)
          .append(' ')
          .append(Figures.percent(pca.share(k)));
    }
    return text.toString();
  }
}
