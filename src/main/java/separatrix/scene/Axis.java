package separatrix.scene;

import java.util.List;

/// One axis of the box around the data.
///
/// @param name such as "PC 1"
/// @param share such as "41 %", the share of variance along it; may be empty
public record Axis(String name, String share, double low, double high) {
  public Axis {
    if (!(low < high) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException(
          "Axis %s from %s to %s found; a finite, positive range is due."
              .formatted(name, low, high));
    }
  }

  /** An axis that explains a share (0..1) of the variance. */
  public static Axis explaining(String name, double share, double low, double high) {
    double percent = 100 * share;
    String text = percent < 10 ? "%.1f %%".formatted(percent) : "%.0f %%".formatted(percent);
    return new Axis(name, text, low, high);
  }

  /** Name and share as they are written beside the axis. */
  public String caption() {
    return share.isEmpty() ? name : name + " — " + share;
  }

  /** Round numbers inside the range, about five of them. */
  public List<Tick> ticks() {
    return Tick.nice(low, high, 5);
  }
}
