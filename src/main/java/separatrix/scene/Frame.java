package separatrix.scene;

import java.util.Optional;

/** The box around the data, kept from picture to picture where that is wanted. */
final class Frame {
  /** How much room a box that had to grow leaves for more. */
  private static final double ROOM = 0.15;

  /** A box so many times as large as the data is too large. */
  private static final double TOO_LARGE = 1.7;

  private Optional<Bounds> kept = Optional.empty();

  /** The box for this data. */
  Bounds around(Bounds data, Framing framing) {
    switch (framing) {
      case CLOSE -> kept = Optional.of(data);
      case STEADY -> {
        if (kept.filter(box -> fits(box, data)).isEmpty()) {
          kept = Optional.of(data.padded(ROOM));
        }
      }
    }
    return kept.orElse(data);
  }

  private static boolean fits(Bounds box, Bounds data) {
    return box.united(data).equals(box) && box.radius() < TOO_LARGE * data.radius();
  }
}
