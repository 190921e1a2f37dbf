package separatrix.ui.timestrip;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the lanes of a strip lie on a sheet, in pixels.
 *
 * @param left of every lane's data
 * @param right of every lane's data
 * @param bottom of the last lane; the time axis is below
 */
record StripLayout(int steps, double left, double right, double bottom, List<Band> bands) {

  /** The room of one lane. */
  record Band(Lane lane, double top, double height) {
    /** The height on the sheet of a fraction of the lane's axis. */
    double y(double fraction) {
      return top + (1 - fraction) * height;
    }
  }

  static StripLayout of(Strip strip, double width, double height, double em) {
    double left = 6.2 * em;
    double right = Math.max(left + 1, width - 8 * em);
    double top = 0.5 * em;
    double bottom = Math.max(top + 1, height - 1.7 * em);
    double gap = 0.55 * em;
    double shares = strip.lanes().stream().mapToDouble(Lane::share).sum();
    double room = bottom - top - gap * Math.max(0, strip.lanes().size() - 1);
    List<Band> bands = new ArrayList<>();
    double y = top;
    for (Lane lane : strip.lanes()) {
      double tall = Math.max(1, room * lane.share() / shares);
      bands.add(new Band(lane, y, tall));
      y += tall + gap;
    }
    return new StripLayout(strip.steps(), left, right, bottom, List.copyOf(bands));
  }

  double x(double time) {
    return left + (right - left) * time / Math.max(1, steps);
  }

  /** The time at a place, within the trial. */
  double time(double x) {
    return Math.clamp((x - left) / (right - left), 0, 1) * steps;
  }
}
