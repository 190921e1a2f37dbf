package separatrix.ui.inspector;

import static separatrix.ui.plot.Figures.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import separatrix.dynamics.Trajectory;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.scene.Selection;
import separatrix.session.Kick;
import separatrix.session.Session;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Selections;

/** Makes the card of whatever is selected. */
record Cards(Session session) {

  InspectorCard of(Selection selection) {
    return switch (selection) {
      case Selection.Nothing _ -> NetworkCard.of(session);
      case Selection.Point _, Selection.ModeOf _ ->
          Selections.point(session, selection)
              .map(point -> new PointCard(session, point).card())
              .orElseGet(() -> NetworkCard.of(session));
      case Selection.Step(int trial, int step) ->
          Selections.existIn(session, selection) ? step(trial, step) : NetworkCard.of(session);
      case Selection.KickSelected _ ->
          Selections.kick(session, selection)
              .map(this::kick)
              .orElseGet(() -> NetworkCard.of(session));
      case Selection.Cycle _ ->
          Selections.cycle(session, selection)
              .map(cycle -> SkeletonCards.of(session, cycle))
              .orElseGet(() -> NetworkCard.of(session));
      case Selection.Way _ ->
          Selections.way(session, selection)
              .map(way -> SkeletonCards.of(session, way))
              .orElseGet(() -> NetworkCard.of(session));
    };
  }

  private InspectorCard step(int trial, int step) {
    Trajectory path = session.trajectories().get(trial);
    Vector state = path.state(step);
    List<InspectorCard.Fact> facts = new ArrayList<>();
    String sentence = "A state on the way of trial %d.".formatted(trial + 1);
    if (step < path.steps()) {
      double speed = path.state(step + 1).distance(state);
      facts.add(
          new InspectorCard.Fact(
              "Speed",
              CardWords.speed(speed, session.subject().network().cell().time()),
              "How far the next step goes"));
      facts.add(
          new InspectorCard.Fact(
              "Input", CardWords.numbers(path.inputs().row(step)), "What drives the next step"));
    }
    facts.add(
        new InspectorCard.Fact(
            "Output", CardWords.numbers(path.outputs().row(step)), "The readout of this state"));
    if (step > 0 && session.trials().get(trial).targets().columns() > 0) {
      facts.add(
          new InspectorCard.Fact(
              "Target",
              CardWords.numbers(session.trials().get(trial).targets().row(step - 1)),
              "What the output should be"));
    }
    var nearest =
        session.fixedPoints().points().stream()
            .min(Comparator.comparingDouble(point -> point.state().distance(state)));
    if (nearest.isPresent()) {
      FixedPoint point = nearest.get();
      double distance = point.state().distance(state);
      sentence =
          "A state on the way of trial %d, %s from the %s %s."
              .formatted(trial + 1, brief(distance), Words.kind(point), point.label());
      facts.add(
          new InspectorCard.Fact(
              "Nearest point",
              "%s, %s away (%s of the data's spread)"
                  .formatted(point.label(), brief(distance), brief(distance / spread())),
              "Distance in the whole state space, not in the view"));
    }
    return new InspectorCard(
        new InspectorCard.Sign.None(),
        "Trial %d, step %d of %d".formatted(trial + 1, step, path.steps()),
        sentence + " Kick it from here with P.",
        facts);
  }

  /** The RMS distance of the visited states from their mean. */
  private double spread() {
    return Math.max(Double.MIN_NORMAL, Math.sqrt(session.components().totalVariance()));
  }

  private InspectorCard kick(Kick kick) {
    String destination = kick.destination().sentence(session.fixedPoints());
    Vector last = kick.flow().last();
    return new InspectorCard(
        new InspectorCard.Sign.None(),
        "Kick " + kick.id(),
        "Kicked from %s along %s, the state %s."
            .formatted(
                CardWords.origin(session, kick.origin()),
                CardWords.direction(session, kick.direction()),
                destination),
        List.of(
            new InspectorCard.Fact(
                "From", CardWords.origin(session, kick.origin()), "The state before the kick"),
            new InspectorCard.Fact(
                "Along", CardWords.direction(session, kick.direction()), "Which way it was kicked"),
            new InspectorCard.Fact(
                "Size",
                Figures.chosen(kick.size()) + " SD",
                "The length of the displacement in standard deviations of the data"),
            new InspectorCard.Fact("Steps", "" + kick.flow().steps(), "How long it was followed"),
            new InspectorCard.Fact(
                "Output at the end",
                CardWords.numbers(session.subject().network().readout().of(last)),
                "What the network says where the flow ended")));
  }
}
