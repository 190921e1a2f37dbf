package separatrix.ui.inspector;

import static separatrix.ui.plot.Figures.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.Trust;
import separatrix.scene.PointMarkers;
import separatrix.session.Session;
import separatrix.system.TimeAxis;
import separatrix.ui.plot.Figures;

/** The card of a fixed or slow point. */
record PointCard(Session session, FixedPoint point) {

  InspectorCard card() {
    double deadBand = session.fixedPoints().report().settings().deadBand();
    List<InspectorCard.Fact> facts = new ArrayList<>();
    facts.add(new InspectorCard.Fact("Why", point.reason(), "What makes it count as it does"));
    facts.add(trust());
    facts.add(
        new InspectorCard.Fact(
            "q", brief(point.q()), "½‖F(h) − h‖²: zero, to rounding, at a fixed point"));
    facts.add(
        new InspectorCard.Fact(
            "Speed", speed(point.speed()), "√(2q): how far the state moves from here"));
    facts.add(
        new InspectorCard.Fact(
            "Unstable modes",
            "%d of %d".formatted(point.unstable(), point.linearization().spectrum().size()),
            "Directions in which a small displacement grows"));
    facts.add(
        new InspectorCard.Fact(
            "Marginal modes",
            "%d within %s of the border".formatted(point.marginal(), Figures.chosen(deadBand)),
            "So close to the border that rounding or training noise could tip them"));
    facts.add(
        new InspectorCard.Fact(
            "Index",
            point.index() == 0 ? "0" : point.index() > 0 ? "+1" : "−1",
            "sign det(I − J); over all points of a bounded network they sum to +1"));
    facts.add(
        new InspectorCard.Fact(
            "Found from", Figures.counted(point.hits(), "start"), "Points found often are easy"));
    facts.add(
        new InspectorCard.Fact(
            "Output there",
            CardWords.numbers(session.subject().network().readout().of(point.state())),
            "What the network says while it stands here"));
    nearestOther().ifPresent(facts::add);
    return new InspectorCard(
        new InspectorCard.Sign.OfClass(PointMarkers.look(point)),
        point.label() + ", " + Words.kind(point),
        Words.about(point, deadBand),
        facts);
  }

  /** The light and all that it is judged by, doubts first. */
  private InspectorCard.Fact trust() {
    Trust trust = point.trust();
    return new InspectorCard.Fact(
        "Trust",
        trust.level().word()
            + ": "
            + trust.reasons().stream().map(Trust.Reason::words).collect(Collectors.joining("; ")),
        "The worst of the reasons decides");
  }

  private Optional<InspectorCard.Fact> nearestOther() {
    return session.fixedPoints().points().stream()
        .filter(other -> other.id() != point.id())
        .min(Comparator.comparingDouble(other -> other.state().distance(point.state())))
        .map(
            other ->
                new InspectorCard.Fact(
                    "Nearest point",
                    "%s, %s away"
                        .formatted(other.label(), brief(other.state().distance(point.state()))),
                    "Distance in the whole state space, not in the view"));
  }

  private String speed(double perStep) {
    return CardWords.speed(perStep, session.subject().network().cell().time());
  }

  /** Whether the network's steps are steps of a flow. */
  static boolean isFlow(Session session) {
    return session.subject().network().cell().time() instanceof TimeAxis.Continuous;
  }
}
