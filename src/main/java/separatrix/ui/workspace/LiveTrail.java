package separatrix.ui.workspace;

import java.util.ArrayList;
import java.util.List;

/**
 * The recent past of a live run; immutable.
 *
 * @param states the newest last, at most {@link #LENGTH}
 * @param step how many steps the run has made
 */
public record LiveTrail(List<LiveState> states, long step) {
  public static final int LENGTH = 300;

  public LiveTrail {
    states = List.copyOf(states);
  }

  /** Before the first step of any run. */
  public static LiveTrail none() {
    return new LiveTrail(List.of(), 0);
  }

  /** The trail some steps later. */
  LiveTrail followedBy(List<LiveState> newer) {
    List<LiveState> all = new ArrayList<>(states);
    all.addAll(newer);
    return new LiveTrail(
        all.subList(Math.max(0, all.size() - LENGTH), all.size()), step + newer.size());
  }
}
