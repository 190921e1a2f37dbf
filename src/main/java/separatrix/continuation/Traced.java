package separatrix.continuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A branch with the stations that its points stand for. */
record Traced(
    List<Station> stations, List<Events.Event> events, Branch.End begins, Branch.End ends) {
  private static final double SAME = 1e-6;

  Traced {
    stations = List.copyOf(stations);
    events = List.copyOf(events);
  }

  /** The branch whose two halves start at one seed. */
  static Traced of(Half back, Half forth) {
    if (forth.end() == Branch.End.CLOSED) {
      return new Traced(forth.stations(), forth.events(), Branch.End.CLOSED, Branch.End.CLOSED);
    }
    List<Station> stations = new ArrayList<>();
    for (Station station : back.stations().reversed()) {
      stations.add(station.reversed());
    }
    stations.addAll(forth.stations().subList(1, forth.stations().size()));
    List<Events.Event> events = new ArrayList<>();
    for (Events.Event event : back.events().reversed()) {
      events.add(new Events.Event(event.bifurcation().reversed(), event.station().reversed()));
    }
    events.addAll(forth.events());
    return new Traced(stations, events, back.end(), forth.end());
  }

  /** Whether a solution is on this branch. */
  boolean passesThrough(Curve curve, Place place) {
    for (int i = 0; i + 1 < stations.size(); i++) {
      Station here = stations.get(i);
      Stretch stretch = Stretch.between(curve, here, stations.get(i + 1));
      double distance = curve.measure().dot(place.minus(here.place()), here.tangent());
      double slack = SAME + 0.01 * stretch.length();
      if (distance < -slack || distance > stretch.length() + slack) {
        continue;
      }
      Place predicted = here.place().plus(here.tangent(), distance);
      if (curve.measure().distance(predicted, place) > Math.max(stretch.length(), SAME)) {
        continue;
      }
      Optional<Curve.Corrected> there = curve.correct(predicted, here.tangent());
      if (there.isPresent() && curve.measure().distance(there.get().place(), place) < SAME) {
        return true;
      }
    }
    return stations.stream()
        .anyMatch(station -> curve.measure().distance(station.place(), place) < SAME);
  }

  Branch branch(int id, ContinuationSettings settings) {
    return new Branch(
        id,
        stations.stream().map(station -> station.point(settings)).toList(),
        events.stream().map(Events.Event::bifurcation).toList(),
        begins,
        ends);
  }
}
