package separatrix.ui.inspector;

import static separatrix.ui.plot.Figures.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import separatrix.scene.PointClass;
import separatrix.session.Session;
import separatrix.topology.Connection;
import separatrix.topology.LimitCycle;
import separatrix.ui.plot.Figures;

/** The cards of what a skeleton holds beside points: limit cycles and ways out. */
final class SkeletonCards {
  private static final int MOST_MULTIPLIERS = 4;

  private SkeletonCards() {}

  static InspectorCard of(Session session, LimitCycle cycle) {
    List<InspectorCard.Fact> facts = new ArrayList<>();
    facts.add(
        new InspectorCard.Fact(
            "Period", CardWords.period(cycle), "How long one round takes, found by shooting"));
    facts.add(
        new InspectorCard.Fact(
            "Multipliers",
            cycle.multipliers().isEmpty()
                ? "none found"
                : cycle.multipliers().stream()
                    .limit(MOST_MULTIPLIERS)
                    .map(Figures::pair)
                    .collect(Collectors.joining(", ")),
            "Floquet multipliers, the largest first: what becomes of a displacement in one round"));
    facts.add(
        new InspectorCard.Fact(
            "Size", brief(cycle.size()), "The RMS distance of its states from their mean"));
    facts.add(
        new InspectorCard.Fact(
            "Closes to", brief(cycle.error()), "By how much of its size it misses itself"));
    facts.add(
        new InspectorCard.Fact(
            "Output there",
            CardWords.numbers(session.subject().network().readout().of(cycle.states().row(0))),
            "What the network says at one of its states"));
    long reached =
        session.skeleton().connections().stream()
            .filter(way -> session.skeleton().name(way.destination()).equals(cycle.label()))
            .count();
    facts.add(
        new InspectorCard.Fact(
            "Ways here",
            Figures.counted((int) reached, "way"),
            "Ways out of points that end here"));
    return new InspectorCard(
        new InspectorCard.Sign.OfClass(PointClass.ofUnstableCount(cycle.unstable())),
        cycle.label() + ", " + kind(cycle),
        "%s, %s."
            .formatted(
                cycle.kind().words().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + cycle.kind().words().substring(1),
                CardWords.period(cycle)),
        facts);
  }

  private static String kind(LimitCycle cycle) {
    if (cycle.isNeutral()) {
      return "neutral closed orbit";
    }
    return cycle.isStable() ? "stable limit cycle" : "unstable limit cycle";
  }

  static InspectorCard of(Session session, Connection way) {
    String from = session.skeleton().sourceName(way);
    String to = session.skeleton().name(way.destination());
    return new InspectorCard(
        new InspectorCard.Sign.None(),
        "Way out of %s to %s".formatted(from, to),
        "Left along %s, the state %s."
            .formatted(way.departure().words(), way.destination().sentence(session.fixedPoints())),
        List.of(
            new InspectorCard.Fact("From", from, "The point or the cycle that is left"),
            new InspectorCard.Fact(
                "Along",
                way.departure().words(),
                "The unstable mode, multiplier or mixture of them"),
            new InspectorCard.Fact("To", to, "Where the flow ends"),
            new InspectorCard.Fact("Steps", "" + way.run().steps(), "How long it was followed"),
            new InspectorCard.Fact(
                "Output at the end",
                CardWords.numbers(session.subject().network().readout().of(way.run().last())),
                "What the network says where the flow ended")));
  }
}
