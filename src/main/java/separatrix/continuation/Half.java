package separatrix.continuation;

import java.util.List;

/**
 * A branch followed one way from its seed.
 *
 * @param stations the seed's first
 * @param events the bifurcations, in order along it
 * @param end why it goes no further
 */
record Half(List<Station> stations, List<Events.Event> events, Branch.End end) {
  Half {
    stations = List.copyOf(stations);
    events = List.copyOf(events);
  }
}
